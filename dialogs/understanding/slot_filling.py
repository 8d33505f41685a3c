"""Hears what a text says about the person, in any order. Decides nothing and asks nothing.

A clause is read in three passes, each taking away the words it has understood: fixed phrases and
numbers (work situation, mode, pace, age), places after a preposition, and then the person's own
words after a cue such as “jag är …” or “jag vill …”: word for word first, then by the matchers.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from catalog import Catalog, Match
from catalog.matching.thresholds import BANDS, accepted
from catalog.model import KINDS
from catalog.model.keeping import NOTHING, Keeper
from dialogs.state import Doubt
from dialogs.understanding.birth_years import heard_birth_years
from dialogs.understanding.clauses import Clause, Segment, Word, clauses, segments
from dialogs.understanding.lexicon import Lexicon
from dialogs.understanding.multiple_answers import Inventory
from dialogs.understanding.pace import heard_pace
from dialogs.understanding.phrases import Phrases, plain

OPEN = ("occupation", "goal")
"""Slots whose answers are the person's own words."""


OFFERED = 5
"""How many close calls are offered."""


_UNASKED = 15.0
"""How much better than the offer band a match must be where its slot was not asked for."""


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
    """Hears texts with one catalogue and one set of phrases."""

    def __init__(self, catalog: Catalog, phrases: Phrases, keeper: Keeper = NOTHING) -> None:
        self.catalog = catalog
        self.phrases = phrases
        self._keeper = keeper
        values = phrases.values.items()
        self._modes = {phrase: value for phrase, (slot, value) in values if slot == "mode"}

    @cached_property
    def lexicon(self) -> Lexicon:
        """What is known word for word."""
        return Lexicon(self.catalog, self.phrases, self._keeper)

    @cached_property
    def inventory(self) -> Inventory:
        """The answers of a skills mapping."""
        return Inventory(self.catalog, self.phrases)

    @cached_property
    def _titled(self) -> Mapping[str, frozenset[str]]:
        """The listings by their titles in plain form."""
        found: dict[str, frozenset[str]] = {}
        for listing in self.catalog.listings:
            for title in listing.title.values():
                spoken = plain(title)
                found[spoken] = found.get(spoken, frozenset()) | {listing.id}
        return found

    def hear(self, text: str, asked: str | None, today: date) -> Heard:
        """Give what a text says; `asked` is the slot that the last question was about."""
        whole = self._whole(text, asked, today)
        if asked in KINDS and isinstance(whole, Fact):
            return Heard((whole, *self._beside(text, today)))
        if whole is not None:
            return Heard((whole,)) if isinstance(whole, Fact) else Heard((), (whole,))
        facts: dict[str, Fact] = {}
        doubts: dict[str, Doubt] = {}
        unknown: list[tuple[str, str]] = []
        for found in self._parts(text, asked, today):
            match found:
                case Fact(slot):
                    facts.setdefault(slot, found)
                case Doubt(slot):
                    doubts.setdefault(slot, found)
                case Segment(slot):
                    unknown.append((slot, found.raw))
        if asked is not None and not facts:
            hinted = self._hinted(asked, text)
            if hinted is not None:
                return hinted
        left = tuple(each for slot, each in doubts.items() if slot not in facts)
        return Heard(tuple(facts.values()), left, tuple(unknown))

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
        known = spoken in words.titles or spoken in words.topics or spoken in words.places
        return known or (bool(slot) and slot != "purposes")

    def is_answer(self, asked: str | None, text: str) -> bool:
        """Whether a text is, word for word, one of the known answers to a question."""
        spoken = plain(text)
        if asked == "place" and spoken in self.lexicon.places:
            return True
        known = self.phrases.values.get(spoken, ("", ""))[0] == asked
        return known or (asked or "", spoken) in self.phrases.answers

    def _parts(self, text: str, asked: str | None, today: date) -> Iterator[Fact | Doubt | Segment]:
        parts = clauses(text)
        for clause in parts:
            yield from self._fixed(clause, today, alone=len(parts) == 1)
            for segment in segments(clause, self.phrases, asked if asked in OPEN else "any"):
                known = self._known(segment)
                found = known if known is not None else self._matched(segment, asked)
                yield found or segment

    def _beside(self, text: str, today: date) -> Iterator[Fact]:
        """Give what a text says of the person for sure beside a list of tools or likes."""
        for clause in clauses(text):
            for fact in self._fixed(clause, today, alone=False):
                if fact.slot in ("place", "birth_year", "work_situation"):
                    yield fact

    def _whole(self, text: str, asked: str | None, today: date) -> Fact | Doubt | None:
        """Read a text that may be nothing but one answer."""
        spoken = plain(text)
        value = self.phrases.answers.get((asked or "", spoken))
        if value is not None:
            return Fact(asked or "", value, text)
        if asked in KINDS:
            named = self.inventory.heard(asked, text)
            return None if named is None else Fact(asked, named, text)
        if asked == "birth_year" or _A_YEAR.fullmatch(spoken):
            years = [str(year) for year in heard_birth_years(text, today, asked=True)]
            if len(years) == 1:
                return Fact("birth_year", years[0], text)
            if years:
                return doubt("birth_year", text, years)
        if asked == "pace" and (pace := heard_pace(text)) is not None:
            return Fact(asked, pace, text)
        if asked == "place":
            return self._place_answer(text, spoken)
        a_title = asked == "occupation" and spoken in self.lexicon.titles
        if asked in OPEN and spoken in self.lexicon.topics and not a_title:
            return Fact("goal", self.lexicon.topics[spoken], text)
        if spoken in self.lexicon.places:
            return Fact("place", self.catalog.place_said(spoken, text), text)
        title = self.lexicon.titles.get(spoken)
        if title is None or spoken in self.phrases.broad:
            return self._broad(text, spoken) if title is not None else None
        if asked == "goal":
            return Doubt("goal", text, (("occupation", title), ("goal", "change_occupation")))
        return Fact("occupation", title, text)

    def _broad(self, raw: str, spoken: str) -> Doubt:
        """Offer what a broad title such as “lärare” may mean, a group each."""
        found = self.catalog.occupations_named(spoken, OFFERED)
        return doubt("occupation", raw, [occupation.id for occupation in found])

    def _place_answer(self, text: str, spoken: str) -> Fact | Doubt | None:
        places, bare = self.lexicon.places, spoken
        for cue in self.phrases.cues["in"]:
            bare = bare.removeprefix(cue + " ")
        words = tuple(Word(word, word) for word in bare.split())
        named = Segment("place", words).known(places, self.phrases.negations)
        if named and len(words) <= 6:
            return Fact("place", self.catalog.place_said(named[0], text), text)
        inside = Segment("mode", words).known(self._modes, self.phrases.negations)
        if inside or len(bare) < 3:
            return None
        bands = BANDS["place"]
        if len(words) <= 3:
            found = self.catalog.find_place.search(bare, 3)
            if not found or found[0].score < bands.accept:
                close = [match.id for match in found if match.score >= bands.offer]
                return doubt("place", text, close) if close else None
            return Fact("place", found[0].id, text, found[0].score)
        each = [self.catalog.find_place.search(w.plain, 1) for w in words if len(w.plain) >= 4]
        sure = [found[0] for found in each if found and found[0].score >= bands.accept]
        return Fact("place", sure[0].id, text, sure[0].score) if len(sure) == 1 else None

    def _fixed(self, clause: Clause, today: date, *, alone: bool) -> Iterator[Fact]:
        text = " ".join(word.plain for word in clause.left)
        years = heard_birth_years(text, today, asked=False)
        if not alone and re.fullmatch(r"[1-9]\d", text):
            years = [today.year - int(text)]
        if len(years) == 1:
            yield Fact("birth_year", str(years[0]), text)
            for start, end, phrase in reversed(list(clause.spans(4))):
                if heard_birth_years(phrase, today, asked=False) == years or phrase == text:
                    clause.take(start, end)
                    break
        yield from self._phrases(clause)
        yield from self._places(clause)

    def _phrases(self, clause: Clause) -> Iterator[Fact]:
        for start, end, phrase in list(clause.spans()):
            meant = self.phrases.values.get(phrase)
            if meant is None or meant[0] == "purposes" or not all(clause.words[start:end]):
                continue
            if clause.before(start, 1) in self.phrases.negations:
                continue
            clause.take(start, end)
            yield Fact(meant[0], meant[1], phrase)

    def _places(self, clause: Clause) -> Iterator[Fact]:
        cues = self.phrases.cues["in"]
        for start, end, phrase in list(clause.spans(3)):
            name, word = self.lexicon.places.get(phrase), clause.words[start]
            if name is None or word is None:
                continue
            if phrase in self.phrases.everyday and not word.raw[:1].isupper():
                continue
            before = clause.before(start, 2)
            cued = any(before == cue or before.endswith(" " + cue) for cue in cues)
            said = clause.words[start:end]
            if cued or (word.raw[:1].isupper() and len(phrase) > 4):
                clause.take(start - 1 if cued else start, end)
                raw = " ".join(each.raw for each in said if each)
                yield Fact("place", self.catalog.place_said(phrase, raw), phrase)

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

    def _known(self, segment: Segment) -> Fact | Doubt | None:
        """Find the title or topic that stands word for word among the person's own words."""
        slot, raw = segment.slot, segment.raw
        known = self.lexicon.topics if slot == "goal" else self.lexicon.clear_topics
        topics = segment.known(known, self.phrases.negations)
        titles = segment.known(self.lexicon.titles, self.phrases.negations)
        if topics and (slot == "goal" or not titles or len(topics[0]) > len(titles[0])):
            return None if slot == "occupation" else Fact("goal", self._topic(topics), raw)
        if not titles:
            return None
        if slot == "goal":
            return Fact("goal", "change_occupation", raw)
        if titles[0] in self.phrases.broad and len(segment.words) <= 2:
            return self._broad(raw, titles[0])
        return Fact("occupation", self.lexicon.titles[titles[0]], titles[0])

    def _topic(self, topics: Sequence[str]) -> str:
        """Give the goal that topics name: one about a subject rather than a mere intention."""
        goals = [self.lexicon.topics[topic] for topic in topics]
        return next((goal for goal in goals if not self.catalog.goal[goal].offered), goals[0])

    def _matched(self, segment: Segment, asked: str | None) -> Fact | Doubt | None:
        """Match the person's own words: all of them, then the first two alone."""
        slot = segment.slot
        sure = self._sure(segment.raw)
        if not sure and len(segment.words) > 2:
            sure = self._sure(" ".join(word.raw for word in segment.words[:2]))
        if sure:
            kind, best = max(sure, key=lambda each: (each[1].score, each[0] == slot))
            value = best.id
            if kind == "occupation" and slot == "goal":
                kind, value = "goal", "change_occupation"
            return Fact(kind, value, segment.raw, best.score)
        if slot == "any":
            return None
        least = BANDS[slot].offer + (0 if slot == asked else _UNASKED)
        close = [match.id for match in self._close(slot, segment.raw) if match.score >= least]
        return doubt(slot, segment.raw, close) if close else None

    def _sure(self, words: str) -> list[tuple[str, Match]]:
        """Give the occupation and the goal that words surely mean."""
        occupation, goals = self.catalog.sure_occupation(words), self._close("goal", words)
        sure = [("occupation", occupation)] if occupation is not None else []
        return [*sure, ("goal", goals[0])] if accepted("goal", goals) else sure

    def _close(self, kind: str, words: str) -> list[Match]:
        if kind == "goal":
            return self.catalog.goals_like(words, OFFERED)
        return self.catalog.occupations_like(words, OFFERED)
