"""How the readers in Python tell what they hold: as JSON, with days and moments as values of their own."""

import datetime
import json
import sys


def typed(value, kind):
    """A value of a column of some type; what is not of this type stays what it is, and is noticed."""
    if isinstance(value, datetime.datetime):
        if kind == "day" and value.time() == datetime.time():
            return {"day": value.date().isoformat()}
        if value.tzinfo:
            value = value.astimezone(datetime.timezone.utc)
        return {"moment": f"{value:%Y-%m-%dT%H:%M:%S}.{value.microsecond // 1000:03d}Z"}
    if isinstance(value, datetime.time):
        return {"time": value.isoformat()}
    if isinstance(value, datetime.date):
        return {"day": value.isoformat()}
    if isinstance(value, str):
        # Programs end the lines within a text each in their own way.
        return value.replace("\r\n", "\n").replace("\r", "\n")
    return value.item() if hasattr(value, "item") else value


def answer(work):
    """Does some work with the JSON of the input, and prints the result."""
    json.dump(work(json.load(sys.stdin)), sys.stdout, allow_nan=False)
