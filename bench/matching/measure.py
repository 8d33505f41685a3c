"""Measures one thing at a time: quality, latency, build time and memory. Prints nothing."""

import gc
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from bench.matching.data import CHECKOUT, Entry, Task
from bench.matching.engines import ENGINES, OWNERS, Search

PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True, slots=True)
class Quality:
    """Mean reciprocal rank and success at 1 and 5, all 0–1."""

    reciprocal_rank: float
    first: float
    five: float


@dataclass(frozen=True, slots=True)
class Latency:
    """Milliseconds a query, and the median over queries of WRatio's time divided by this one's."""

    median: float
    p99: float
    faster: float


@dataclass(frozen=True, slots=True)
class Build:
    """Seconds, and MB of resident memory afterwards and at most, over what was there before."""

    seconds: float
    kept: float
    peak: float


def quality(search: Search, task: Task, queries: Sequence[str], limit: int) -> Quality:
    """Search every query; ranks beyond `limit` count as not found."""
    ranks = []
    for text, right in zip(queries, task.right, strict=True):
        found = search(text, limit)
        ranks.append(next((at for at, one in enumerate(found, 1) if one in right), 0))
    return Quality(
        sum(1 / rank for rank in ranks if rank) / len(ranks),
        sum(rank == 1 for rank in ranks) / len(ranks),
        sum(0 < rank <= 5 for rank in ranks) / len(ranks),
    )


def latencies(searches: Mapping[str, Search], queries: Sequence[str]) -> dict[str, Latency]:
    """Time every engine on every query in turn, ten results each, on one core."""
    names = list(searches)
    times: dict[str, list[float]] = {name: [] for name in names}
    for search in searches.values():
        search(queries[0], 10)
    gc.collect()
    for number, text in enumerate(queries):
        shift = number % len(names)
        for name in names[shift:] + names[:shift]:
            started = time.perf_counter()
            searches[name](text, 10)
            times[name].append(1000 * (time.perf_counter() - started))
    return {name: _latency(times[name], times[OWNERS]) for name in names}


def _latency(own: Sequence[float], owners: Sequence[float]) -> Latency:
    ordered = sorted(own)
    return Latency(
        statistics.median(ordered),
        ordered[round(0.99 * (len(ordered) - 1))],
        statistics.median(other / one for one, other in zip(own, owners, strict=True)),
    )


def build_here(name: str, entries: Sequence[Entry]) -> Build:
    """Build one engine in this process, which must not have built another before."""
    ENGINES[name](entries[:50])
    gc.collect()
    before, most = _resident(), _most()
    started = time.perf_counter()
    engine = ENGINES[name](entries)
    seconds = time.perf_counter() - started
    gc.collect()
    kept, peak = _resident() - before, max(_most() - max(most, before), _resident() - before)
    engine("x", 1)
    return Build(seconds, kept, peak)


def build_apart(name: str, size: str) -> Build:
    """Build one engine in a process of its own; the median of three by seconds."""
    builds = []
    for _ in range(3):
        done = subprocess.run(  # noqa: S603 (our own module)
            [sys.executable, "-m", "bench.matching", "--build", name, size],
            cwd=CHECKOUT,
            check=True,
            capture_output=True,
            text=True,
        )
        builds.append(Build(**json.loads(done.stdout)))
    return sorted(builds, key=lambda build: build.seconds)[1]


def as_json(build: Build) -> str:
    """Give a build as the line that `build_apart` reads."""
    return json.dumps(asdict(build))


def _resident() -> float:
    with open("/proc/self/statm", encoding="ascii") as lines:  # noqa: PTH123
        return int(lines.read().split()[1]) * PAGE / 1e6


def _most() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
