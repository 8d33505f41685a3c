"""Turns the vocational education agency's table of programmes into provider files.

Takes CSV rows as published by Myndigheten för yrkeshögskolan (results of an application round)
and gives YAML texts and problems by row. Guesses no date: the table has none.
"""

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from catalog.model import Subject
from catalog.normalize import fold, words
from catalog.problems import Problem
from catalog.words import slug

COLUMNS = (
    "Utbildningsområde",
    "SUN5 inriktning namn",
    "Utbildningsnamn",
    "Beslut",
    "Diarienummer",
    "Län",
    "Kommun",
    "YH-poäng",
    "Studieform",
    "Studietakt %",
    "Typ av examen",
    "Utbildningsanordnare administrativ enhet",
)
"""The columns that are read; others are left alone."""

AREAS = {
    "Ekonomi, administration och försäljning": "finance",
    "Hotell, restaurang och turism": "hospitality",
    "Kultur, media och design": "media",
    "Lantbruk, djurvård, trädgård, skog och fiske": "land",
    "Friskvård och kroppsvård": "health",
    "Hälso- och sjukvård samt socialt arbete": "health",
    "Journalistik och information": "media",
    "Juridik": "finance",
    "Pedagogik och undervisning": "pedagogy",
    "Samhällsbyggnad och byggteknik": "building",
    "Teknik och tillverkning": "industry",
    "Säkerhetstjänster": "rescue",
    "Transporttjänster": "transport",
}
"""Our subject field of each area of the agency; areas not named here go by the words alone."""

HOURS_A_POINT = 8
"""Five points are a week of full-time studies (yrkeshögskoleförordningen 2009:130), 40 hours."""

MODES = {"Bunden": "onsite", "Distans": "remote"}
"""Our mode of each form of study."""

