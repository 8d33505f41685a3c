"""Turns the vocational education agency's table of programmes into provider files.

Takes CSV rows as published by Myndigheten för yrkeshögskolan (results of an application round)
and gives YAML texts and problems by row. Guesses no date: the table has none.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import yaml

from catalog.loading import RESERVED
from catalog.matching.normalize import fold, words
from catalog.model import Problem, Subject, grave, problem
from catalog.reading.csv_table import quantity, read_rows
from catalog.reading.listings import parse_provider
from catalog.reading.words import slug

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


_COLUMNS_OF = {
    "id": ("Diarienummer",),
    "source": ("Diarienummer",),
    "summary": ("SUN5 inriktning namn", "Typ av examen"),
    "hours": ("YH-poäng",),
    "provider": ("Utbildningsanordnare administrativ enhet",),
}
"""The columns from which a field of a listing is made, where it is not the name."""


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
    file: str, content: bytes, subjects: Sequence[Subject], places: Iterable[str]
) -> Imported:
    """Import the table from its bytes; a row with a problem is left out, the others are kept.

    `places` are the municipalities and counties that listings may name.
    """
    problems: list[Problem] = []
    where, fields = set(places), [subject.id for subject in subjects]
    providers: dict[str, dict[str, Any]] = {}
    seen: dict[str, int] = {}
    for line, row in read_rows(file, content, COLUMNS, problems):
        fault = _fault(file, line, row, seen, where)
        if fault is None:
            provider, listing = _provider(row), _listing(row, subjects, where)
            fault = _unreadable(file, line, row, _dumped(provider, [listing]), fields, where)
        if fault is not None:
            problems.append(fault)
            continue
        seen[listing["id"]] = line
        entry = providers.setdefault(provider["id"], {"provider": provider, "listings": []})
        entry["listings"].append(listing)
    dumped = {_file_name(name): _dumped(**entry) for name, entry in sorted(providers.items())}
    return Imported(dumped, sorted(problems), len(seen))


def _file_name(provider: str) -> str:
    name = f"{provider}.yaml"
    return f"{provider}_.yaml" if name in RESERVED else name


def _dumped(provider: Mapping[str, Any], listings: Sequence[Mapping[str, Any]]) -> str:
    content = {"provider": provider, "listings": listings}
    return yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=100)


def _unreadable(
    file: str,
    line: int,
    row: Mapping[str, str],
    text: str,
    fields: Collection[str],
    places: Collection[str],
) -> Problem | None:
    """Give the first thing that keeps a row's listing from being read back, told of its cell."""
    problems = grave(parse_provider("", text, fields, places)[1])
    if not problems:
        return None
    first = problems[0]
    name = first.field.removeprefix("listings[1].")
    columns = _COLUMNS_OF.get(name.partition(".")[0], ("Utbildningsnamn",))
    return replace(first, file=file, line=line, field=max(columns, key=lambda each: len(row[each])))


def _fault(
    file: str, line: int, row: Mapping[str, str], seen: Mapping[str, int], places: set[str]
) -> Problem | None:
    """Give the first thing wrong with a row."""

    def fault(column: str, remark: str, **values: object) -> Problem:
        return problem(file, line, column, remark, value=row[column], **values)

    for name in ("Utbildningsnamn", "Diarienummer", "Utbildningsanordnare administrativ enhet"):
        if not slug(row[name]):
            return fault(name, "cell-empty")
    if row["Beslut"] != "Beviljad":
        return fault("Beslut", "not-approved")
    first = seen.get(slug(row["Diarienummer"]))
    if first is not None:
        return fault("Diarienummer", "number-twice", first=first)
    if row["Studieform"] not in MODES:
        return fault("Studieform", "not-a-form", allowed=MODES)
    for name, highest in (("YH-poäng", 2000), ("Studietakt %", 100)):
        if not 1 <= (quantity(row[name]) or 0) <= highest:
            return fault(name, "not-a-quantity", high=highest)
    where = _place(row, places)
    several = "flera" in fold(row["Kommun"])
    if where is None and not several and row["Studieform"] == "Bunden":
        return fault("Kommun", "not-a-municipality")
    return None


def _place(row: Mapping[str, str], places: set[str]) -> str | None:
    if row["Kommun"] in places:
        return row["Kommun"]
    county = row["Län"].removesuffix(" län")
    return next((name for name in (f"{county} län", f"{county}s län") if name in places), None)


def _provider(row: Mapping[str, str]) -> dict[str, Any]:
    name = row["Utbildningsanordnare administrativ enhet"]
    return {"id": slug(name), "name": name}


def _listing(
    row: Mapping[str, str], subjects: Sequence[Subject], places: set[str]
) -> dict[str, Any]:
    points, pace = quantity(row["YH-poäng"]) or 0, round(quantity(row["Studietakt %"]) or 0)
    in_swedish, in_english = f"{points:g}".replace(".", ","), f"{points:g}"
    subject = row["SUN5 inriktning namn"]
    degree = row["Typ av examen"].replace("KvalificeradYrkes", "Kvalificerad yrkes")
    leads = f" Den leder till {degree.lower()}." if degree and degree != "Ingen" else ""
    listing: dict[str, Any] = {
        "id": slug(row["Diarienummer"]),
        "title": {"sv": row["Utbildningsnamn"]},
        "purpose": "education",
        "summary": {
            "sv": f"Yrkeshögskoleutbildning på {in_swedish} poäng. Inriktning: {subject}.{leads}",
            "en": f"Higher vocational education, {in_english} credits. Subject: {subject}.",
        },
        "fields": _fields(row, subjects),
        "prerequisites": _PREREQUISITES,
        "mode": MODES[row["Studieform"]],
        "schedule": "day" if row["Studieform"] == "Bunden" else None,
        "pace": pace,
        "hours": max(round(points * HOURS_A_POINT), 1),
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
