"""Counts how well limits are read: kind, polarity and value of each, and limits that nobody set.

What the limits are was read by hand (`limits.yaml`), for texts of `tests/data/said`, which was read
while the words were chosen. `python -m bench.understanding.limits [--writers u1 u4] [--tell]`.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import yaml

from bench.report import table
from bot.assembly import load_catalog, shipped_phrases
from catalog import Catalog
from dialogs.learning.said import Text, parse_said
from dialogs.understanding.bounds.limits import Told, limits_in
from dialogs.vocabulary.phrases import Phrases

HERE = Path(__file__).parent


SAID = HERE.parent.parent / "tests" / "data" / "said"


TODAY = date(2027, 3, 1)


LISTENING = ("limit", "find", "wish", "suggestions", "more", "other")
"""Acts of texts in which limits are read."""


Code = tuple[bool, str, frozenset[str]]
"""Whether it is wanted, the kind and the values of a limit."""


def code(written: str) -> Code:
    """Read a limit as it stands in `limits.yaml`: `-place=Malmö`."""
    kind, _, value = written.lstrip("-").partition("=")
    return not written.startswith("-"), kind, frozenset(value.split("+"))


def coded(told: Told) -> Code:
    """Give a limit that was read in the form of those that were written."""
    return told.limit.wanted, told.limit.kind, frozenset(told.limit.values)


def texts(writers: Sequence[str]) -> list[Text]:
    """Give what some writers wrote."""
    files = {f"{each}.yaml": (SAID / f"{each}.yaml").read_text("utf-8") for each in writers}
    return parse_said(files)


class Counts:
    """What was counted over texts, and what went wrong in words."""

    def __init__(self, catalog: Catalog, phrases: Phrases) -> None:
        self.catalog, self.phrases = catalog, phrases
        self.right: Counter[str] = Counter()
        self.faults: list[str] = []

    def read(self, text: str) -> list[Told]:
        """Read the limits of a text."""
        return limits_in(text, self.phrases, self.catalog, TODAY)

    def set_by(self, text: str, meant: Sequence[Code]) -> None:
        """Count one text that sets limits."""
        got = [coded(each) for each in self.read(text)]
        for wanted, kind, values in meant:
            self.right["meant"] += 1
            same = [each for each in got if each[1] == kind]
            self.right["kind"] += bool(same)
            polar = [each for each in same if each[0] == wanted]
            self.right["polarity"] += bool(polar)
            exact = any(each[2] == values for each in polar)
            self.right["value"] += exact
            if not exact:
                self.faults.append(f"missed {wanted} {kind} {sorted(values)} in: {text[:90]}")
        kinds = {(wanted, kind) for wanted, kind, _ in meant}
        beside = [each for each in got if each[:2] not in kinds]
        self.right["beside"] += len(beside)
        self.right["texts"] += 1
        self.faults += [f"beside {e[0]} {e[1]} {sorted(e[2])} in: {text[:90]}" for e in beside]

    def set_none(self, text: str, name: str) -> None:
        """Count one text that sets no limit; only what a word makes a limit is kept of it."""
        false = [each for each in self.read(text) if each.cued]
        self.right[name] += 1
        self.right[f"{name} false"] += len(false)
        self.faults += [f"false {coded(e)[0]} {e.limit.kind}={e.limit.value} in: {text[:90]}"
                        for e in false if name == "heard"]  # fmt: skip

    def row(self, name: str) -> list[str]:
        """Give the shares as a row."""
        n = self.right
        shares = [f"{n[each] / max(1, n['meant']):.1%}" for each in ("kind", "polarity", "value")]
        false = [f"{n[f'{e} false'] / max(1, n[e]):.3f}" for e in ("heard", "any")]
        return [name, str(n["meant"]), *shares, f"{n['beside'] / max(1, n['texts']):.2f}", *false]


def counted(writers: Sequence[str], catalog: Catalog, phrases: Phrases) -> Counts:
    """Count over what some writers wrote."""
    written = yaml.safe_load((HERE / "limits.yaml").read_text("utf-8"))
    counts = Counts(catalog, phrases)
    for each in texts(writers):
        meant = next((v for k, v in written.items() if each.text.startswith(k)), None)
        if meant is not None:
            counts.set_by(each.text, [code(one) for one in meant.split()])
        elif not any(mark.kind == "limit" for mark in each.marks):
            counts.set_none(each.text, "any")
            if set(each.acts) & set(LISTENING):
                counts.set_none(each.text, "heard")
    return counts


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--writers", nargs="*", default=["u1", "u2", "u3", "u4"])
    parser.add_argument("--tell", action="store_true", help="tell what went wrong")
    asked = parser.parse_args()
    catalog, phrases = load_catalog(None).catalog, shipped_phrases()
    head = ["writer", "limits", "kind", "and polarity", "and value", "beside a text",
            "false, in what is listened to", "false, in any text"]  # fmt: skip
    found = {name: counted([name], catalog, phrases) for name in asked.writers}
    print(table(head, [each.row(name) for name, each in found.items()]))
    for fault in (f for each in found.values() for f in each.faults if asked.tell):
        print(fault)


if __name__ == "__main__":
    main()
