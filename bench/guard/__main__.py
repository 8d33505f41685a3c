"""Counts how well emergencies are told: leaves out one writer after the other.

With `--held` the shipped guard is counted once on people whose messages nobody has read; each count
is noted in `bench/guard/counted.md`.
"""

import argparse
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from bench.guard.plain import naive_bayes, phrases
from bench.report import table
from bot.outside import files
from bot.outside.models import shipped_model
from dialogs.learning.alarms import OURS, Alarm, learned, parse_alarms
from dialogs.learning.said import parse_said
from dialogs.understanding.guard import KINDS, NONE, Guard

HERE = Path(__file__).parent


Teller = Callable[[str], tuple[str, ...]]


COLUMNS = ["", "right kind met", "told first", "any kind met", "two kinds told", "false"]


def figures(told: Sequence[tuple[Alarm, tuple[str, ...]]]) -> list[str]:
    """Count: the right kind met, any kind met, two kinds told, and harmless ones taken for one."""
    alarming = [(each, kinds) for each, kinds in told if each.kind != NONE]
    harmless = [bool(kinds) for each, kinds in told if each.kind == NONE]
    right = [each.kind in kinds for each, kinds in alarming]
    first = [kinds[:1] == (each.kind,) for each, kinds in alarming]
    shares = (right, first, [bool(k) for _, k in alarming], [len(k) > 1 for _, k in alarming])
    return [f"{np.mean(each):.1%}" if each else "" for each in (*shares, harmless)]


def by_kind_and_language(told: Sequence[tuple[Alarm, tuple[str, ...]]]) -> str:
    """Give the figures of each kind and language, and of all."""
    rows = [["all", *figures(told)]]
    for language in sorted({each.language for each, _ in told}):
        of = [pair for pair in told if pair[0].language == language]
        rows.append([language, *figures(of)])
        rows += [
            [f"{language} {kind}", *figures([pair for pair in of if pair[0].kind == kind])]
            for kind in (*KINDS, NONE)
        ]
    return table(COLUMNS, rows)


def shipped() -> Guard:
    """Give the guard as it is shipped; raises LookupError where it was not made."""
    found = shipped_model("guard")
    if found is None:
        raise LookupError("no model of the guard: make install")
    return Guard(found[0])


def compare() -> None:
    """Leave out one writer after the other, and print the figures beside those of plain ways."""
    alarms, said = parse_alarms(files.shipped_alarms()), parse_said(files.shipped_said())
    told: list[tuple[Alarm, tuple[str, ...]]] = []
    bayes: list[tuple[Alarm, tuple[str, ...]]] = []
    ordinary: list[bool] = []
    for writer in sorted({each.writer for each in alarms} - {OURS}):
        others = [each for each in alarms if each.writer != writer]
        theirs = [each for each in alarms if each.writer == writer]
        guard = Guard(learned(others, [each.text for each in said if each.writer != writer]))
        plain = naive_bayes(others)
        told += [(each, guard.kinds(each.text)) for each in theirs]
        bayes += [(each, plain(each.text)) for each in theirs]
        ordinary += [bool(guard.kinds(each.text)) for each in said if each.writer == writer]
    listed = [(each, phrases(each.text)) for each, _ in told]
    rows = (("a list of phrases", listed), ("naive Bayes over words", bayes), ("the guard", told))
    print(table(COLUMNS, [[name, *figures(of)] for name, of in rows]))
    print(by_kind_and_language(told))
    print(f"of {len(ordinary)} ordinary messages taken for one: {np.mean(ordinary):.2%}")


def count_held() -> None:
    """Count the shipped guard on held writers, and note that it was counted."""
    texts = {
        f"said/{path.name}": path.read_text("utf-8") for path in (HERE / "held").glob("*.yaml")
    }
    guard, held = shipped(), parse_alarms(texts)
    found = by_kind_and_language([(each, guard.kinds(each.text)) for each in held])
    with (HERE / "counted.md").open("a", encoding="utf-8") as log:
        log.write(f"## {datetime.now(UTC):%Y-%m-%d %H:%M}, {len(held)} messages\n\n{found}\n")
    print(found)


def main() -> None:
    """Do what the arguments say."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--held", action="store_true", help="count on messages nobody looked at")
    if parser.parse_args().held:
        count_held()
    else:
        compare()


if __name__ == "__main__":
    main()
