"""Cuts a text into clauses and segments of words. Knows where to cut, not what words mean."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dialogs.understanding.phrases import Phrases, plain

_CLAUSES = re.compile(r"[.;!?\n]+|,(?=\s)|\s[-–—]\s|\b(?:men|but)\b")


_INSTEAD_OF = re.compile(
    r"\b(?:i ?stället för|i ?stallet for|instead of|rather than)(?:\s+[\w%-]+){1,2}", re.IGNORECASE
)


_GAPS = re.compile(r"[\s,/()\"“”]+")


_LONGEST_PHRASE = 7


_READ = 1000


@dataclass(frozen=True, slots=True)
class Word:
    """One word: in the form that phrases are compared in, and as it was written."""

    plain: str
    raw: str


@dataclass(frozen=True, slots=True)
class Segment:
    """Words of the person's own after a cue, and the slot that the cue speaks of."""

    slot: str
    words: tuple[Word, ...]

    @property
    def plain(self) -> str:
        """The words as phrases are compared."""
        return " ".join(word.plain for word in self.words)

    @property
    def raw(self) -> str:
        """The words as they were written."""
        return " ".join(word.raw for word in self.words)

    def known(self, phrases: Mapping[str, str], negations: frozenset[str]) -> list[str]:
        """Give the phrases of a mapping that stand in it, not negated, the longest first."""
        found = []
        clause = Clause(list(self.words))
        for start, _, phrase in clause.spans():
            before = self.words[start - 1].plain if start else ""
            if phrase in phrases and before not in negations:
                found.append(phrase)
        return found


@dataclass
class Clause:
    """The words of one clause; those that were understood are replaced by None."""

    words: list[Word | None]

    def spans(self, longest: int = _LONGEST_PHRASE) -> Iterator[tuple[int, int, str]]:
        """Give (start, end, phrase) of every run of words not yet understood, longest first."""
        for size in range(min(longest, len(self.words)), 0, -1):
            for start in range(len(self.words) - size + 1):
                part = self.words[start : start + size]
                if all(part):
                    yield start, start + size, " ".join(word.plain for word in part if word)

    def take(self, start: int, end: int) -> None:
        """Mark words as understood."""
        self.words[start:end] = [None] * (end - start)

    def before(self, start: int, count: int) -> str:
        """Give the words, at most `count`, that stand before a position."""
        return " ".join(word.plain for word in self.words[max(0, start - count) : start] if word)

    @property
    def left(self) -> list[Word]:
        """The words that are not understood yet."""
        return [word for word in self.words if word]


def clauses(text: str) -> list[Clause]:
    """Cut a text into clauses; of a very long one only the beginning is read.

    What is not wanted (“instead of full time”) is left out.
    """
    found = []
    for part in _CLAUSES.split(_INSTEAD_OF.sub(" ", text[:_READ])):
        words = [Word(piece, raw) for raw in _GAPS.split(part) for piece in plain(raw).split()]
        if words:
            found.append(Clause([*words]))
    return found


def segments(clause: Clause, phrases: Phrases, slot: str) -> Iterator[Segment]:
    """Cut what is left of a clause at its cues; words before any cue belong to `slot`."""
    words, current, kind_of_current = clause.left, list[Word](), slot
    at = 0
    while at < len(words):
        kind, length = _cue_at(words, at, phrases)
        if kind is None:
            current.append(words[at])
            at += 1
            continue
        if current:
            yield Segment(kind_of_current, tuple(current))
        kind_of_current, current = (slot if kind == "split" else kind), []
        at += length
    if current:
        yield Segment(kind_of_current, tuple(current))


def _cue_at(words: Sequence[Word], at: int, phrases: Phrases) -> tuple[str | None, int]:
    """Give the longest cue that begins at a position, as (kind, number of words)."""
    for cue, kind in phrases.segment_cues.get(words[at].plain, ()):
        if tuple(word.plain for word in words[at : at + len(cue)]) == cue:
            return kind, len(cue)
    return None, 0
