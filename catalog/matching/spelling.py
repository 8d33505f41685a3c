"""Finds the known word one slip of the finger away. Knows no language; mends no known word."""

from collections.abc import Iterator, Mapping

import numpy as np
from rapidfuzz.distance import OSA

_LENGTHS = range(4, 61)


def _shortened(word: str) -> Iterator[str]:
    """Give the word and every word with one letter less.

    Two words one insertion, deletion, replacement or swap apart have one of these in common.
    """
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]


class Spelling:
    """Known words, searchable by every word that is one slip away."""

    def __init__(self, frequency: Mapping[str, int]) -> None:
        """Learn words and how often they stand."""
        self._frequency = {word: n for word, n in frequency.items() if len(word) in _LENGTHS}
        self._words = sorted(self._frequency)
        prints = [hash(short) for word in self._words for short in _shortened(word)]
        owners = np.repeat(
            np.arange(len(self._words), dtype=np.int32), [len(word) + 1 for word in self._words]
        )
        order = np.argsort(np.array(prints, dtype=np.int64), kind="stable")
        self._prints = np.array(prints, dtype=np.int64)[order]
        self._owners = owners[order]

    def nearest(self, word: str) -> list[str]:
        """Give the known words one slip away, the commonest first."""
        if len(word) not in _LENGTHS:
            return []
        prints = np.array([hash(short) for short in _shortened(word)], dtype=np.int64)
        starts = self._prints.searchsorted(prints, side="left").tolist()
        ends = self._prints.searchsorted(prints, side="right").tolist()
        owners = {
            owner
            for start, end in zip(starts, ends, strict=True)
            if start < end
            for owner in self._owners[start:end].tolist()
        }
        near = [w for w in (self._words[o] for o in owners) if OSA.distance(word, w) == 1]
        return sorted(near, key=lambda found: (-self._frequency[found], found))
