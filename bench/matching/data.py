"""Reads the reference data and makes the three collections and the typos. Measures nothing."""

import csv
import os
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]


SEED = 20


LETTERS = "abcdefghijklmnopqrstuvwxyzåäö"


Entry = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Task:
    """A collection to search and what is asked of it."""

    name: str
    entries: Sequence[Entry]
    """(id, text); the first text of an id is its preferred label"""
    queries: Sequence[str]
    right: Sequence[frozenset[str]]
    """the ids that are right, one set a query"""

    def misspelt(self) -> list[str]:
        """Give the queries with one seeded typo each."""
        chance = random.Random(SEED)  # noqa: S311 (repeatable, no secret)
        return [typo(text, chance) for text in self.queries]


def reference() -> Path:
    """Give the folder of reference data; TECHCHECK_REFERENCE overrules the default."""
    return Path(os.environ.get("TECHCHECK_REFERENCE") or CHECKOUT.parent / "shared")


def _rows(name: str) -> list[list[str]]:
    text = (reference() / "eval" / "occupations_sv" / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line]


def titles(*, by_concept: bool) -> Task:
    """Read the Swedish job titles of the MELO benchmark (data set swe_q_sv_c_sv)."""
    corpus = [(row[0], row[1], row[2]) for row in _rows("corpus.tsv")]
    concept = {element: owner for element, owner, _ in corpus}
    right: dict[str, set[str]] = {}
    for query, element in _rows("qrels.tsv"):
        right.setdefault(query, set()).add(concept[element] if by_concept else element)
    asked = [(row[0], row[1]) for row in _rows("queries.tsv")]
    return Task(
        name="Swedish titles, per " + ("concept" if by_concept else "label"),
        entries=[(owner if by_concept else element, text) for element, owner, text in corpus],
        queries=[text for _, text in asked],
        right=[frozenset(right[query]) for query, _ in asked],
    )


def english_labels() -> list[Entry]:
    """Read every English ESCO label as (concept, label), the preferred label first."""
    path = reference() / "data" / "esco-occupations-en-v1.1.1.csv"
    found: dict[Entry, None] = {}
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            concept = row["conceptUri"].rsplit("/", 1)[-1]
            for label in (row["preferredLabel"], *row["altLabels"].split("\n")):
                if label.strip():
                    found[concept, label.strip()] = None
    return list(found)


def english(asked: int) -> Task:
    """Take out some alternative labels and ask for their concepts among the others."""
    labels = english_labels()
    preferred = dict(reversed(labels))
    chance = random.Random(SEED)  # noqa: S311 (repeatable, no secret)
    out = chance.sample([entry for entry in labels if preferred[entry[0]] != entry[1]], asked)
    kept = set(labels) - set(out)
    return Task(
        name="English labels taken out, per concept",
        entries=[entry for entry in labels if entry in kept],
        queries=[text for _, text in out],
        right=[frozenset({concept}) for concept, _ in out],
    )


def large(size: int, asked: int) -> Task:
    """Hide the Swedish labels among English ones and made-up variants, `size` in all."""
    swedish = titles(by_concept=True)
    chance = random.Random(SEED)  # noqa: S311 (repeatable, no secret)
    at = chance.sample(range(len(swedish.queries)), asked)
    return Task(
        name="Swedish titles among all, per concept",
        entries=_enlarge([*swedish.entries, *english_labels()], size),
        queries=[swedish.queries[number] for number in at],
        right=[swedish.right[number] for number in at],
    )


def typo(text: str, chance: random.Random) -> str:
    """Swap, drop, double or replace one letter, or type å ä ö without their marks."""
    places = [at for at, letter in enumerate(text) if letter.isalpha()]
    if len(places) < 3:
        return text
    at = chance.choice(places[1:])
    kind = chance.choice(("swap", "drop", "double", "replace", "plain"))
    if kind == "plain" and any(letter in "åäöÅÄÖ" for letter in text):
        return text.translate(str.maketrans("åäöÅÄÖ", "aaoAAO"))
    if kind == "swap" and at + 1 < len(text):
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    if kind == "drop":
        return text[:at] + text[at + 1 :]
    if kind == "double":
        return text[:at] + text[at] + text[at:]
    return text[:at] + chance.choice(LETTERS) + text[at + 1 :]


def _enlarge(entries: Sequence[Entry], size: int) -> list[Entry]:
    """Add variants, each with a typo or a second title, under ids of their own."""
    chance = random.Random(SEED)  # noqa: S311 (repeatable, no secret)
    found = dict.fromkeys(entries)
    while len(found) < size:
        _, text = chance.choice(entries)
        second = chance.choice(entries)[1].split(",")[0]
        variant = typo(text, chance) if chance.random() < 0.5 else f"{text}, {second}"
        found[f"variant {len(found)}", variant] = None
    return list(found)[:size]
