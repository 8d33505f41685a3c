"""Hears what a text says about the person, in any order. Decides nothing and asks nothing.

A text that is, word for word, an answer to what was asked is taken as it stands. In any other,
candidates are found (`candidates`), judged by the words around them (`assertion`), and given a
value (`fact_values`); what is stated of the person for sure is a fact, what may be is in doubt.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from catalog import Catalog
from catalog.matching.thresholds import BANDS
from catalog.model import KINDS
from catalog.model.keeping import NOTHING, Keeper
from dialogs.state import Doubt
from dialogs.understanding.acts import Likely
from dialogs.understanding.facts.assertion import LIKELY, Assertions, Cues, Judged
from dialogs.understanding.facts.birth_years import heard_birth_years
from dialogs.understanding.facts.candidates import Finder
from dialogs.understanding.facts.fact_values import FactModels, Namer
from dialogs.understanding.facts.multiple_answers import Inventory
from dialogs.understanding.facts.pace import heard_pace
from dialogs.vocabulary.lexicon import Lexicon
from dialogs.vocabulary.phrases import Phrases, plain
from dialogs.vocabulary.words import Word, span, words_of

VALUED = ("work_situation", "pace")
"""Slots with a few values, each of which people say in many ways."""


OPEN = ("occupation", "goal")
"""Slots whose answers are the person's own words."""


JUDGED = ("occupation", "place", "birth_year", "work_situation", "pace", "goal")
"""Slots whose candidates are judged."""


SURE, PERHAPS = 0.84, 0.5
"""From which probability words are taken as stated of the person, and asked about."""


SURE_BESIDE = 0.98
"""From which on they are taken in texts for something else than telling of oneself; asked about
are there those that would be taken elsewhere."""


SURE_OF = {"goal": 0.5, "pace": 0.95, "birth_year": 0.84}
"""The same, whatever a text is for, of slots in which a mistake costs less, or words err less."""


FIXED = ("mode", "language", "place")
"""Slots after whose question a phrase for form or language always counts."""


TELLING = frozenset(("state", "wish", "limit", "change", "find", "suggestions"))
"""Acts in which such a phrase is meant; “do you sell courses online?” wants to know."""


SURE_WHERE_ASKED = 0.5
"""The same for the slot that the last question was about."""


_FEW = 4
"""Words of an answer that is not expected to say anything else."""


_LONGEST_PHRASE = 7


_A_YEAR = re.compile(r"(?:19|20)\d\d")
"""What is a year of birth where it stands alone, whatever was asked."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something a text says for sure: a slot, its value, the person's words and the score."""

    slot: str
    value: str
    raw: str
    score: float = 100.0


