"""The titles, topics and places that can stand word for word in a text. Matches nothing fuzzily."""

from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from typing import TypeAlias

from catalog import Catalog
from catalog.model.keeping import NOTHING, Keeper
from catalog.model.plain import from_bytes, to_bytes
from dialogs.vocabulary.phrases import Phrases, plain

Words: TypeAlias = tuple[dict[str, str], dict[str, str]]
"""Titles and topics."""


_ENDING = 5
_SHARED = 8


_WORDS: type[Words] = tuple[dict[str, str], dict[str, str]]


class Lexicon:
    """What is known word for word, in plain form: titles, topics (goals) and places.

    `topics` are what may follow a cue such as “jag vill”.
    """

    def __init__(self, catalog: Catalog, phrases: Phrases, keeper: Keeper = NOTHING) -> None:
        self.places = catalog.place_names
        self.titles, self.topics = keeper.keep(
            "lexicon",
            lambda: self._known(catalog, phrases),
            lambda words: to_bytes(_WORDS, words),
            lambda content: from_bytes(_WORDS, content),
        )

    @cached_property
    def endings(self) -> frozenset[str]:
        """The last letters that several titles share."""
        ends = Counter(title[-_ENDING:] for title in self.titles if len(title) > _ENDING)
        return frozenset(ending for ending, times in ends.items() if times >= _SHARED)

    def _known(self, catalog: Catalog, phrases: Phrases) -> Words:
        taken = _taken(phrases)
        titles = (
            (title, occupation.id)
            for occupation in catalog.occupations
            for texts in occupation.titles.values()
            for title in texts
        )
        topics = [(phrase, goal_id) for goal_id, phrase in catalog.goal_phrases()]
        return (
            self._mapping(titles, taken),
            self._mapping(topics, taken),
        )

    def _mapping(self, pairs: Iterable[tuple[str, str]], taken: set[str]) -> dict[str, str]:
        """Give what phrases mean; those that mean something else to everybody are left out."""
        found: dict[str, str] = {}
        for phrase, identity in pairs:
            spoken = plain(phrase)
            if len(spoken) > 1 and spoken not in taken and spoken not in self.places:
                found.setdefault(spoken, identity)
        return found


def _taken(phrases: Phrases) -> set[str]:
    values = {phrase for phrase, (slot, _) in phrases.values.items() if slot != "purposes"}
    answers = {answer for _, answer in phrases.answers}
    return {*values, *answers, *phrases.it}
