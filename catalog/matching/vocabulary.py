"""Knows the words of one collection of texts, in all their forms. Scores nothing."""

import itertools
from array import array
from collections.abc import Iterable, Sequence

import numpy as np

from catalog.matching.ngrams import GramIndex
from catalog.matching.packing import State
from catalog.matching.spelling import Spelling
from catalog.matching.swedish import Compounds

READINGS = 3
"""Spellings of a single unknown word that are tried."""


class Vocabulary:
    """The words of some texts: their forms, their spelling, and the index over them."""

    def __init__(self, texts: Iterable[Sequence[str]]) -> None:
        """Read texts, each a sequence of folded words; every word is analysed once."""
        numbers: dict[str, int] = {}
        self._said, self._lengths = array("q"), array("q")
        for words in texts:
            self._lengths.append(len(words))
            self._said.extend([numbers.setdefault(word, len(numbers)) for word in words])
        counts = np.bincount(self._said, minlength=len(numbers)).tolist()
        frequency = dict(zip(numbers, counts, strict=True))
        self._compounds = Compounds(frequency)
        self._spelling = Spelling({**self._compounds.known_parts(), **frequency})
        self._forms = {word: (word, *self._compounds.parts(word)) for word in numbers}

    def state(self) -> State:
        """Give what is known of the words, as plain data and arrays; their texts are left out."""
        spelling, arrays = self._spelling.state()
        forms = list(self._forms.values())
        return (list(self._forms), forms, self._compounds.state(), spelling), arrays

    @classmethod
    def restored(cls, state: State) -> "Vocabulary":
        """Give words that were read before, without their texts."""
        found = cls.__new__(cls)
        (words, forms, compounds, spelling), arrays = state
        found._said, found._lengths = array("q"), array("q")
        found._forms = dict(zip(words, map(tuple, forms), strict=True))
        found._compounds = Compounds.restored(compounds)
        found._spelling = Spelling.restored((spelling, arrays))
        return found

    def index(self) -> GramIndex:
        """Build the index over the texts, in their order."""
        numbers: dict[str, int] = {}
        forms = [
            [numbers.setdefault(form, len(numbers)) for form in found]
            for found in self._forms.values()
        ]
        said = np.array(self._said, dtype=np.int64)
        spans = np.array([len(found) for found in forms], dtype=np.int64)[said]
        owners = np.repeat(np.arange(len(self._lengths)), self._lengths)
        uses = array("q", itertools.chain.from_iterable(forms[word] for word in self._said))
        used = np.array(uses, dtype=np.int64)
        return GramIndex(list(numbers), used, np.repeat(owners, spans), len(self._lengths))

    def plain(self) -> list[str]:
        """Give every text as its words with one blank between, in their order."""
        words = list(self._forms)
        ends = itertools.accumulate(self._lengths)
        return [
            " ".join([words[number] for number in self._said[end - length : end]])
            for end, length in zip(ends, self._lengths, strict=True)
        ]

    def forms(self, words: Sequence[str]) -> list[str]:
        """Give the words and the parts of compounds; words need not be known."""
        known, parts = self._forms, self._compounds.parts
        return [form for word in words for form in known.get(word) or (word, *parts(word))]

    def readings(self, words: Sequence[str]) -> list[list[str]]:
        """Give the words with unknown ones replaced by a known spelling where there is one.

        The first reading takes the commonest spelling of each; where a single word was said,
        the next commonest ones follow.
        """
        spelled = [[word] if word in self._forms else self._spellings(word) for word in words]
        first = [found[0] for found in spelled]
        return [first] if len(words) > 1 else [[one] for one in spelled[0][:READINGS]]

    def _spellings(self, word: str) -> list[str]:
        if found := self._spelling.nearest(word):
            return found
        if len(self._compounds.parts(word)) > 1:
            return [word]
        return [self._compounds.mended(word, self._spelling.nearest) or word]
