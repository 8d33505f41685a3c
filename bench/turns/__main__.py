"""Runs the comparison and writes its tables into bench/README.md. See there for what they say."""

import argparse
import os
import platform
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from importlib.metadata import version

from bench.report import README, processor, table, write
from bench.turns.bots import (
    INTAKE,
    MEMORY,
    OURS,
    PTB,
    PTB_BY_CHAT,
    PTB_KEPT,
    PTB_NEW,
    PTB_PLAIN,
    REDIS,
)
from bench.turns.measure import Load, Run, redis_server, run
from bench.turns.peers import WARM

AT_ONCE, DELAY = 100, 0.05


FLOOD, CALM = 100.0, Load(people=300, at_once=20, pause=0.25, warm=60)


PARTS = ("python-telegram-bot", "aiogram", "aiohttp", "redis", "SQLAlchemy")


SLOW = {PTB_KEPT: 20, PTB_PLAIN: 20, PTB_NEW: 20, INTAKE: 10}
"""Bots that are measured with so many times fewer people."""


Runs = Mapping[str, Sequence[Run]]


def load_of(name: str, load: Load) -> Load:
    """Give how a bot is loaded: the slow with fewer people, a growing file half there already."""
    if name in SLOW:
        warm = WARM if name in (PTB_KEPT, PTB_PLAIN) else 0
        return replace(load, warm=warm, people=max(load.people // SLOW[name], 5))
    return load


def interleaved(names: Sequence[str], load: Load, runs: int, redis: str) -> Runs:
    """Measure every bot in turn, so many times; each round begins with another one."""
    found: dict[str, list[Run]] = {name: [] for name in names}
    for number in range(runs):
        shift = number % len(names)
        for name in (*names[shift:], *names[:shift]):
            found[name].append(run(name, load_of(name, load), redis))
            print(number + 1, name, found[name][-1], flush=True)
    return found


def median(runs: Sequence[Run], what: str) -> float:
    """Give the median of one figure."""
    return float(statistics.median(getattr(each, what) for each in runs))


def speed_table(title: str, found: Runs) -> str:
    """Compare bots; a ratio is the median of those of each round."""
    rows = []
    for name, runs in found.items():
        ratio = statistics.median(
            ours.rate / its.rate for ours, its in zip(found[OURS], runs, strict=True)
        )
        lower = statistics.median(
            its.p99 / ours.p99 for ours, its in zip(found[OURS], runs, strict=True)
        )
        rows.append(
            [
                name,
                f"{median(runs, 'rate'):,.0f}",
                "–" if name == INTAKE else f"{ratio:.2f}×",
                f"{median(runs, 'p50'):,.0f}",
                f"{median(runs, 'p99'):,.0f}",
                "–" if name == INTAKE else f"{lower:.2f}×",
                f"{median(runs, 'cpu'):.2f}",
            ]
        )
    head = ["bot", "updates/s", "ours ÷ it", "p50 ms", "p99 ms", "its p99 ÷ ours", "CPU ms/update"]
    return f"**{title}**\n\n{table(head, rows)}"


def flood_table(runs: int) -> str:
    """Compare what others wait while one person floods the bot, and while nobody does."""
    found: dict[bool, list[Run]] = {False: [], True: []}
    for number in range(runs):
        for flooded in (False, True):
            load = replace(CALM, flood=FLOOD if flooded else 0.0)
            found[flooded].append(run(OURS, load, ""))
            print(number + 1, "flood" if flooded else "calm", found[flooded][-1], flush=True)
    worse = statistics.median(
        flooded.p99 / calm.p99 for calm, flooded in zip(found[False], found[True], strict=True)
    )
    rows = [
        [name, *(f"{median(found[flooded], what):,.0f}" for what in ("rate", "p50", "p99")), ratio]
        for flooded, name, ratio in (
            (False, "nobody floods", "1.00×"),
            (True, "one person, 100 messages a second", f"{worse:.2f}×"),
        )
    ]
    head = ["", "others' updates/s", "their p50 ms", "their p99 ms", "p99 ÷ without a flood"]
    title = f"A flood: {CALM.people} people, {CALM.at_once} at once, each reads {CALM.pause:g} s"
    return f"**{title}**\n\n{table(head, rows)}"


def report(people: int, runs: int, redis: str) -> str:
    """Measure everything and give the text for the README."""
    before = os.getloadavg()[0]
    few = max(people // 4, 5)
    fast = interleaved(
        (OURS, MEMORY, REDIS, PTB, PTB_KEPT, PTB_PLAIN, INTAKE), Load(people, AT_ONCE), runs, redis
    )
    slow = interleaved(
        (OURS, MEMORY, REDIS, PTB_BY_CHAT, PTB_NEW, INTAKE),
        Load(few, AT_ONCE, DELAY),
        min(runs, 3),
        redis,
    )
    flooded = flood_table(runs)
    versions = ", ".join(f"{name} {version(name)}" for name in PARTS)
    head = (
        f"Measured {datetime.now(UTC):%Y-%m-%d} on {processor()}, {os.cpu_count()} cores,"
        f" Python {platform.python_version()}, {versions}; load average {before:.1f} before and"
        f" {os.getloadavg()[0]:.1f} after, by other work too. Limits of the sender off."
    )
    told = f"{people:,} people, {AT_ONCE} at once, medians of {runs}"
    late = f"50 ms to send a message: {few:,} people, {AT_ONCE} at once, medians of {min(runs, 3)}"
    return "\n\n".join([head, speed_table(told, fast), speed_table(late, slow), flooded])


def main() -> None:
    """Run the whole comparison, or a smaller one."""
    parser = argparse.ArgumentParser(prog="python -m bench.turns")
    parser.add_argument("--people", type=int, default=2000)
    parser.add_argument("--runs", type=int, default=5)
    chosen = parser.parse_args()
    with redis_server() as redis:
        text = report(chosen.people, chosen.runs, redis)
    write("turns", text)
    print(f"{OURS} and its peers: {README}")


if __name__ == "__main__":
    main()
