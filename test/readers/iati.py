"""Reads IATI activities on its own, and compares them with what the service answers.

  iati.py draw SEED COUNT FILE...     prints the identifiers of COUNT activities, drawn by SEED, as JSON
  iati.py compare RULES FILE...       reads answers from the standard input, and prints each difference
"""

import csv
import html
import json
import random
import re
import sys
import unicodedata
import xml.etree.ElementTree as ET

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
LANGUAGES = ("es", "en", "pt", "fr")
ROLES = {"1": "FUNDS", "2": "ACCOUNTABLE", "3": "EXTENDS", "4": "IMPLEMENTS"}
STATES = {"1": "PLANNED", "2": "UNDER_WAY", "3": "COMPLETED", "4": "CLOSED", "5": "CANCELLED", "6": "SUSPENDED"}


def activities(files):
    for file in files:
        for activity in ET.parse(file).getroot().findall("iati-activity"):
            yield activity.findtext("iati-identifier").strip(), activity


def plain(text):
    paragraphs = re.split(r"\n\s*\n", unicodedata.normalize("NFC", html.unescape(text or "")))
    return "\n\n".join(" ".join(one.split()) for one in paragraphs if one.strip())


def narratives(element, activity):
    found = {}
    for narrative in element.findall("narrative"):
        text = plain("".join(narrative.itertext()))
        lang = next((one.get(LANG) for one in (narrative, element, activity) if one.get(LANG)), "es").lower()[:2]
        if text and lang in LANGUAGES:
            found[lang] = found[lang] + "\n\n" + text if lang in found else text
    return found


def folded(name):
    letters = unicodedata.normalize("NFKD", name)
    bare = "".join(one for one in letters if not unicodedata.combining(one)).lower()
    return " ".join(re.sub(r"[^\w]|_", " ", bare).split())


def reference(ref):
    return re.sub(r"\s", "", "".join("-" if unicodedata.category(one) == "Pd" else one for one in ref)).upper()


def texts(activity, path, kind=None):
    found = {}
    for element in activity.findall(path):
        if kind is None or element.get("type", "1") == kind:
            found = {**narratives(element, activity), **found}
    return found


def day(activity, kind):
    found = [one.get("iso-date")[:10] for one in activity.findall("activity-date") if one.get("type") == kind]
    return found[0] if found else None


def span(start, end):
    if start is None:
        return {"from": None, "to": None}
    return {"from": start, "to": end if end and end >= start else None}


def organisation(element, activity, role):
    ref = (element.get("ref") or "").strip()
    if ref:
        return f"{role} {reference(ref)}"
    names = narratives(element, activity)
    return f"{role} {folded(names.get('es') or next(iter(names.values())))}"


def percentage(element):
    value = (element.get("percentage") or "").strip()
    return float(value) if value else None


def rules_in(file):
    with open(file, encoding="utf-8", newline="") as rows:
        return list(csv.DictReader(rows))


def rules_of(sector, publisher, rules):
    vocabulary, code = sector.get("vocabulary") or "1", sector.get("code") or ""
    found = [r for r in rules if r["vocabulary"] == vocabulary and r["code"] == code and r["publisher"] in ("", publisher)]
    if not found and vocabulary == "1":
        found = [r for r in rules if r["vocabulary"] == "2" and r["code"] == code[:3]]
    return [rule for rule in found if rule["target"]]


def subjects(activity, rules):
    publisher = activity.find("reporting-org").get("ref") or ""
    shares, places = {}, {}
    for place, sector in enumerate(activity.findall("sector"), 1):
        for rule in rules_of(sector, publisher, rules):
            key = f"{rule['target']} {rule['id']}"
            shares.setdefault(key, []).append(percentage(sector))
            places.setdefault(key, []).append(f"sector[{place}]")
    return {
        key: {"percentage": None if None in some else round(sum(some), 6), "elements": sorted(places[key])}
        for key, some in shares.items()
    }


def expected(activity, rules):
    reporter = activity.find("reporting-org")
    own = reporter.get("secondary-reporter") not in ("1", "true")
    status = activity.find("activity-status")
    return {
        "name": texts(activity, "title"),
        "aim": texts(activity, "description", "2"),
        "description": texts(activity, "description", "1"),
        "state": STATES.get(status.get("code")) if status is not None else None,
        "date": span(day(activity, "2"), day(activity, "4")),
        "planned": span(day(activity, "1"), day(activity, "3")),
        "actors": sorted(
            {organisation(one, activity, ROLES[one.get("role")]) for one in activity.findall("participating-org")}
            | ({organisation(reporter, activity, "REPORTS")} if own else set())
        ),
        "countries": {one.get("code"): percentage(one) for one in activity.findall("recipient-country")},
        "regions": {one.get("code"): percentage(one) for one in activity.findall("recipient-region")},
        "subjects": subjects(activity, rules),
    }


def by_language(answer, field):
    found = [answer[f"{field}_{language}"] for language in LANGUAGES]
    return {one["lang"].lower(): one["text"] for one in found if one}


def days(answer):
    return {"from": answer["from"], "to": answer["to"]} if answer else {"from": None, "to": None}


def actor(edge):
    refs = [one[5:] for one in edge["node"]["externalIds"] if one.startswith("iati:")]
    return f"{edge['role']} {refs[0] if refs else folded(edge['node']['name']['text'])}"


def claims(answer):
    found = {}
    for edge in answer["axes"]["edges"] + answer["topics"]["edges"]:
        claim = edge["claim"]
        if claim["basis"] != "DERIVED" or not claim["note"]:
            raise SystemExit(f"a claim by a rule is not DERIVED, or says no reason: {claim}")
        elements = sorted(one["section"].split("/")[-1].split(" ")[0] for one in claim["citations"])
        found[f"{edge['node']['id']} {claim['rule']}"] = {"percentage": claim["percentage"], "elements": elements}
    return found


def answered(answer):
    return {
        "name": by_language(answer, "name"),
        "aim": by_language(answer, "aim"),
        "description": by_language(answer, "description"),
        "state": answer["state"],
        "date": days(answer["date"]),
        "planned": days(answer["planned"]),
        "actors": sorted(actor(edge) for edge in answer["actors"]["edges"]),
        "countries": {one["node"]["code"]: one["claim"]["percentage"] for one in answer["countries"]["edges"]},
        "regions": {
            one["node"]["externalIds"][0].split(":")[1]: one["claim"]["percentage"] for one in answer["regions"]["edges"]
        },
        "subjects": claims(answer),
    }


def compare(rules, files):
    known = dict(activities(files))
    answers = json.load(sys.stdin)
    differences = 0
    fields = 0
    for identifier, answer in answers.items():
        wanted, found = expected(known[identifier], rules_in(rules)), answered(answer)
        for field, value in wanted.items():
            fields += 1
            if found[field] != value:
                differences += 1
                print(f"{identifier} {field}: the file has {value}, the service {found[field]}")
    print(f"{len(answers)} activities, {fields} fields, {differences} differences")
    return 1 if differences else 0


if __name__ == "__main__":
    if sys.argv[1] == "draw":
        identifiers = sorted(identifier for identifier, _ in activities(sys.argv[4:]))
        print(json.dumps(random.Random(int(sys.argv[2])).sample(identifiers, int(sys.argv[3]))))
    else:
        sys.exit(compare(sys.argv[2], sys.argv[3:]))
