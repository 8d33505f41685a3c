"""Finds the entries that a text means, with one score from 0 to 100. Learns and stores nothing."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import prod
from typing import NamedTuple

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

from catalog.matching.ngrams import Floats, GramIndex, Hits, Ints
from catalog.matching.normalize import alternatives, content_words
from catalog.matching.packing import pack, under, unpack, within
from catalog.matching.ranking import Evidence, Flags, judge
from catalog.matching.swedish import is_heading, is_residual
from catalog.matching.vocabulary import Vocabulary

CANDIDATES = 64
"""Entries that are compared letter by letter. 150 find as much on the benchmark."""


DOUBT = 0.6
"""Doubt that a corrected word was meant, divided by its letters: short words have many near."""


FIRST_HEADING_GAIN = 0.4
"""What headings gain when candidates are chosen, times the lack of anything close."""


@dataclass(frozen=True, slots=True)
class Match:
    """One thing found: its id and preferred label, how well, and by which of its texts.

    `score` runs from 0 to 100; 100 means equal after normalisation. It falls with every step
    down a list, since a match is never surer than the one before it.
    """

    id: str
    label: str
    score: float
    matched_on: str


class _Reading(NamedTuple):
    """One way to read a query: whole, or one side of a slash; unknown words are mended."""

    words: Sequence[str]
    hits: Hits
    sureness: float
    """0–1: that these are the words that were meant."""


class Matcher:
    """Searches a fixed collection of (id, text) entries; the order of entries does not matter.

    Texts may share an id; the first text of an id is its preferred label.
    """

    def __init__(self, entries: Iterable[tuple[str, str]]) -> None:
        """Index the entries; a text without a letter or digit can not be found."""
        self._labels: dict[str, str] = {}
        distinct = set()
        for identity, text in entries:
            self._labels.setdefault(identity, text)
            distinct.add((identity, text))
        self._rows = sorted(distinct)
        self._words = Vocabulary(content_words(text) for _, text in self._rows)
        self._plain = self._words.plain()
        self._index = self._words.index()
        self._preferred = _flags([self._labels[identity] == text for identity, text in self._rows])
        texts = Counter(identity for identity, _ in self._rows)
        headings = [texts[identity] == 1 and is_heading(text) for identity, text in self._rows]
        self._headings = _flags(headings) & (2 * sum(headings) < len(headings))
        self._heading_rows = np.flatnonzero(self._headings)
        self._residual = _flags([is_residual(text) for _, text in self._rows])

    def to_bytes(self) -> bytes:
        """Give the index as bytes, to be kept."""
        words, of_words = self._words.state()
        index, of_index = self._index.state()
        flags = {
            "preferred": self._preferred,
            "headings": self._headings,
            "residual": self._residual,
        }
        head = (self._labels, self._rows, self._plain, words, index)
        return pack(head, {**flags, **under("words", of_words), **under("index", of_index)})

    @classmethod
    def from_bytes(cls, content: bytes) -> "Matcher":
        """Give a matcher that was made before. Raises LookupError, TypeError or ValueError."""
        found = cls.__new__(cls)
        (found._labels, rows, found._plain, words, index), arrays = unpack(content)
        found._rows = [(identity, text) for identity, text in rows]
        found._words = Vocabulary.restored((words, within(arrays, "words")))
        found._index = GramIndex.restored((index, within(arrays, "index")))
        found._preferred, found._headings = arrays["preferred"], arrays["headings"]
        found._heading_rows = np.flatnonzero(found._headings)
        found._residual = arrays["residual"]
        return found

    def search(self, text: str, limit: int = 10) -> list[Match]:
        """Give at most `limit` matches with distinct ids, best first; none if nothing is shared."""
        readings = self._readings(text) if self._rows and limit > 0 else []
        best = max(
            (reading.sureness * reading.hits.cosines.max() for reading in readings), default=0
        )
        if best <= 0:
            return []
        found = [self._candidates(reading, best, limit) for reading in readings]
        rows, ranks, close = (np.concatenate(column) for column in zip(*found, strict=True))
        order = np.lexsort((rows, -ranks))
        return self._matches(rows[order].tolist(), close[order].tolist(), limit)

    def _readings(self, text: str) -> list[_Reading]:
        readings = []
        for words in alternatives(text):
            for mended in self._words.readings(words):
                pairs = zip(words, mended, strict=True)
                sureness = prod(1 - DOUBT / len(old) for old, new in pairs if old != new)
                hits = self._index.hits(self._words.forms(mended))
                readings.append(_Reading(mended, hits, sureness))
        return readings

    def _candidates(
        self, reading: _Reading, best: float, limit: int
    ) -> tuple[Ints, Floats, Floats]:
        """Give rows, the numbers that order them, and how close they are."""
        hits = reading.hits
        rows = self._promising(hits.cosines, best, max(CANDIDATES, 3 * limit))
        spelled = process.cdist(
            [" ".join(reading.words)],
            [self._plain[row] for row in rows.tolist()],
            scorer=OSA.normalized_similarity,
            dtype=np.float64,
        )[0]
        seen = Evidence(
            cosine=hits.cosines[rows],
            weight_ratio=self._index.norms[rows] / hits.norm,
            alike=spelled,
            preferred=self._preferred[rows],
            heading=self._headings[rows],
            residual=self._residual[rows],
        )
        order, close = judge(seen, best)
        return rows, reading.sureness * order, reading.sureness * close

    def _promising(self, cosines: Floats, best: float, wanted: int) -> Ints:
        """Give the rows worth a closer look, fewer than wanted only if no more share anything."""
        hopes = cosines
        if self._heading_rows.size:
            hopes = cosines.copy()
            lift = FIRST_HEADING_GAIN * (1 - best)
            hopes[self._heading_rows] += lift * (cosines[self._heading_rows] > 0)
        for share in (0.5, 0.25, 0.0):
            rows = (hopes > share * best).nonzero()[0]
            if rows.size >= wanted:
                return rows[hopes[rows].argpartition(-wanted)[-wanted:]]
        return rows

    def _matches(self, rows: list[int], close: list[float], limit: int) -> list[Match]:
        found: dict[str, Match] = {}
        ceiling = 1.0
        for row, share in zip(rows, close, strict=True):
            identity, text = self._rows[row]
            if identity in found:
                continue
            ceiling = min(ceiling, share)
            label = self._labels[identity]
            found[identity] = Match(identity, label, round(100 * ceiling, 2), text)
            if len(found) == limit:
                break
        return list(found.values())


def _flags(values: Sequence[bool]) -> Flags:
    return np.array(values, dtype=np.bool_)
