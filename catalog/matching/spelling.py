"""Finds the known word a slip or two of the finger away. Knows no language; mends no known word."""

from collections.abc import Iterator, Mapping
from zlib import crc32

import numpy as np
import numpy.typing as npt
from rapidfuzz import process
from rapidfuzz.distance import OSA

from catalog.matching.packing import State

_LENGTHS = range(4, 61)


_LONG = 11
"""Letters of a word in which two slips are likelier than another word."""


Prints = npt.NDArray[np.uint32]


def _shortened(word: str) -> Iterator[str]:
    """Give the word and every word with one letter less.

    Two words one insertion, deletion, replacement or swap apart have one of these in common.
    """
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]


def _prints(word: str) -> list[int]:
    """Give a number for each of these, the same in every process: the index may be kept."""
    return [crc32(short.encode("utf-8", "surrogatepass")) for short in _shortened(word)]


class Spelling:
    """Known words, searchable by every word that is one slip away."""

    def __init__(self, frequency: Mapping[str, int]) -> None:
        """Learn words and how often they stand."""
        self._frequency = {word: n for word, n in frequency.items() if len(word) in _LENGTHS}
        self._words = sorted(self._frequency)
        prints: Prints = np.array(
            [each for word in self._words for each in _prints(word)], dtype=np.uint32
        )
        owners = np.repeat(
            np.arange(len(self._words), dtype=np.int32), [len(word) + 1 for word in self._words]
        )
        order = np.argsort(prints, kind="stable")
        self._prints = prints[order]
        self._owners = owners[order]

    def state(self) -> State:
        """Give all that was learned, as plain data and arrays."""
        frequency = [self._frequency[word] for word in self._words]
        return (self._words, frequency), {"prints": self._prints, "owners": self._owners}

    @classmethod
    def restored(cls, state: State) -> "Spelling":
        """Give what was learned before."""
        found = cls.__new__(cls)
        (words, frequency), arrays = state
        found._words = words
        found._frequency = dict(zip(words, frequency, strict=True))
        found._prints, found._owners = arrays["prints"], arrays["owners"]
        return found

    def nearest(self, word: str) -> list[str]:
        """Give the known words one slip away, the commonest first; of a long word two."""
        if len(word) not in _LENGTHS:
            return []
        prints = np.array(_prints(word), dtype=np.uint32)
        starts = self._prints.searchsorted(prints, side="left").tolist()
        ends = self._prints.searchsorted(prints, side="right").tolist()
        owners = {
            owner
            for start, end in zip(starts, ends, strict=True)
            if start < end
            for owner in self._owners[start:end].tolist()
        }
        near = [w for w in (self._words[o] for o in owners) if OSA.distance(word, w) == 1]
        if not near and len(word) >= _LONG:
            near = self._two_slips_away(word)
        return sorted(near, key=lambda found: (-self._frequency[found], found))

    def _two_slips_away(self, word: str) -> list[str]:
        """Give the known words that begin alike and are two slips away, such as “webutvekling”."""
        alike = [each for each in self._words if each[0] == word[0]]
        found = process.extract(word, alike, scorer=OSA.distance, score_cutoff=2, limit=None)
        return [each for each, _, _ in found]
