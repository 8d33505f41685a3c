"""Finds the words of a text that may state something of the person. Judges none of them.

Candidates are found liberally: by gazetteers of titles, topics and places, by the words that
stand in marked texts (the trigger words that were learned), and by rules for numbers.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dialogs.understanding.facts.birth_years import number_said
from dialogs.vocabulary.lexicon import Lexicon
from dialogs.vocabulary.words import Word

_LONGEST = 4
"""Words of a title or a place."""


_REACH = {"occupation": 4, "goal": 7, "work_situation": 3, "pace": 4}
"""How many words may lie between two trigger words of one span; of a goal, how many follow."""


_ENDING = 5
"""Letters at the end of a word by which it may be a title, however it is spelt or compounded."""


_BEGINNING = 7
"""Letters at the beginning by which a word is a form of a trigger word."""


Triggers = Mapping[str, Collection[str]]
"""Trigger words by slot."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that may state something: of which slot, from where to where, and how found.

    `known` is what a gazetteer or a rule says they name, empty where neither does.
    """

    slot: str
    first: int
    last: int
    how: str
    known: str = ""


class Finder:
    """Finds candidates with one catalogue's gazetteers and the trigger words that were learned."""

    def __init__(self, lexicon: Lexicon, triggers: Triggers) -> None:
        """Take the gazetteers and the triggers; a trigger counts by its beginning too."""
        self._lexicon = lexicon
        self._triggers = {slot: frozenset(words) for slot, words in triggers.items()}
        self._forms = {
            slot: frozenset(word[:_BEGINNING] for word in words if len(word) >= _BEGINNING)
            for slot, words in self._triggers.items()
        }

    def candidates(self, words: Sequence[Word]) -> list[Candidate]:
        """Give all candidates of a text, by slot and place; those of one slot do not overlap."""
        named = list(self._named(words))
        found = [*named, *self._triggered(words), *_numbers(words)]
        kept = list[Candidate]()
        for each in sorted(found, key=lambda one: (one.how not in _SURE, one.first - one.last)):
            if not any(_overlap(each, other) for other in kept):
                kept.append(each)
        return sorted(kept, key=lambda one: (one.first, one.slot))

    def _named(self, words: Sequence[Word]) -> Iterator[Candidate]:
        lexicon = self._lexicon
        for first in range(len(words)):
            if words[first].is_sign:
                continue
            phrase = ""
            for last in range(first + 1, min(first + _LONGEST, len(words)) + 1):
                word = words[last - 1]
                if word.is_sign:
                    break
                phrase = f"{phrase} {word.plain}" if phrase else word.plain
                if phrase in lexicon.places:
                    yield Candidate("place", first, last, "name", phrase)
                if phrase in lexicon.topics:
                    yield Candidate("goal", first, last, "topic")
                if phrase in lexicon.titles:
                    yield Candidate("occupation", first, last, "title", phrase)
            ending = words[first].plain[-_ENDING:]
            if len(words[first].plain) > _ENDING and ending in lexicon.endings:
                yield Candidate("occupation", first, first + 1, "ending")

    def _triggered(self, words: Sequence[Word]) -> Iterator[Candidate]:
        for slot, triggers in self._triggers.items():
            forms, reach = self._forms[slot], _REACH[slot]
            at = [
                place
                for place, word in enumerate(words)
                if word.plain in triggers or word.plain[:_BEGINNING] in forms
            ]
            for first, last in _joined(at, words, reach, follows=slot == "goal"):
                yield Candidate(slot, first, last, "trigger")


_SURE = ("name", "title")


def _joined(
    at: Sequence[int], words: Sequence[Word], reach: int, *, follows: bool
) -> Iterator[tuple[int, int]]:
    """Join trigger words that stand near one another, with no sign between them."""
    ends = [0]
    for word in words:
        ends.append(ends[-1] + word.is_sign)
    spans = list[list[int]]()
    for place in at:
        gap = 1 if follows else reach
        near = spans and place - spans[-1][1] < gap and ends[place] == ends[spans[-1][0]]
        if near:
            spans[-1][1] = place + 1
        else:
            spans.append([place, place + 1])
    for first, last in spans:
        until = last
        while follows and until < len(words) and until < last + reach and not words[until].is_sign:
            until += 1
        yield first, until


def _numbers(words: Sequence[Word]) -> Iterator[Candidate]:
    at = 0
    while at < len(words):
        number, length = number_said([word.plain for word in words[at : at + 3]])
        if number:
            yield Candidate("birth_year", at, at + length, "number", str(number))
        at += max(length, 1)


def _overlap(one: Candidate, other: Candidate) -> bool:
    return one.slot == other.slot and one.first < other.last and other.first < one.last
