"""Prints what a start costs in processor time: a greeting and the list of commands, cold and warm.

The yardstick is an import of libraries that a start stands on, measured in turn with the rest, so
that a busy machine slows all alike: ratios matter. Cold is a data folder with nothing in it; warm
one in which a conversation was begun with the same version of the program.
"""

import argparse
import os
import resource
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bench.report import table

YARDSTICK = (sys.executable, "-c", "import sqlalchemy.ext.asyncio, yaml, numpy")


GREETING = (sys.executable, "-m", "bot", "chat")


HELP = (sys.executable, "-m", "bot", "--help")


AIMS = {"greeting, warm": 2.6, "help": 1.0}
"""How many times the yardstick a start may take."""


def main() -> None:
    """Print the table: seconds and ratios, the median of several rounds."""
    parser = argparse.ArgumentParser(prog="python -m bench.startup", description=__doc__)
    parser.add_argument("--runs", type=int, default=9, help="rounds; the median is told")
    runs = parser.parse_args().runs
    rounds = [_round() for _ in range(runs)]
    rows = []
    for name in rounds[0]:
        seconds = median(each[name] for each in rounds)
        ratio = median(each[name] / each["yardstick"] for each in rounds)
        aim = AIMS.get(name)
        rows.append((name, f"{seconds:.2f}", f"{ratio:.2f}", "" if aim is None else f"{aim:.1f}"))
    print(table(("what", "processor s", "÷ yardstick", "at most"), rows))


def _round() -> dict[str, float]:
    """Measure everything once, one after the other, in a data folder of its own."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        cold = _seconds(GREETING, folder)
        return {
            "yardstick": _seconds(YARDSTICK, folder),
            "greeting, cold": cold,
            "greeting, warm": _seconds(GREETING, folder),
            "help": _seconds(HELP, folder),
        }


def _seconds(command: Sequence[str], folder: Path) -> float:
    """Give the processor time of a command, its own and the system's for it."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(  # noqa: S603
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        env=_environment(folder),
        check=True,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _environment(folder: Path) -> Mapping[str, str]:
    """Give our environment without the settings of whoever measures."""
    others = {k: v for k, v in os.environ.items() if not k.startswith("TECHCHECK_")}
    return {**others, "TECHCHECK_DATA": str(folder)}


if __name__ == "__main__":
    main()
