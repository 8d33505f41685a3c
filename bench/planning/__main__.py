"""Times the planner and writes its tables into bench/README.md. See there for what they say."""

import os
import platform
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from itertools import product
from pathlib import Path
from statistics import median
from time import process_time

import numpy as np

from bench.planning.instances import FAMILIES, catalogues, limits, seeded, wished
from catalog.planning import AIMS, Candidate, Impossible, Limits, solve

README = Path(__file__).resolve().parents[1] / "README.md"


BEGIN, END = "<!-- planning: begin -->", "<!-- planning: end -->"


SIZES = (10, 25, 50, 100, 200)


CHECKS = (5, 10, 20)


SEEDS = range(3)


OWN_MONEY = (None, 1500)


Case = tuple[Sequence[Candidate], Limits]


Row = Sequence[str]


def table(head: Row, rows: Iterable[Row]) -> str:
    """Give a Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def timed(cases: Iterable[Case]) -> Row:
    """Give plans, ms of a plan and of the three aims together, and plans that are not exact."""
    one, three, inexact = list[float](), list[float](), 0
    for candidates, kept in cases:
        for aim in AIMS:
            begin = process_time()
            found = solve(candidates, kept, aim)
            one.append(1000 * (process_time() - begin))
            inexact += isinstance(found, Impossible) or not found.exact
        three.append(sum(one[-len(AIMS) :]))
    times = (median(one), max(one), median(three), max(three))
    return [str(len(one)), *(f"{each:.0f}" for each in times), str(inexact)]


HEAD = ("plans", "median ms", "worst ms", "three aims, median", "three aims, worst", "not exact")


def by_size() -> str:
    """Cost against size, over all families."""
    rows = []
    for size, checks in product(SIZES, CHECKS):
        made = product(FAMILIES, SEEDS, OWN_MONEY)
        cases = ((seeded(f, size, seed), limits(checks, own)) for f, seed, own in made)
        rows.append([str(size), str(checks), *timed(cases)])
        print(*rows[-1], flush=True)
    return table(["candidates", "checks", *HEAD], rows)


def by_family() -> str:
    """Cost of each family at the largest size."""
    rows = []
    for family in FAMILIES:
        made = product(SEEDS, CHECKS, OWN_MONEY)
        cases = ((seeded(family, SIZES[-1], seed), limits(c, own)) for seed, c, own in made)
        rows.append([family.__name__.replace("_", " "), *timed(cases)])
        print(*rows[-1], flush=True)
    return table(["family", *HEAD], rows)


def by_catalogue() -> str:
    """Cost for real catalogues, all goals."""
    rows = []
    for name, catalog in catalogues():
        pools = list(wished(catalog))
        sizes = sorted(len(each) for each in pools)
        found = timed((pool, limits(checks)) for pool in pools for checks in CHECKS)
        rows.append([name, f"{sizes[0]}–{sizes[-1]}", *found])
        print(*rows[-1], flush=True)
    return table(["catalogue", "candidates", *HEAD], rows)


def report() -> str:
    """Measure everything and give the text for the README."""
    head = (
        f"Measured {datetime.now(UTC):%Y-%m-%d} on one of {os.cpu_count()} cores, processor time,"
        f" Python {platform.python_version()}, numpy {np.__version__}; load average"
        f" {os.getloadavg()[0]:.1f} at the start."
    )
    parts = (
        f"**By size, all families**\n\n{by_size()}",
        f"**By family, {SIZES[-1]} candidates**\n\n{by_family()}",
        f"**Catalogues, every goal**\n\n{by_catalogue()}",
    )
    return "\n\n".join([head, *parts])


def main() -> None:
    """Measure, and write the tables between their marks."""
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    text = report()
    before, rest = README.read_text(encoding="utf-8").split(BEGIN, 1)
    README.write_text(f"{before}{BEGIN}\n{text}\n{END}{rest.split(END, 1)[1]}", encoding="utf-8")
    print(f"The planner's tables: {README}")


if __name__ == "__main__":
    main()
