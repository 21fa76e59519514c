"""Reads calendars with icalendar."""

import icalendar
from typed import answer


def of_day(value):
    assert type(value).__name__ == "date", value
    return value.isoformat()


def entry(event):
    assert not event.errors, event.errors
    return {
        "uid": str(event["UID"]),
        "start": of_day(event["DTSTART"].dt),
        "end": of_day(event["DTEND"].dt),
        "value": [event[name].params["VALUE"] for name in ("DTSTART", "DTEND")],
        "stamp": event["DTSTAMP"].dt.isoformat(),
        "status": str(event["STATUS"]),
        "transparency": str(event["TRANSP"]),
        "summary": str(event["SUMMARY"]),
    }


def read(text):
    [calendar] = icalendar.Calendar.from_ical(text, multiple=True)
    assert not calendar.errors, calendar.errors
    return {
        "version": str(calendar["VERSION"]),
        "name": str(calendar["X-WR-CALNAME"]),
        "kinds": sorted({component.name for component in calendar.subcomponents}),
        "entries": [entry(event) for event in calendar.walk("VEVENT")],
    }


answer(lambda texts: [read(text) for text in texts])