_PREREQUISITES = {
    "sv": "Grundläggande behörighet till yrkeshögskolan. Utbildningen kan ha fler krav.",
    "en": "General eligibility for higher vocational education. There may be further requirements.",
}


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import gave: provider files by name, problems, and the number of good rows."""

    files: Mapping[str, str]
    problems: Sequence[Problem]
    listings: int


def import_myh(
    file: str, lines: Sequence[bytes], subjects: Sequence[Subject], places: Iterable[str]
) -> Imported:
    """Import the table from its lines; a row with a problem is left out, the others are kept.

    `places` are the municipalities and counties that listings may name.
    """
    problems: list[Problem] = []
    rows = list(_rows(file, lines, problems))
    where, providers = set(places), dict[str, dict[str, Any]]()
    seen: dict[str, int] = {}
    for line, row in rows:
        problem = _fault(row, seen, where)
        if problem is not None:
            problems.append(Problem(file, line, *problem))
            continue
        seen[row["Diarienummer"]] = line
        name = row["Utbildningsanordnare administrativ enhet"]
        entry = {"provider": {"id": slug(name), "name": name}, "listings": []}
        provider = providers.setdefault(slug(name), entry)
        provider["listings"].append(_listing(row, subjects, where))
    dumped = {
        f"{name}.yaml": yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=100)
        for name, content in sorted(providers.items())
    }
    return Imported(dumped, sorted(problems), len(seen))


def _rows(
    file: str, lines: Sequence[bytes], problems: list[Problem]
) -> Iterable[tuple[int, dict[str, str]]]:
    """Give (line, row) of every row that can be read as UTF-8 and has as many cells as headings."""
    header: list[str] | None = None
    for number, raw in enumerate(lines, 1):
        text = _decoded(file, number, raw, problems)
        if text is None or not text.strip():
            continue
        cells = [cell.strip() for cell in next(csv.reader([text], strict=False))]
        if header is None:
            header = cells
            missing = [name for name in COLUMNS if name not in header]
            for name in missing:
                remedy = "use the agency's table with its heading row"
                problems.append(Problem(file, number, name, "the column is missing", remedy))
            if missing:
                return
        elif len(cells) != len(header):
            what = f"the row has {len(cells)} cells and the heading {len(header)}"
            remedy = "check commas and quotation marks"
            problems.append(Problem(file, number, "", what, remedy))
        else:
            yield number, dict(zip(header, cells, strict=True))
    if header is None:
        remedy = "use the agency's table with its heading row"
        problems.append(Problem(file, 1, "", "the file is empty", remedy))


def _decoded(file: str, number: int, raw: bytes, problems: list[Problem]) -> str | None:
    try:
        text = raw.decode("utf-8-sig" if number == 1 else "utf-8")
    except UnicodeDecodeError:
        remedy = "save the file as UTF-8"
        problems.append(Problem(file, number, "", "the row is not UTF-8", remedy))
        return None
    if "\0" in text:
        remedy = "save the file as UTF-8 text"
        problems.append(Problem(file, number, "", "the row has a NUL character", remedy))
        return None
    return text


def _fault(
    row: Mapping[str, str], seen: Mapping[str, int], places: set[str]
) -> tuple[str, str, str] | None:
    """Give (field, what, remedy) of the first thing wrong with a row."""
    for name in ("Utbildningsnamn", "Diarienummer", "Utbildningsanordnare administrativ enhet"):
        if not slug(row[name]):
            return name, "the cell is empty", "fill it in"
    if row["Beslut"] != "Beviljad":
        return "Beslut", f"the programme is not approved (“{row['Beslut']}”)", "leave the row out"
    if row["Diarienummer"] in seen:
        first = seen[row["Diarienummer"]]
        return "Diarienummer", f"the number stands in line {first} too", "keep one of them"
    if row["Studieform"] not in MODES:
        known = " or ".join(MODES)
        return "Studieform", f"“{row['Studieform']}” is not known", f"use {known}"
    for name, highest in (("YH-poäng", 2000), ("Studietakt %", 100)):
        if not row[name].isdecimal() or not 1 <= int(row[name]) <= highest:
            return name, f"“{row[name]}” is no number from 1 to {highest}", "correct it"
    where = _place(row, places)
    several = "flera" in fold(row["Kommun"])
    if where is None and not several and row["Studieform"] == "Bunden":
        return "Kommun", f"“{row['Kommun']}” is no municipality", "write its official name"
    return None


def _place(row: Mapping[str, str], places: set[str]) -> str | None:
    if row["Kommun"] in places:
        return row["Kommun"]
    counties = (row["Län"], f"{row['Län']} län", f"{row['Län']}s län")
    return next((county for county in counties if county in places), None)


def _listing(
    row: Mapping[str, str], subjects: Sequence[Subject], places: set[str]
) -> dict[str, Any]:
    points, pace = int(row["YH-poäng"]), int(row["Studietakt %"])
    subject = row["SUN5 inriktning namn"]
    degree = row["Typ av examen"].replace("KvalificeradYrkes", "Kvalificerad yrkes")
    leads = f" Den leder till {degree.lower()}." if degree and degree != "Ingen" else ""
    listing: dict[str, Any] = {
        "id": slug(row["Diarienummer"]),
        "title": {"sv": row["Utbildningsnamn"]},
        "purpose": "education",
        "summary": {
            "sv": f"Yrkeshögskoleutbildning på {points} poäng. Inriktning: {subject}.{leads}",
            "en": f"Higher vocational education, {points} credits. Subject: {subject}.",
        },
        "fields": _fields(row, subjects),
        "prerequisites": _PREREQUISITES,
        "mode": MODES[row["Studieform"]],
        "schedule": "day" if row["Studieform"] == "Bunden" else None,
        "pace": pace,
        "hours": points * HOURS_A_POINT,
        "price": 0,
        "apply": "application",
        "source": f"Myndigheten för yrkeshögskolan, {row['Diarienummer']}",
    }
    place = _place(row, places)
    if place is not None:
        listing["place"] = place
    elif row["Studieform"] == "Bunden":
        listing["several_places"] = True
    return {name: value for name, value in listing.items() if value is not None}


def _fields(row: Mapping[str, str], subjects: Sequence[Subject]) -> list[str]:
    """Give the fields whose words the programme's name or subject says, and its area's field."""
    told = plain_words(f"{row['Utbildningsnamn']} {row['SUN5 inriktning namn']}")
    area = AREAS.get(row["Utbildningsområde"])
    technical = row["Utbildningsområde"] == "Data/IT"
    found = [
        subject.id
        for subject in subjects
        for phrases in subject.words.values()
        if any(_said(plain_words(phrase), told, technical=technical) for phrase in phrases)
    ]
    return list(dict.fromkeys([*found, *([area] if area else [])]))[:4]


def plain_words(text: str) -> list[str]:
    """Give the folded words of a text."""
    return [fold(word) for word in words(text)]


def _said(phrase: Sequence[str], told: Sequence[str], *, technical: bool) -> bool:
    """Whether a phrase is said in whole words, or, of IT programmes, begins a compound."""
    if f" {' '.join(phrase)} " in f" {' '.join(told)} ":
        return technical or phrase != ["utvecklare"]
    (*rest, only) = phrase or [""]
    return technical and not rest and len(only) >= 4 and any(w.startswith(only) for w in told)
