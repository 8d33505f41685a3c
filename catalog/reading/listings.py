"""Reads a provider file, one provider and its listings, from YAML text. Opens no file.

A listing with a problem is left out and the others are kept; every problem is told at once.
"""

import re
from calendar import monthrange
from collections.abc import Collection
from datetime import date, timedelta
from itertools import chain

from catalog.model import (
    APPLY,
    LEVELS,
    MODES,
    PURPOSES,
    SCHEDULES,
    Listing,
    Problem,
    Provider,
    Run,
    grave,
)
from catalog.reading.advice import advise, advise_provider
from catalog.reading.fields import Section, read_yaml

MAX_PRICE = 1_000_000
"""The highest price, in SEK, taken as meant; more is most likely a slip."""


MAX_TITLE = 150
"""The longest title, in characters: it must fit on a card and a button."""


_EMAIL = re.compile(r"[^\s@<>\"']{1,64}@[^\s@<>\"']{3,200}")


_LANGUAGE = re.compile(r"[a-z]{2,3}")


_ISCO = re.compile(r"[0-9]{1,4}")


_LISTING = re.compile(r"(?:[a-z0-9][a-z0-9_-]{0,79}/)?[a-z0-9][a-z0-9_-]{0,79}")


_MONTH_DAY = re.compile(r"([0-9]{1,2})-([0-9]{1,2})")


def parse_provider(
    file: str, text: str, fields: Collection[str], places: Collection[str]
) -> tuple[list[Listing], list[Problem]]:
    """Read the listings of a provider file.

    `fields` are the subject fields and `places` the municipalities that listings may name.
    """
    problems: list[Problem] = []
    top = read_yaml(file, text, problems)
    if top is None:
        return [], problems
    provider = _provider(top, places)
    listings: dict[str, Listing] = {}
    lines: dict[str, int] = {}
    sections = top.sections("listings", required=True)
    top.finish()
    doubled = {problem.field.partition(".")[0] for problem in grave(problems)}
    for section in sections:
        before = len(problems)
        listing = _listing(section, provider, fields, places)
        if listing is not None and not section.is_new(listing.id, lines):
            continue
        if (
            listing is None
            or not section.whole
            or grave(problems[before:])
            or section.path in doubled
        ):
            continue
        advise(section, listing)
        listings[listing.id] = listing
    return ([] if provider is None else list(listings.values())), sorted(problems)


def _provider(top: Section, places: Collection[str]) -> Provider | None:
    section = top.section("provider", required=True)
    if section is None:
        return None
    identity, name = section.identity(), section.text("name", required=True, limit=200)
    provider = Provider(
        id=identity or "",
        name=name or "",
        example=section.flag("example"),
        email=section.matching("email", _EMAIL, "not-an-email"),
        url=section.address("url"),
        place=_place(section, places),
        about=section.localized("about"),
    )
    section.finish()
    advise_provider(section, provider)
    return provider if identity and name else None


def _listing(
    section: Section, provider: Provider | None, fields: Collection[str], places: Collection[str]
) -> Listing | None:
    identity = section.identity()
    mode = section.choice("mode", MODES)
    runs = section.sections("runs")
    listing = Listing(
        id=f"{provider.id if provider else ''}/{identity}",
        provider=provider or Provider("", ""),
        title=section.localized("title", required=True, limit=MAX_TITLE),
        purpose=section.choice("purpose", PURPOSES[:-1], required=True) or "",
        summary=section.localized("summary"),
        fields=section.texts("fields", allowed=fields, required=True, divided=True),
        skills=section.texts("skills", divided=True),
        occupations=section.matching_texts("occupations", _ISCO, "not-isco"),
        level=section.choice("level", LEVELS),
        prerequisites=section.localized("prerequisites"),
        after=_after(section, provider, "after"),
        after_any=_after(section, provider, "after_any"),
        languages=section.matching_texts("languages", _LANGUAGE, "not-a-language"),
        mode=mode,
        place=_place(section, places),
        several_places=section.flag("several_places"),
        schedule=section.choice("schedule", SCHEDULES),
        pace=section.number("pace", at_least=1, at_most=100),
        hours=section.number("hours", at_least=1, at_most=10_000),
        price=section.number("price", at_most=MAX_PRICE),
        apply=section.choice("apply", APPLY) or "direct",
        url=section.address("url"),
        source=section.text("source", limit=300),
        runs=tuple(_run(run, places) for run in runs),
    )
    section.finish()
    placed = listing.several_places or any("place" in each for each in chain([section], runs))
    if mode in ("onsite", "hybrid") and not placed:
        section.fault("place", "no-place", mode=mode)
    return listing if identity else None


def _after(section: Section, provider: Provider | None, name: str) -> tuple[str, ...]:
    """Read the listings to go through first; an id without a provider is one of the same file."""
    named = section.matching_texts(name, _LISTING, "not-a-listing")
    own = provider.id if provider else ""
    return tuple(dict.fromkeys(each if "/" in each else f"{own}/{each}" for each in named))


def _run(section: Section, places: Collection[str]) -> Run:
    starts, ends = section.day("starts"), section.day("ends")
    yearly = _month_day(section, "yearly")
    continuous = section.flag("continuous", default="continuous" in section)
    weeks = section.number("weeks", at_least=1, at_most=520)
    dated = "starts" in section
    apply_by = section.day("apply_by") if dated else _month_day(section, "apply_by")
    place = _place(section, places)
    full, cancelled = section.flag("full"), section.flag("cancelled")
    section.finish()
    if not dated and (full or cancelled):
        section.fault("full" if full else "cancelled", "run-undated")
    if dated + ("yearly" in section) + continuous != 1:
        section.fault("", "run-ways")
    if starts and isinstance(apply_by, date) and apply_by > starts:
        section.fault("apply_by", "apply-late", value=apply_by)
    last = _end(section, starts, ends, weeks)
    return Run(starts, last, yearly, continuous, weeks, apply_by, place, full, cancelled)


def _end(
    section: Section, starts: date | None, ends: date | None, weeks: int | None
) -> date | None:
    """Give the last day of a dated run: the one it says, or the one its length gives."""
    if starts and ends and ends < starts:
        section.fault("ends", "ends-early", value=ends)
    if ends or not starts or not weeks:
        return ends
    if weeks > (date.max - starts).days // 7:
        section.fault("weeks", "ends-never", last=date.max)
        return None
    return starts + timedelta(weeks=weeks)


def _month_day(section: Section, name: str) -> tuple[int, int] | None:
    value = section.text(name)
    if value is None:
        return None
    found = _MONTH_DAY.fullmatch(value)
    month, day = (int(found[1]), int(found[2])) if found else (0, 0)
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(2023, month)[1]:
        section.fault(name, "not-month-day", value=value)
        return None
    return month, day


def _place(section: Section, places: Collection[str]) -> str | None:
    return section.choice("place", places) if places else section.text("place", limit=100)
