"""Counts how well it is told what a text is for, beside plain ways, on writers left out.

Without more it counts on the tuning writers (`tests/data/said`). `--curve` learns from ever more
writers, `--heat` looks for the figure that makes scores probabilities, and `--held` counts the
shipped model once on people whose texts nobody has read: each count is noted in `counted.md`.
"""

import argparse
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from bench.report import table
from bench.understanding.plain import nearest_phrase, word_bayes
from bot.assembly import load_catalog, make_spec, shipped_phrases
from bot.outside import files
from catalog import Catalog
from catalog.linear.grams import tokens
from dialogs.learning.learning import learned, samples
from dialogs.learning.said import Text, parse_said
from dialogs.policy.texts.taking import needed
from dialogs.understanding.acts import Acts, Likely
from dialogs.understanding.acts_file import parse_acts
from dialogs.vocabulary.phrases import Phrases

HERE = Path(__file__).parent


TUNE = HERE.parents[1] / "tests" / "data" / "said"


SIMILAR = 0.8
"""From which share of words in common on a text is too like one that was learned."""


Reader = Callable[[Text], Sequence[Likely]]


def read_folder(folder: Path) -> list[Text]:
    """Read the writers of a folder, texts with one act only."""
    texts = parse_said({path.name: path.read_text("utf-8") for path in folder.glob("*.yaml")})
    return [text for text in texts if len(text.acts) == 1]


def reader(acts: Acts, *, after: bool = True) -> Reader:
    """Give a reader that knows what went before a text, or does not."""
    return lambda text: acts.read(text.text, (text.after,) if after and text.after else (), 3)


COLUMNS = ["", "first", "among three", "taken", "wrong of those", "nowhere answered", "ECE"]


def figures(texts: Sequence[Text], read: Reader, acts: Acts) -> list[str]:
    """Count: right at first, among three, taken and wrong of those, nowhere answered, and ECE."""
    found = [(text.acts[0], list(read(text))) for text in texts]
    right = [acts.table.serves(f[0].act, act) for act, f in found]
    three = [any(acts.table.serves(each.act, act) for each in f) for act, f in found]
    family = acts.table.family_of
    sure = [f[0].backed >= needed(family(f[0].act)) for _, f in found]
    wrong = [not good for good, is_sure in zip(right, sure, strict=True) if is_sure]
    nowhere = [
        is_sure and family(f[0].act) not in ("none", "talk", "say")
        for (act, f), is_sure in zip(found, sure, strict=True)
        if act == "nowhere"
    ]
    shares = [
        float(np.mean(each)) if each else 0.0 for each in (right, three, sure, wrong, nowhere)
    ]
    error = calibration([f[0].backed for _, f in found], right)
    return [f"{share:.3f}" for share in (*shares, error)]


def calibration(probabilities: Sequence[float], right: Sequence[bool]) -> float:
    """Give the expected calibration error over ten bins."""
    told, good = np.array(probabilities), np.array(right)
    bins = np.minimum((told * 10).astype(int), 9)
    parts = [(bins == number) for number in range(10)]
    return float(sum(p.mean() * abs(told[p].mean() - good[p].mean()) for p in parts if p.any()))


def by_writer(texts: Sequence[Text], acts: Acts) -> str:
    """Give the table of each writer, and of all together without and with what went before."""
    rows = [["all", *figures(texts, reader(acts), acts)]]
    rows.append(["all, without what went before", *figures(texts, reader(acts, after=False), acts)])
    for writer in sorted({text.writer for text in texts}):
        of = [text for text in texts if text.writer == writer]
        rows.append([writer, *figures(of, reader(acts), acts)])
    return table(COLUMNS, rows)


def shipped() -> Acts:
    """Give the reader of acts as it is shipped, for the shipped catalogue."""
    return make_spec(load_catalog(None).catalog).acts


def compare(texts: Sequence[Text]) -> None:
    """Print the figures beside those of plain ways, and those of each writer."""
    acts, said = shipped(), parse_said(files.shipped_said())
    catalog = load_catalog(None).catalog
    rows = [
        ["nearest phrase", *figures(texts, nearest_phrase(said, catalog), acts)],
        ["complement naive Bayes", *figures(texts, word_bayes(said, catalog), acts)],
        ["ours", *figures(texts, reader(acts), acts)],
    ]
    print(table(COLUMNS, rows))
    print(by_writer(texts, acts))


def learner(catalog: Catalog, phrases: Phrases, said: Sequence[Text]) -> Acts:
    """Give a reader that has learned from some writers only, to measure what they are worth."""
    table, _ = parse_acts(files.shipped_acts())
    model = learned(list(samples(said, catalog, phrases)))
    return Acts(table, model, {question.id for question in catalog.questions})


def curve(texts: Sequence[Text]) -> None:
    """Learn from ever more writers, and print the figures."""
    said = parse_said(files.shipped_said())
    writers = sorted({text.writer for text in said})
    rows = []
    for number in (0, 2, 4, 8, len(writers)):
        some = [text for text in said if text.writer in writers[:number]]
        acts = learner(load_catalog(None).catalog, shipped_phrases(), some)
        rows.append([f"{number} writers", *figures(texts, reader(acts), acts)])
    print(table(COLUMNS, rows))


def heat(texts: Sequence[Text]) -> None:
    """Print the calibration for some figures."""
    acts = shipped()
    for figure in (6.0, 7.0, 8.0, 9.0, 10.0, 12.0):
        warmer = acts.with_heat(figure)
        print(figure, figures(texts, reader(warmer), warmer))


def count_held() -> None:
    """Count the shipped model on held writers, and note that it was counted."""
    acts, texts = shipped(), read_folder(HERE / "held")
    known = [set(tokens(text.text)) for text in parse_said(files.shipped_said())]
    new = [text for text in texts if not _too_like(set(tokens(text.text)), known)]
    found = by_writer(texts, acts)
    more = by_writer(new, acts)
    with (HERE / "counted.md").open("a", encoding="utf-8") as log:
        log.write(f"## {datetime.now(UTC):%Y-%m-%d %H:%M}, {len(texts)} texts\n\n{found}\n")
        log.write(
            f"\nWithout the {len(texts) - len(new)} that are like a learned text:\n\n{more}\n"
        )
    print(found, more, sep="\n")


def _too_like(words: set[str], known: Sequence[set[str]]) -> bool:
    if len(words) < 4:
        return False
    return any(len(words & each) >= SIMILAR * len(words | each) for each in known)


def main() -> None:
    """Do what the arguments say."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--held", action="store_true", help="count on texts nobody has read")
    parser.add_argument("--curve", action="store_true", help="learn from ever more writers")
    parser.add_argument("--heat", action="store_true", help="try figures for the probabilities")
    chosen = parser.parse_args()
    if chosen.held:
        count_held()
        return
    texts = read_folder(TUNE)
    (curve if chosen.curve else heat if chosen.heat else compare)(texts)


if __name__ == "__main__":
    main()
