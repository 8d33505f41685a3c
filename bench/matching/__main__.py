"""Runs the comparison and writes its tables into bench/README.md. See there for what they say."""

import argparse
import os
import platform
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.metadata import version

from bench.matching import measure
from bench.matching.data import Task, english, large, titles
from bench.matching.engines import ENGINES, OURS
from bench.report import README, processor, table, write

SIZES: dict[str, Callable[[], Task]] = {
    "7.5k": lambda: titles(by_concept=True),
    "33k": lambda: english(300),
    "100k": lambda: large(100_000, 100),
}


TIMED = {"7.5k": 400, "33k": 200, "100k": 100}


PEERS = ("numpy", "rapidfuzz", "tantivy", "scikit-learn")


def quality_table(task: Task, limit: int) -> str:
    """Compare what is found for clean and for misspelt queries."""
    rows = []
    for name, build in ENGINES.items():
        search = build(task.entries)
        clean = measure.quality(search, task, task.queries, limit)
        slips = measure.quality(search, task, task.misspelt(), limit)
        cost = 1 - slips.reciprocal_rank / clean.reciprocal_rank
        figures = (
            clean.reciprocal_rank,
            clean.first,
            clean.five,
            slips.reciprocal_rank,
            slips.five,
        )
        rows.append([name, *(f"{figure:.3f}" for figure in figures), f"{100 * cost:.1f} %"])
        print(task.name, *rows[-1], flush=True)
    head = ["engine", "MRR", "s@1", "s@5", "MRR, typo", "s@5, typo", "a typo costs"]
    title = f"{task.name}: {len(task.entries):,} texts, {len(task.queries):,} queries"
    return f"**{title}** (MRR to rank {limit})\n\n{table(head, rows)}"


def speed_table(size: str, task: Task) -> str:
    """Compare latency, build time and memory."""
    mixed = [
        slip if number % 2 else clean
        for number, (clean, slip) in enumerate(zip(task.queries, task.misspelt(), strict=True))
    ][: TIMED[size]]
    searches = {name: build(task.entries) for name, build in ENGINES.items()}
    timed = measure.latencies(searches, mixed)
    del searches
    rows = []
    for name, latency in timed.items():
        build = measure.build_apart(name, size)
        rows.append(
            [
                name,
                f"{latency.median:.2f}",
                f"{latency.p99:.2f}",
                f"{latency.faster:.1f}×",
                f"{build.seconds:.2f}",
                f"{build.kept:.0f}",
                f"{build.peak:.0f}",
            ]
        )
        print(size, *rows[-1], flush=True)
    head = ["engine", "p50 ms", "p99 ms", "WRatio ÷ it", "build s", "memory MB", "peak MB"]
    title = f"{size}: {len(task.entries):,} texts, {len(mixed)} queries, half with a typo"
    return f"**{title}**\n\n{table(head, rows)}"


def report() -> str:
    """Measure everything and give the text for the README."""
    versions = ", ".join(f"{name} {version(name)}" for name in PEERS)
    parts = [
        f"Measured {datetime.now(UTC):%Y-%m-%d} on {processor()}, {os.cpu_count()} cores of which"
        f" one was used, Python {platform.python_version()}, {versions};"
        f" load average {os.getloadavg()[0]:.1f} at the start."
    ]
    parts.append(quality_table(titles(by_concept=False), 100))
    for size, make in SIZES.items():
        task = make()
        parts.append(quality_table(task, 100 if size == "7.5k" else 10))
        parts.append(speed_table(size, task))
    return "\n\n".join(parts)


def main() -> None:
    """Run the whole comparison, or one build in a process of its own."""
    parser = argparse.ArgumentParser(prog="python -m bench.matching")
    parser.add_argument("--build", nargs=2, metavar=("ENGINE", "SIZE"), help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    if chosen.build:
        name, size = chosen.build
        print(measure.as_json(measure.build_here(name, SIZES[size]().entries)))
        return
    write("matching", report())
    print(f"{OURS} and its peers: {README}")


if __name__ == "__main__":
    main()
