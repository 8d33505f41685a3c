"""Finds the entries that a text means, with one score from 0 to 100. Learns and stores nothing."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

from catalog.ngrams import Floats, GramIndex
from catalog.normalize import content_words, fold, words
from catalog.swedish import Compounds

HEADING_PRIOR = 0.4
PREFERRED_GAIN = 0.05
TYPO_FROM = 0.8
TYPO_GAIN = 0.6
_RESCORED = 64


@dataclass(frozen=True, slots=True)
class Match:
    """One thing found: its id and preferred label, how well, and by which of its texts.

    `score` runs from 0 to 100; 100 means equal after normalisation.
    """

    id: str
    label: str
    score: float
    matched_on: str


class Matcher:
    """Searches a fixed collection of (id, text) entries; the order of entries does not matter.

    Texts may share an id; the first text of an id is its preferred label.
    """

    def __init__(self, entries: Iterable[tuple[str, str]]) -> None:
        """Index the entries; a text without a letter or digit can not be found."""
        labels: dict[str, str] = {}
        found: dict[tuple[str, str], str] = {}
        for identity, text in entries:
            labels.setdefault(identity, text)
            key = (identity, " ".join(words(text)))
            if key[1] and (text < found.get(key, text) or key not in found):
                found[key] = text
        self._labels = labels
        rows = sorted((identity, norm, text) for (identity, norm), text in found.items())
        self._ids = [identity for identity, _, _ in rows]
        self._texts = [text for _, _, text in rows]
        self._plain = [fold(norm) for _, norm, _ in rows]
        tokens = [content_words(text) for text in self._texts]
        self._compounds = Compounds(word for text in tokens for word in text)
        self._index = GramIndex([self._forms(text) for text in tokens])
        self._preferred = np.array(
            [
                labels[identity] == text
                for identity, text in zip(self._ids, self._texts, strict=True)
            ],
            dtype=bool,
        )
        self._headings = _headings(self._texts)

    def _forms(self, tokens: list[str]) -> list[str]:
        forms = [fold(word) for word in tokens]
        for word in tokens:
            forms.extend(fold(part) for part in self._compounds.parts(word))
        return forms

    def search(self, text: str, limit: int = 10) -> list[Match]:
        """Give at most `limit` matches with distinct ids, best first; none if nothing is shared."""
        tokens = content_words(text)
        if not tokens or limit < 1 or not self._ids:
            return []
        cosines = self._index.cosines(self._forms(tokens))
        ranks = self._rank(cosines, fold(" ".join(words(text))), limit)
        best: dict[str, tuple[float, int]] = {}
        for row, rank in ranks:
            identity = self._ids[row]
            if identity not in best or (-rank, row) < (-best[identity][0], best[identity][1]):
                best[identity] = (rank, row)
        order = sorted(best.values(), key=lambda found: (-found[0], found[1]))[:limit]
        return [self._match(row, rank) for rank, row in order]

    def _rank(self, cosines: Floats, query: str, limit: int) -> list[tuple[int, float]]:
        shared = cosines > 0
        ranks = cosines + PREFERRED_GAIN * (self._preferred & shared)
        ranks += HEADING_PRIOR * (1 - cosines.max()) * (self._headings & shared)
        wanted = min(max(_RESCORED, 3 * limit), int(shared.sum()))
        rows = np.argpartition(-ranks, wanted - 1)[:wanted] if wanted else np.zeros(0, np.int64)
        plain = [self._plain[row] for row in rows.tolist()]
        alike = process.cdist([query], plain, scorer=OSA.normalized_similarity)[0]
        final = ranks[rows] + TYPO_GAIN * np.maximum(alike - TYPO_FROM, 0) / (1 - TYPO_FROM)
        return list(zip(rows.tolist(), final.tolist(), strict=True))

    def _match(self, row: int, rank: float) -> Match:
        identity = self._ids[row]
        score = round(100 * min(1.0, rank / (1 + TYPO_GAIN + PREFERRED_GAIN)), 2)
        return Match(identity, self._labels[identity], score, self._texts[row])


def _headings(texts: list[str]) -> "np.typing.NDArray[np.bool_]":
    shaped = np.array([text[:1].isupper() and text[1:3].islower() for text in texts], dtype=bool)
    return shaped if 2 * shaped.sum() < shaped.size else np.zeros(shaped.size, dtype=bool)
