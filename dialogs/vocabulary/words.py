"""Cuts a text into words and signs, each with its place. Does not know what they mean."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from dialogs.vocabulary.phrases import plain

_TOKEN = re.compile(r"\d+|[^\W\d_]+(?:[-'’&][^\W\d_]+)*[+#]*|[^\w\s]|_")


_READ = 150
"""Words and signs that are read of a text."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a sign: as it is compared, as it was written, and where."""

    plain: str
    raw: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.start + len(self.raw)

    @property
    def is_sign(self) -> bool:
        """Whether it is punctuation."""
        return not self.raw[0].isalnum()


def words_of(text: str) -> list[Word]:
    """Cut a text into words and signs; of a very long one only the beginning is read."""
    found = []
    for each in _TOKEN.finditer(text):
        found.append(Word(plain(each[0]) or each[0], each[0], each.start()))
        if len(found) == _READ:
            break
    return found


def span(words: Sequence[Word], first: int, last: int) -> str:
    """Give words in plain form."""
    return " ".join(word.plain for word in words[first:last] if not word.is_sign)


def clause_of(words: Sequence[Word], at: int) -> tuple[int, int]:
    """Give where the words between two signs begin and end that a word stands in."""
    begin = 0
    for is_sign, group in groupby(enumerate(words), key=lambda each: each[1].is_sign):
        places = [place for place, _ in group]
        if not is_sign and places[0] <= at <= places[-1]:
            return places[0], places[-1] + 1
        begin = places[-1] + 1
    return begin, len(words)
