"""How well the matcher finds real Swedish job titles; the figures behind each bound stand beside.

The titles are those of the MELO benchmark (data set swe_q_sv_c_sv) in the reference data.
"""

import csv
import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from catalog import Match, Matcher
from catalog.matching.thresholds import accepted_in_group

Found = list[list[Match]]


LETTERS = "abcdefghijklmnopqrstuvwxyzåäö"


class Titles:
    """Queries, labels and right answers."""

    def __init__(self, folder: Path) -> None:
        """Read the benchmark's files."""
        rows = {
            name: [line.split("\t") for line in (folder / name).read_text("utf-8").splitlines()]
            for name in ("queries.tsv", "corpus.tsv", "qrels.tsv")
        }
        self.queries = [(row[0], row[1]) for row in rows["queries.tsv"]]
        self.elements = [(row[0], row[2]) for row in rows["corpus.tsv"]]
        self.concepts = [(row[1], row[2]) for row in rows["corpus.tsv"]]
        concept = {row[0]: row[1] for row in rows["corpus.tsv"]}
        self.relevant: dict[str, set[str]] = {}
        for query, element in rows["qrels.tsv"]:
            self.relevant.setdefault(query, set()).update((element, concept[element]))

    def reciprocal_rank(self, found: Found) -> float:
        """Give the mean reciprocal rank, one list of matches a query."""
        ranks = [
            self._rank(query, matches)
            for (query, _), matches in zip(self.queries, found, strict=True)
        ]
        return sum(1 / rank for rank in ranks if rank) / len(ranks)

    def success(self, found: Found, at: int) -> float:
        """Give the share of queries with a right answer among the first `at`."""
        return sum(
            self._rank(query, matches[:at]) > 0
            for (query, _), matches in zip(self.queries, found, strict=True)
        ) / len(found)

    def _rank(self, query: str, matches: Sequence[Match]) -> int:
        right = self.relevant[query]
        return next((at for at, match in enumerate(matches, 1) if match.id in right), 0)


def slip(text: str, chance: random.Random) -> str:
    """Swap, drop, double or replace one letter, or leave out the marks of å, ä and ö."""
    places = [at for at, letter in enumerate(text) if letter.isalpha()][1:]
    if len(places) < 2:
        return text
    at = chance.choice(places[:-1])
    return chance.choice(
        (
            text[:at] + text[at + 1] + text[at] + text[at + 2 :],
            text[:at] + text[at + 1 :],
            text[:at] + text[at] + text[at:],
            text[:at] + chance.choice(LETTERS) + text[at + 1 :],
            text.translate(str.maketrans("åäöÅÄÖ", "aaoAAO")),
        )
    )


@pytest.fixture(scope="module")
def titles(reference: Path) -> Titles:
    """The benchmark."""
    return Titles(reference / "eval" / "occupations_sv")


@pytest.fixture(scope="module")
def by_concept(titles: Titles) -> Matcher:
    """A matcher over all labels of each concept, the preferred one first."""
    return Matcher(titles.concepts)


@pytest.fixture(scope="module")
def found_concepts(titles: Titles, by_concept: Matcher) -> Found:
    """What each query finds among the concepts."""
    return [by_concept.search(text, 100) for _, text in titles.queries]


@pytest.fixture(scope="module")
def chance() -> random.Random:
    """The same slips on every run."""
    return random.Random(20)  # noqa: S311 (repeatable, no secret)


def test_single_labels_are_found(titles: Titles) -> None:
    matcher = Matcher(titles.elements)
    found = [matcher.search(text, 100) for _, text in titles.queries]
    assert titles.reciprocal_rank(found) > 0.415  # measured 0.419


def test_concepts_are_found(titles: Titles, found_concepts: Found) -> None:
    assert titles.reciprocal_rank(found_concepts) > 0.435  # measured 0.440
    assert titles.success(found_concepts, 5) > 0.51  # measured 0.520


def test_one_slip_a_query_costs_at_most_3_per_cent(
    titles: Titles, by_concept: Matcher, found_concepts: Found, chance: random.Random
) -> None:
    clean = titles.reciprocal_rank(found_concepts)
    slipped = [by_concept.search(slip(text, chance), 100) for _, text in titles.queries]
    assert titles.reciprocal_rank(slipped) > 0.97 * clean


def test_misspelt_labels_are_among_the_first_five(
    titles: Titles, by_concept: Matcher, chance: random.Random
) -> None:
    asked = chance.sample([entry for entry in titles.concepts if len(entry[1]) > 4], 1500)
    hits = [
        concept in {match.id for match in by_concept.search(slip(text, chance), 5)}
        for concept, text in asked
    ]
    assert sum(hits) / len(hits) >= 0.997


def test_a_taken_occupation_lies_in_the_right_unit_group(
    titles: Titles, found_concepts: Found, reference: Path
) -> None:
    """Of all queries, right or wrong; see the table in catalog/matching/thresholds.py."""
    groups, answers = _unit_groups(reference), _answers(reference)

    def group(concept: str) -> str:
        return groups.get(concept) or concept.removeprefix("C")

    taken = [
        group(matches[0].id) == answers[query]
        for (query, _), matches in zip(titles.queries, found_concepts, strict=True)
        if accepted_in_group("occupation", matches[:10], group)
    ]
    assert len(taken) > 180
    assert sum(taken) / len(taken) >= 0.95  # measured 0.963 of 187


def test_results_do_not_depend_on_the_order_of_the_entries(
    titles: Titles, found_concepts: Found, chance: random.Random
) -> None:
    preferred = list(dict(reversed(titles.concepts)).items())
    others = sorted(set(titles.concepts))
    for entries in (preferred, others):
        chance.shuffle(entries)
    matcher = Matcher([*preferred, *others])
    for (_, text), found in list(zip(titles.queries, found_concepts, strict=True))[::5]:
        assert matcher.search(text, 100) == found


def _unit_groups(reference: Path) -> dict[str, str]:
    """Give the ISCO-08 unit group of every ESCO occupation."""
    path = reference / "data" / "esco-occupations-en-v1.1.1.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        return {
            row["conceptUri"].rsplit("/", 1)[-1]: row["iscoGroup"] for row in csv.DictReader(lines)
        }


def _answers(reference: Path) -> dict[str, str]:
    """Give the right ISCO-08 unit group of every query."""
    text = (reference / "eval" / "occupations_sv" / "isco.tsv").read_text("utf-8")
    return {row[0]: row[2] for row in (line.split("\t") for line in text.splitlines())}
