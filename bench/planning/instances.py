"""Makes planning problems: seeded families, most of them unkind, and real catalogues."""

import os
import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from bot.assembly import load_catalog
from bot.outside.files import shipped_catalog
from catalog import Catalog
from catalog.exchange.myh import import_myh
from catalog.finding.suggestions import Wish
from catalog.loading import read_catalog
from catalog.model import PURPOSES, Run
from catalog.planning import Candidate, Limits
from catalog.planning.candidates import candidates

CHECKOUT = Path(__file__).resolve().parents[2]


TODAY = date(2027, 3, 1)


LAST_DAY = date(2029, 3, 1)


CAPS = {"coaching": 6, "guidance": 3, "mapping": 3}


MYH = "myh-programmes-2024.csv"


Family = Callable[[random.Random, int], list[Candidate]]


def limits(checks: int, own_money: int | None = None) -> Limits:
    """Give the limits of a fresh booklet under the shipped scheme's caps."""
    return Limits(checks, CAPS, LAST_DAY, own_money=own_money)


def _run(
    number: int, listing: int, start: int, days: int, score: int, pace: int, checks: int
) -> Candidate:
    starts = TODAY + timedelta(days=start)
    ends = starts + timedelta(days=days)
    return Candidate(
        f"p/{listing}@{starts}#{number}", f"p/{listing}", score, starts, ends, pace, checks
    )


def mixed(chance: random.Random, size: int) -> list[Candidate]:
    """Listings with some runs each, of all lengths, paces and prices: as catalogues are."""
    found = []
    for number in range(size):
        listing = chance.randint(0, size // 2)
        own = random.Random(listing)  # noqa: S311 (the same for every run of a listing)
        length = chance.choice([14, 28, 56, 84, 140])
        score, pace = own.randint(10, 90), own.choice([5, 10, 20, 25, 50, 100])
        one = _run(number, listing, chance.randint(0, 700), length, score, pace, own.randint(0, 8))
        found.append(replace(one, own_money=own.choice([0, 0, 500]), purpose=own.choice(PURPOSES)))
    return found


def equal(chance: random.Random, size: int) -> list[Candidate]:
    """Equal full-time runs of different prices: dates and checks alone decide."""
    return [
        _run(n, n, chance.randint(0, 700), chance.choice([14, 28, 56, 84]), 10, 100,
             chance.randint(1, 5))
        for n in range(size)
    ]  # fmt: skip


def long(chance: random.Random, size: int) -> list[Candidate]:
    """Long runs of high pace, so that only two to four of them can follow each other."""
    return [
        _run(n, n, chance.randint(0, 500), chance.choice([100, 150, 200]), chance.randint(1, 100),
             chance.choice([60, 75, 100]), chance.choice([1, 2, 3, 5]))
        for n in range(size)
    ]  # fmt: skip


def thirds(chance: random.Random, size: int) -> list[Candidate]:
    """Paces about a third: any two can be held together and hardly any three."""
    return [
        replace(
            _run(n, n, chance.randint(0, 250), chance.choice([28, 56, 84]), chance.choice([10, 11]),
                 chance.choice([33, 34, 35]), chance.randint(1, 3)),
            own_money=chance.choice([0, 300, 700]),
        )
        for n in range(size)
    ]  # fmt: skip


def capped(chance: random.Random, size: int) -> list[Candidate]:
    """Equal scores where caps and odd prices never quite add up."""
    return [
        replace(
            _run(n, n, chance.randint(0, 700), chance.choice([14, 28]), 10,
                 chance.choice([10, 20, 50]), chance.choice([2, 3])),
            own_money=chance.choice([0, 100, 250]), purpose=chance.choice(PURPOSES),
        )
        for n in range(size)
    ]  # fmt: skip


def worth_its_price(chance: random.Random, size: int) -> list[Candidate]:
    """What costs more, takes longer or more of the day scores higher, just as much."""
    found = []
    for n in range(size):
        checks, days = chance.randint(1, 6), chance.choice([14, 28, 56, 84, 112])
        pace = chance.choice([25, 40, 50, 60, 75, 100])
        score = checks * 5 + days // 7 + pace // 5 + chance.randint(0, 2)
        one = _run(n, n, chance.randint(0, 500), days, score, pace, checks)
        own = chance.choice([0, 300, 700, 1500])
        found.append(replace(one, own_money=own, purpose=chance.choice(PURPOSES)))
    return found


def in_order(chance: random.Random, size: int) -> list[Candidate]:
    """Most runs need another one before them, some in chains and some in vain."""
    found = []
    for n in range(size):
        days, score = chance.choice([14, 28, 56]), chance.choice([10, 20, 30])
        pace = chance.choice([25, 50, 100])
        one = _run(n, n, chance.randint(0, 700), days, score, pace, chance.randint(0, 3))
        before = (f"p/{chance.randint(0, size - 1)}",) if chance.random() < 0.6 else ()
        found.append(replace(one, after=before, purpose=chance.choice(PURPOSES)))
    return found


FAMILIES: tuple[Family, ...] = (mixed, equal, long, thirds, capped, worth_its_price, in_order)


def seeded(family: Family, size: int, seed: int) -> list[Candidate]:
    """Give one problem of a family; a seed always gives the same one."""
    return family(random.Random(f"{family.__name__} {size} {seed}"), size)  # noqa: S311


def catalogues() -> Iterator[tuple[str, Catalog]]:
    """Give the shipped catalogue and, where its table is, the agency's with dates we made up."""
    shipped = load_catalog(None).catalog
    yield "the shipped examples", shipped
    table = Path(os.environ.get("TECHCHECK_REFERENCE") or CHECKOUT.parent / "shared") / "data" / MYH
    if table.is_file():
        yield "higher vocational education 2024", _dated(shipped, table)


def _dated(shipped: Catalog, table: Path) -> Catalog:
    places = [*shipped.place, *shipped.counties]
    content = table.read_bytes()
    files = import_myh(table.name, content, shipped.subjects, places).files
    catalog, _ = read_catalog(shipped_catalog(), files)
    chance = random.Random(1)  # noqa: S311 (repeatable, no secret)
    return replace(
        catalog,
        listings=[
            replace(each, runs=tuple(Run(starts=TODAY + timedelta(days=chance.randint(1, 700)))
                                     for _ in range(2)))
            for each in catalog.listings
        ],
    )  # fmt: skip


def wished(catalog: Catalog) -> Iterator[list[Candidate]]:
    """Give what may be planned for every goal, from Umeå, beside work and full time."""
    for goal in catalog.goals:
        for pace in ("beside_work", "full_time"):
            wish = Wish(TODAY, goal=goal.id, place="Umeå", pace=pace, checks=10)
            yield list(candidates(catalog, wish))