@dataclass(frozen=True, slots=True)
class Heard:
    """What a text says: for sure, perhaps, and in words that nothing was found for."""

    facts: tuple[Fact, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    unknown: tuple[tuple[str, str], ...] = ()

    def without(self, slot: str, words: str) -> "Heard":
        """Give what a text says without what some of its words say of a slot."""
        kept = (f for f in self.facts if f.slot != slot or f" {plain(f.raw)} " not in f" {words} ")
        return replace(self, facts=tuple(kept))

    def fact(self, slot: str) -> Fact | None:
        """Give the fact about a slot, if there is one."""
        return next((fact for fact in self.facts if fact.slot == slot), None)


def doubt(slot: str, raw: str, values: Sequence[str]) -> Doubt:
    """Make a doubt about one slot's value."""
    return Doubt(slot, raw, tuple((slot, value) for value in values))


class Ear:
    """Hears texts with one catalogue, one set of phrases and the models of facts."""

    def __init__(
        self, catalog: Catalog, phrases: Phrases, models: FactModels, keeper: Keeper = NOTHING
    ) -> None:
        self.catalog = catalog
        self.phrases = phrases
        self._models, self._keeper = models, keeper

    @cached_property
    def lexicon(self) -> Lexicon:
        """What is known word for word."""
        return Lexicon(self.catalog, self.phrases, self._keeper)

    @cached_property
    def inventory(self) -> Inventory:
        """The answers of a skills mapping."""
        return Inventory(self.catalog, self.phrases)

    @cached_property
    def _finder(self) -> Finder:
        return Finder(self.lexicon, self._models.triggers)

    @cached_property
    def _assertions(self) -> Assertions:
        return Assertions(self._models.assertions, Cues(self._models.made_of))

    @cached_property
    def _namer(self) -> Namer:
        return Namer(self.catalog, self.phrases, self.lexicon, self._models)

    @cached_property
    def _titled(self) -> Mapping[str, frozenset[str]]:
        """The listings by their titles in plain form."""
        found: dict[str, frozenset[str]] = {}
        for listing in self.catalog.listings:
            for title in listing.title.values():
                spoken = plain(title)
                found[spoken] = found.get(spoken, frozenset()) | {listing.id}
        return found

    def hear(
        self, text: str, asked: str | None, today: date, likely: Sequence[Likely] = ()
    ) -> Heard:
        """Give what a text says.

        `asked` is the slot that the last question was about, `likely` what the text may be for.
        """
        whole = self._whole(text, asked, today)
        if isinstance(whole, Doubt):
            return Heard((), (whole,))
        if whole is not None and asked not in KINDS:
            return Heard((whole,))
        acts = [each.act for each in likely if each.probability >= LIKELY]
        heard = self._judged(text, asked, today, acts)
        if whole is not None:
            beside = ("place", "birth_year", "work_situation")
            return Heard((whole, *(fact for fact in heard.facts if fact.slot in beside)))
        if asked is None or heard.facts:
            return heard
        return (
            self._hinted(asked, text)
            or (self._own_words(asked, text) if asked in VALUED or not heard.doubts else None)
            or heard
        )

    def titled(self, text: str) -> str | None:
        """Give the listing whose title a text is, word for word; None where several have it."""
        found = self._titled.get(plain(text), frozenset())
        return next(iter(found)) if len(found) == 1 else None

    def title_in(self, text: str) -> str | None:
        """Give the listing whose whole title stands in a text, the longest; None for none."""
        words = plain(text).split()
        for size in range(len(words), 1, -1):
            for at in range(len(words) - size + 1):
                found = self._titled.get(" ".join(words[at : at + size]), frozenset())
                if len(found) == 1:
                    return next(iter(found))
        return None

    def is_value(self, text: str) -> bool:
        """Whether a text is, word for word, a value of some slot, such as “på distans”."""
        spoken = plain(text)
        slot, _ = self.phrases.values.get(spoken, ("", ""))
        words = self.lexicon
        title = spoken in words.titles and spoken not in self.phrases.everyday
        known = title or spoken in words.topics or spoken in words.places
        return known or (bool(slot) and slot != "purposes")

    def is_answer(self, asked: str | None, text: str) -> bool:
        """Whether a text is, word for word, one of the known answers to a question."""
        spoken = plain(text)
        if asked == "place" and spoken in self.lexicon.places:
            return True
        known = self.phrases.values.get(spoken, ("", ""))[0] == asked
        return known or (asked or "", spoken) in self.phrases.answers

    def named(self, slot: str, text: str, today: date) -> str | None:
        """Give the value of a slot that a text names, whoever it is stated of, if of anybody."""
        words = words_of(text)
        for each in self._finder.candidates(words):
            if each.slot == slot:
                found = self._namer.value(words, each, today)
                if found.sure:
                    return found.values[0]
        return None

    def _judged(self, text: str, asked: str | None, today: date, acts: Collection[str]) -> Heard:
        words = words_of(text)
        found = [each for each in self._finder.candidates(words) if each.slot in JUDGED]
        judged = _apart(self._assertions.judge(words, found, asked, acts))
        facts, doubts, unknown = list[Fact](), list[Doubt](), list[tuple[str, str]]()
        if asked in FIXED or TELLING & set(acts) or not self.phrases.is_question(text):
            facts += self._fixed(words)
        telling = TELLING & set(acts) and not self.phrases.of_another(text)
        sure, perhaps = (SURE, PERHAPS) if telling else (SURE_BESIDE, SURE)
        for slot in JUDGED:
            least = SURE_WHERE_ASKED if slot == asked else SURE_OF.get(slot, sure)
            for each in _likeliest_first(judged, slot, least=min(least, perhaps)):
                raw = text[words[each.candidate.first].start : words[each.candidate.last - 1].end]
                named = self._namer.value(words, each.candidate, today)
                if named.sure and each.mine >= least:
                    facts.append(Fact(named.slot or slot, named.values[0], raw, named.score))
                    break
                if named.values:
                    doubts.append(doubt(slot, raw, named.values))
                else:
                    unknown.append((slot, raw))
        known = {fact.slot for fact in facts}
        first = {each.slot: each for each in reversed(doubts) if each.slot not in known}
        left = tuple(words_for for words_for in unknown if words_for[0] not in known)
        return Heard(tuple(facts), tuple(first.values()), left)

    def _fixed(self, words: Sequence[Word]) -> Iterator[Fact]:
        """Give what phrases say of how somebody learns: form and language, not negated."""
        taken = set[int]()
        for size in range(min(_LONGEST_PHRASE, len(words)), 0, -1):
            for first in range(len(words) - size + 1):
                phrase = span(words, first, first + size)
                slot, value = self.phrases.values.get(phrase, ("purposes", ""))
                negated = first and words[first - 1].plain in self.phrases.negations
                if slot in (*JUDGED, "purposes") or negated or first in taken:
                    continue
                taken.update(range(first, first + size))
                yield Fact(slot, value, phrase)

    def _whole(self, text: str, asked: str | None, today: date) -> Fact | Doubt | None:
        """Read a text that may be nothing but one answer."""
        spoken = plain(text)
        value = self.phrases.answers.get((asked or "", spoken))
        if value is not None:
            return Fact(asked or "", value, text)
        if asked in KINDS:
            named = self.inventory.heard(asked, text)
            return None if named is None else Fact(asked, named, text)
        slot, value = self.phrases.values.get(spoken, ("", ""))
        if slot in (asked, "work_situation", "pace") and slot:
            return Fact(slot, value, text)
        if (asked == "birth_year" and len(spoken.split()) <= _FEW) or _A_YEAR.fullmatch(spoken):
            years = [str(year) for year in heard_birth_years(text, today, asked=True)]
            if len(years) == 1:
                return Fact("birth_year", years[0], text)
            if years:
                return doubt("birth_year", text, years)
        if asked == "pace" and (pace := heard_pace(text)) is not None:
            return Fact(asked, pace, text)
        if asked == "place" and (place := self._place_answer(text, spoken)) is not None:
            return place
        a_title = asked == "occupation" and spoken in self.lexicon.titles
        a_topic = spoken in self.lexicon.topics and spoken not in self.phrases.everyday
        if (asked in OPEN and spoken in self.lexicon.topics and not a_title) or (
            asked is None and a_topic and spoken not in self.lexicon.titles
        ):
            return Fact("goal", self.lexicon.topics[spoken], text)
        if spoken in self.lexicon.places:
            return Fact("place", self.catalog.place_said(spoken, text), text)
        title = self.lexicon.titles.get(spoken)
        if title is None or spoken in self.phrases.broad:
            found = self._namer.broad(spoken) if title is not None else []
            return doubt("occupation", text, found) if found else None
        if spoken in self.phrases.everyday and asked != "occupation":
            return None
        if asked == "goal":
            return Doubt("goal", text, (("occupation", title), ("goal", "change_occupation")))
        return Fact("occupation", title, text)

    def _place_answer(self, text: str, spoken: str) -> Fact | Doubt | None:
        """Read a short answer to where somebody is, however it is spelt."""
        words = [word for word in spoken.split() if word not in self.phrases.cues["in"]]
        bare = " ".join(words)
        if bare in self.lexicon.places:
            return Fact("place", self.catalog.place_said(bare, text), text)
        known = self._mode_in(bare) or any(word in self.lexicon.places for word in words)
        if known or not 0 < len(words) < _FEW or len(bare) < 3:
            return None
        bands, found = BANDS["place"], self.catalog.find_place.search(bare, 3)
        if found and found[0].score >= bands.accept:
            return Fact("place", found[0].id, text, found[0].score)
        close = [match.id for match in found if match.score >= bands.offer]
        return doubt("place", text, close) if close else None

    def _mode_in(self, spoken: str) -> bool:
        around = f" {spoken} "
        return any(
            slot == "mode" and f" {p} " in around for p, (slot, _) in self.phrases.values.items()
        )

    def _hinted(self, slot: str, text: str) -> Heard | None:
        """Read an answer by the beginnings of its words, where no phrase was known."""
        spoken = plain(text).split()
        if len(spoken) > 12 or self.phrases.negations & set(spoken):
            return None
        stems = self.phrases.stems.get(slot, ())
        hints = [value for word in spoken for stem, value in stems if word.startswith(stem)]
        values = tuple(dict.fromkeys(hints))
        if slot == "mode" and {"remote", "onsite"} <= set(values):
            values = ("hybrid",)
        if len(values) == 1:
            return Heard((Fact(slot, values[0], text),))
        return Heard((), (doubt(slot, text, values),)) if values else None

    def _own_words(self, slot: str, text: str) -> Heard | None:
        """Match a whole answer to an open question; a short one to another is like its values."""
        valued = slot in VALUED and len(text.split()) <= _FEW
        if not valued and slot not in OPEN:
            return None
        found = self._namer.likest(slot, plain(text)) if valued else self._namer.meant(slot, text)
        if found.sure:
            return Heard((Fact(found.slot or slot, found.values[0], text, found.score),))
        if found.values:
            return Heard((), (doubt(slot, text, found.values),))
        return None if valued else Heard((), (), ((slot, text),))


def _likeliest_first(judged: Sequence[Judged], slot: str, *, least: float) -> list[Judged]:
    found = (each for each in judged if each.candidate.slot == slot and each.mine >= least)
    return sorted(found, key=lambda each: -each.mine)


def _apart(judged: Sequence[Judged]) -> list[Judged]:
    """Leave out goals in words that rather say what somebody works as."""
    works = [each for each in judged if each.candidate.slot == "occupation"]
    return [
        each
        for each in judged
        if each.candidate.slot != "goal"
        or not any(
            other.mine >= max(each.mine, PERHAPS)
            and other.candidate.first < each.candidate.last
            and each.candidate.first < other.candidate.last
            for other in works
        )
    ]
