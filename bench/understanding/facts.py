"""Counts what is noted of people who tell of themselves, and what is noted falsely, by slot.

Texts are those of writers nobody learned from (`tests/data/said`, or the folder that is given). A
fact is noted rightly where its words are among those marked, and its value is what they name where
that can be told: places, and years of birth. `--left-out 4` learns four times, each time without a
quarter of the writers, and counts on these.
"""

import argparse
import re
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from time import perf_counter

from bench.report import table
from bot.assembly import load_catalog, make_spec
from bot.outside import files
from bot.outside.models import VALUED
from catalog import Catalog
from dialogs import Spec
from dialogs.learning.facts_learning import asked_in, learned, learned_values, parse_facts
from dialogs.learning.said import Mark, Text, parse_said
from dialogs.understanding.facts.fact_values import FactModels
from dialogs.understanding.facts.slot_filling import Ear, Fact, Heard
from dialogs.vocabulary.phrases import plain

TUNE = Path(__file__).parents[2] / "tests" / "data" / "said"


TODAY = date(2026, 12, 1)


SLOTS = ("occupation", "place", "birth_year", "work_situation", "pace", "goal")


FOUR = SLOTS[:4]
"""What is marked in every text; how much time and which goal are left unmarked in some."""


Hear = Callable[[Text], Heard]


def overlaps(said: str, marked: str) -> bool:
    """Whether words have one in common, or stand within one another."""
    one, other = plain(said), plain(marked)
    return bool(set(one.split()) & set(other.split())) or one in other or other in one


def right(fact: Fact, mark: Mark, catalog: Catalog) -> bool:
    """Whether a fact is the marked one, as far as that can be told."""
    if fact.slot != mark.name or not overlaps(fact.raw, mark.words):
        return False
    if fact.slot == "place":
        named = catalog.place_names.get(plain(mark.words))
        return named in (None, fact.value)
    if fact.slot != "birth_year":
        return True
    digits = re.findall(r"\d+", mark.words)
    ages = {str(TODAY.year - int(fact.value) - n) for n in (0, 1)}
    return not digits or any(each in {*ages, fact.value, fact.value[2:]} for each in digits)


def counted(texts: Sequence[Text], hear: Hear, catalog: Catalog) -> Counter[tuple[str, str]]:
    """Count by slot: stated, noted rightly, asked about, and texts with something false."""
    found = Counter[tuple[str, str]]()
    for text in texts:
        heard = hear(text)
        marks = [mark for mark in text.marks if mark.kind == "fact" and mark.name in SLOTS]
        seeming = any(mark.kind == "seeming" for mark in text.marks)
        for mark in marks:
            noted = any(right(fact, mark, catalog) for fact in heard.facts)
            found[mark.name, "stated"] += 1
            found[mark.name, "noted"] += noted
            found[mark.name, "asked"] += not noted and any(
                each.slot == mark.name and overlaps(each.raw, mark.words) for each in heard.doubts
            )
        good = {f.value for f in heard.facts if any(right(f, mark, catalog) for mark in marks)}
        false = {f.slot for f in heard.facts if f.slot in SLOTS and f.value not in good}
        if "wish" in text.acts and not any(mark.name == "goal" for mark in marks):
            false.discard("goal")
        for slot in false:
            found[slot, "false"] += 1
        found["", "false"] += bool(false & set(FOUR))
        found["", "texts"] += 1
        if marks or seeming:
            found["", "telling"] += 1
            found["", "false in telling"] += bool(false & set(FOUR))
    return found


def report(name: str, found: Counter[tuple[str, str]]) -> list[list[str]]:
    """Give the rows of a table."""
    rows = [
        [name, slot, *(str(found[slot, each]) for each in ("stated", "noted", "asked", "false"))]
        for slot in SLOTS
    ]
    stated, noted = (sum(found[slot, each] for slot in FOUR) for each in ("stated", "noted"))
    texts, telling = found["", "texts"], found["", "telling"]
    recall = f"{noted / max(1, stated):.3f}"
    false = f"{found['', 'false'] / texts:.4f} of all, "
    false += f"{found['', 'false in telling'] / max(1, telling):.4f} of those telling"
    return [*rows, [name, "first four", str(stated), recall, "", false]]


COLUMNS = ["", "slot", "stated", "noted rightly", "asked about", "false notes"]


def hearing(spec: Spec, ear: Ear) -> Hear:
    """Give what an ear hears, with the acts that a text is likely for."""

    def hear(text: Text) -> Heard:
        likely = spec.acts.read(text.text, (text.after,) if text.after else ())
        return ear.hear(text.text, asked_in(text), TODAY, likely)

    return hear


def left_out(spec: Spec, catalog: Catalog, parts: int) -> Counter[tuple[str, str]]:
    """Count on writers who were left out, a part of them at a time."""
    said, found = parse_said(files.shipped_said()), Counter[tuple[str, str]]()
    lessons = parse_facts(files.shipped_facts())
    writers = sorted({text.writer for text in said})
    for part in range(parts):
        some = writers[part::parts]
        known = [text for text in said if text.writer not in some]
        model = learned(known, lessons, spec.ear.lexicon)
        values = {slot: learned_values(lessons.values[slot]) for slot in VALUED}
        models = FactModels(*model, values)
        ear = Ear(catalog, spec.phrases, models)
        found += counted([t for t in said if t.writer in some], hearing(spec, ear), catalog)
    return found


def main() -> None:
    """Count, and print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--said", type=Path, default=TUNE, help="a folder of texts")
    options.add_argument("--left-out", type=int, default=0, help="in how many parts")
    chosen = options.parse_args()
    catalog = load_catalog(None).catalog
    spec = make_spec(catalog)
    if chosen.left_out:
        print(table(COLUMNS, report("left out", left_out(spec, catalog, chosen.left_out))))
        return
    texts = parse_said({p.name: p.read_text("utf-8") for p in chosen.said.glob("*.yaml")})
    found = counted(texts, hearing(spec, spec.ear), catalog)
    print(table(COLUMNS, report("ours", found)))
    times = []
    for text in texts:
        likely = spec.acts.read(text.text)
        begun = perf_counter()
        spec.ear.hear(text.text, asked_in(text), TODAY, likely)
        times.append(perf_counter() - begun)
    print(f"hearing one text: median {1000 * sorted(times)[len(times) // 2]:.2f} ms", end=", ")
    print(f"mean {1000 * sum(times) / len(times):.2f} ms")


if __name__ == "__main__":
    main()
