"""Says what words that state something name: the occupation, year, place. Judges no statement."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from rapidfuzz import fuzz, process

from catalog import Catalog
from catalog.linear.grams import shown
from catalog.linear.model import Linear
from catalog.matching.thresholds import BANDS, accepted
from dialogs.understanding.facts.birth_years import year_said
from dialogs.understanding.facts.candidates import Candidate
from dialogs.understanding.facts.pace import heard_pace
from dialogs.vocabulary.lexicon import Lexicon
from dialogs.vocabulary.phrases import Phrases
from dialogs.vocabulary.words import Word, clause_of, span

OFFERED = 5
"""How many close calls are offered."""


BESIDE = 3
"""Words on either side that are read with the candidate's own."""


MISSPELT = 84
"""From which likeness on words are a known phrase with slips in it, 0–100."""


SURELY_LIKE = 0.9
"""The same for words of which nothing is known but that they answer the question."""


LIKELY_VALUE = 0.5
"""From which probability on words surely have a value."""


@dataclass(frozen=True)
class FactModels:
    """What was learned of facts: a model of assertions and what it was made of, and of values."""

    assertions: Linear
    made_of: Mapping[str, str]
    values: Mapping[str, Linear]

    @cached_property
    def triggers(self) -> Mapping[str, Collection[str]]:
        """The words by which candidates are found, by slot."""
        return {
            name.partition(":")[2]: words.split()
            for name, words in self.made_of.items()
            if name.startswith("trigger:")
        }


@dataclass(frozen=True, slots=True)
class Named:
    """Values that words may have, and whether the first is surely meant.

    `slot` is another slot than that of the words where they name something else.
    """

    values: Sequence[str] = ()
    sure: bool = False
    score: float = 100.0
    slot: str = ""


NOTHING_NAMED = Named()


class Namer:
    """Gives candidates their values with one catalogue."""

    def __init__(
        self, catalog: Catalog, phrases: Phrases, lexicon: Lexicon, models: FactModels
    ) -> None:
        """Take what is known word for word, and the models of values."""
        self._catalog, self._phrases, self._lexicon = catalog, phrases, lexicon
        self._models = models.values

    def value(self, words: Sequence[Word], each: Candidate, today: date) -> Named:
        """Give what a candidate names."""
        said = span(words, each.first, each.last)
        match each.slot:
            case "place":
                raw = " ".join(word.raw for word in words[each.first : each.last])
                return Named([self._catalog.place_said(each.known, raw)], sure=True)
            case "birth_year":
                year = year_said(words, each.first, each.last, int(each.known), today)
                return Named([str(year)], sure=True) if year else NOTHING_NAMED
            case "goal":
                return self._goal(said)
            case "occupation":
                return self._occupation(words, each, said)
        return self._by_words(words, each, said)

    def broad(self, title: str, language: str | None = None) -> list[str]:
        """Give what a broad title such as “lärare” may mean, a group each."""
        return [found.id for found in self._catalog.occupations_named(title, OFFERED, language)]

    def meant(self, slot: str, said: str) -> Named:
        """Match words to an occupation or a goal, whatever else they are."""
        if slot == "goal":
            return self._goal(said)
        found = self._catalog.sure_occupation(said)
        if found is not None:
            return Named([found.id], sure=True, score=found.score)
        goals = self._catalog.goals_like(said, OFFERED)
        if accepted("goal", goals):
            return Named([goals[0].id], sure=True, score=goals[0].score, slot="goal")
        near = self._catalog.occupations_like(said, OFFERED)
        return Named([match.id for match in near if match.score >= BANDS["occupation"].offer])

    def likest(self, slot: str, said: str) -> Named:
        """Give the value of a slot whose question words answer: misspelt, or in words unknown."""
        phrases = {phrase: v for phrase, (of, v) in self._phrases.values.items() if of == slot}
        found = process.extractOne(said, list(phrases), scorer=fuzz.ratio, score_cutoff=MISSPELT)
        if found is not None:
            return Named([phrases[found[0]]], sure=True, score=found[1])
        model = self._models[slot]
        shares = model.probabilities(shown(said))
        likeliest = int(shares.argmax())
        return Named([model.classes[likeliest]] if shares[likeliest] >= SURELY_LIKE else ())

    def _occupation(self, words: Sequence[Word], each: Candidate, said: str) -> Named:
        title = each.known or said
        if title in self._phrases.broad:
            spoken = self._phrases.language_of(" ".join(word.plain for word in words))
            return Named(self.broad(title, spoken) or self.broad(title))
        if each.known:
            return Named([self._lexicon.titles[each.known]], sure=True)
        begin, end = clause_of(words, each.first)
        around = span(words, max(begin, each.first - BESIDE), min(end, each.last + BESIDE))
        for spoken in dict.fromkeys((said, around)):
            found = self._catalog.sure_occupation(spoken)
            if found is not None:
                return Named([found.id], sure=True, score=found.score)
        near = self._catalog.occupations_like(said, OFFERED)
        return Named([match.id for match in near if match.score >= BANDS["occupation"].offer])

    def _goal(self, said: str) -> Named:
        spoken = said.split()
        phrases = [
            " ".join(spoken[first:last])
            for size in range(min(len(spoken), 6), 0, -1)
            for first in range(len(spoken) - size + 1)
            for last in (first + size,)
        ]
        topics = [self._lexicon.topics[p] for p in phrases if p in self._lexicon.topics]
        if topics:
            about = (goal for goal in topics if not self._catalog.goal[goal].offered)
            return Named([next(about, topics[0])], sure=True)
        if any(len(p) > 3 and p in self._lexicon.titles for p in phrases):
            return Named(["change_occupation"], sure=True)
        goals = self._catalog.goals_like(said, OFFERED)
        if accepted("goal", goals):
            return Named([goals[0].id], sure=True, score=goals[0].score)
        return NOTHING_NAMED

    def _by_words(self, words: Sequence[Word], each: Candidate, said: str) -> Named:
        """Give the value of a work situation or a pace."""
        slot, value = self._phrases.values.get(said, ("", ""))
        if slot == each.slot:
            return Named([value], sure=True)
        begin, end = clause_of(words, each.first)
        if each.slot == "pace":
            pace = heard_pace(span(words, max(begin, each.first - 1), min(end, each.last + 2)))
            if pace is not None:
                return Named([pace], sure=True)
        model = self._models[each.slot]
        shares = model.probabilities(shown(said))
        likeliest = int(shares.argmax())
        return Named([model.classes[likeliest]], sure=bool(shares[likeliest] >= LIKELY_VALUE))
