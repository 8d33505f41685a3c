"""Learns the guard anew (`--write`), or counts how well emergencies are told (`--held`: once more).

Without either, leaves out one writer after the other and compares with plain ways of telling.
"""

import argparse
import json
from collections.abc import Callable, Sequence

import numpy as np

from bench.guard.plain import naive_bayes, phrases
from bench.guard.training import (
    ALARMS,
    Example,
    Learned,
    everyday,
    examples,
    learn,
    together,
    written,
)
from bench.report import table
from bot.outside.files import shipped_alarms
from dialogs.understanding.alarms_file import parse_guard
from dialogs.understanding.guard import KINDS, Guard, Limits
from dialogs.understanding.guard import NONE as HARMLESS

LIMITS = Limits(least=0.4, alone=0.8, apart=0.12)


Teller = Callable[[str], tuple[str, ...]]


def figures(found: Sequence[Example], tell: Teller) -> list[str]:
    """Count: the right kind met, any kind met, two kinds told, and harmless ones taken for one."""
    told = [(each, tell(each.text)) for each in found]
    alarming = [(each, kinds) for each, kinds in told if HARMLESS not in each.kinds]
    harmless = [kinds for each, kinds in told if HARMLESS in each.kinds]
    right = [bool(set(kinds) & set(each.kinds)) for each, kinds in alarming]
    first = [kinds[:1] != () and kinds[0] in each.kinds for each, kinds in alarming]
    shares = (right, first, [bool(k) for _, k in alarming], [len(k) > 1 for _, k in alarming])
    false = [bool(kinds) for kinds in harmless]
    return [f"{np.mean(each):.1%}" if each else "" for each in (*shares, false)]


COLUMNS = ["", "right kind met", "told first", "any kind met", "two kinds told", "false"]


def by_kind_and_language(found: Sequence[Example], tell: Teller) -> str:
    """Give the figures of each kind and language, and of all."""
    rows = [["all", *figures(found, tell)]]
    for language in sorted({each.language for each in found}):
        of = [each for each in found if each.language == language]
        rows.append([language, *figures(of, tell)])
        for kind in (*KINDS, HARMLESS):
            some = [each for each in of if kind in each.kinds]
            rows.append([f"{language} {kind}", *figures(some, tell)])
    return table(COLUMNS, rows)


def shipped() -> Guard:
    """Give the guard as it is shipped."""
    return parse_guard(shipped_alarms())[0]


def everything() -> list[Example]:
    """Give all that is learned from but for what other people wrote."""
    own = examples()
    return [*own, *together(own), *everyday()]


def compare() -> None:
    """Learn without what other people wrote, and print the figures on it beside plain ways'."""
    read, beside = written("read"), everything()
    guard = learn(beside).guard(LIMITS)
    tellers = {
        "a list of phrases": phrases,
        "naive Bayes over words": naive_bayes(beside),
        "the guard": guard.kinds,
    }
    print(table(COLUMNS, [[name, *figures(read, tell)] for name, tell in tellers.items()]))
    print(by_kind_and_language(read, guard.kinds))
    for each in read:
        kinds = guard.kinds(each.text)
        if not set(kinds or (HARMLESS,)) & set(each.kinds):
            print(f"{'/'.join(each.kinds)} told {kinds}: {each.text}")


def main() -> None:
    """Do what the arguments say."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="learn anew and write what is learned")
    parser.add_argument("--held", action="store_true", help="count on messages nobody looked at")
    chosen = parser.parse_args()
    if chosen.write:
        learned: Learned = learn([*everything(), *written("read")])
        stored = json.dumps(learned.stored(LIMITS), ensure_ascii=False)
        (ALARMS / "learned.json").write_text(stored + "\n", "utf-8")
    elif chosen.held:
        print(by_kind_and_language(written("held"), shipped().kinds))
    else:
        compare()


if __name__ == "__main__":
    main()
