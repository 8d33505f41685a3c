"""Hears what a text says about the person, in any order. Decides nothing and asks nothing.

A clause is read in three passes, each taking away the words it has understood: fixed phrases and
numbers (work situation, mode, pace, age), places after a preposition, and then the person's own
words after a cue such as “jag är …” or “jag vill …”, which go to the matchers.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from catalog.bands import BANDS
from catalog.catalogue import Catalog
from catalog.match import Match
from dialogs.ages import heard_birth_years
from dialogs.phrases import Phrases, plain

OPEN = ("occupation", "goal")
"""Slots whose answers are the person's own words."""

OFFERED = 5
"""How many close calls are offered."""

_CLAUSES = re.compile(r"[.;!?\n]+|,(?=\s)|\s[-–—]\s|\bmen\b|\bbut\b")
_LONGEST_PHRASE = 7


@dataclass(frozen=True, slots=True)
class Fact:
    """Something a text says for sure: a slot, its value, the person's words and the score."""

    slot: str
    value: str
    raw: str
    score: float = 100.0


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something a text may say: a slot and the values it may mean, best first."""

    slot: str
    raw: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heard:
    """What a text says: for sure, perhaps, and in words that nothing was found for."""

    facts: tuple[Fact, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    unknown: tuple[tuple[str, str], ...] = ()

    def fact(self, slot: str) -> Fact | None:
        """Give the fact about a slot, if there is one."""
        return next((fact for fact in self.facts if fact.slot == slot), None)


@dataclass
class _Clause:
    """The words of one clause; those understood are replaced by None."""

    words: list[str | None]
    capital: list[bool]

    def spans(self, longest: int = _LONGEST_PHRASE) -> Iterator[tuple[int, int, str]]:
        for size in range(min(longest, len(self.words)), 0, -1):
            for start in range(len(self.words) - size + 1):
                part = self.words[start : start + size]
                if all(part):
                    yield start, start + size, " ".join(word or "" for word in part)

    def take(self, start: int, end: int) -> None:
        self.words[start:end] = [None] * (end - start)

    def rest(self) -> str:
        return " ".join(word for word in self.words if word)


class Ear:
    """Hears texts with one catalogue and one set of phrases."""

    def __init__(self, catalog: Catalog, phrases: Phrases) -> None:
        self.catalog = catalog
        self.phrases = phrases
        self._places = {
            plain(name): place.name
            for place in catalog.places
            for name in (place.name, *place.aliases)
        }
        for county in catalog.counties:
            bare = county.removesuffix(" län")
            for name in (county, bare, bare.removesuffix("s")):
                self._places.setdefault(plain(name), county)

    def hear(self, text: str, asked: str | None, today: date) -> Heard:
        """Give what a text says; `asked` is the slot that the last question was about."""
        facts: dict[str, Fact] = {}
        doubts: dict[str, Doubt] = {}
        unknown: list[tuple[str, str]] = []
        whole = self._whole(text, asked, today)
        if isinstance(whole, Fact):
            return Heard((whole,))
        if isinstance(whole, Doubt):
            return Heard((), (whole,))
        for clause in self._clauses(text):
            for fact in self._fixed(clause, today):
                facts.setdefault(fact.slot, fact)
            for slot, words in self._segments(clause, asked):
                found = self._open(slot, words)
                if isinstance(found, Fact):
                    facts.setdefault(found.slot, found)
                elif isinstance(found, Doubt):
                    doubts.setdefault(found.slot, found)
                elif words:
                    unknown.append((slot, words))
        left = tuple(doubt for slot, doubt in doubts.items() if slot not in facts)
        return Heard(tuple(facts.values()), left, tuple(unknown))

    def _clauses(self, text: str) -> Iterator[_Clause]:
        for part in _CLAUSES.split(text[:1000]):
            words = [(plain(word), word[:1].isupper()) for word in re.split(r"[\s,/()\"“”]+", part)]
            kept = [(w, c) for word, c in words for w in word.split()]
            if kept:
                yield _Clause([word for word, _ in kept], [capital for _, capital in kept])

    def _whole(self, text: str, asked: str | None, today: date) -> Fact | Doubt | None:
        """Read a text that may be nothing but the answer to the question."""
        if asked is None:
            return None
        spoken = plain(text)
        value = self.phrases.answers.get((asked, spoken))
        if value is not None:
            return Fact(asked, value, text)
        if asked == "birth_year":
            years = heard_birth_years(text, today, asked=True)
            if len(years) == 1:
                return Fact(asked, str(years[0]), text)
            if years:
                return Doubt(asked, text, tuple(str(year) for year in years))
        if asked == "place":
            return self._place_answer(text, spoken)
        if asked == "occupation" and len(spoken.split()) <= 6 and not self._cued(spoken):
            return self._title_answer(text, spoken)
        return None

    def _title_answer(self, text: str, spoken: str) -> Fact | None:
        """Take a bare title that equals one in the catalogue, as “Civilingenjör, hamn” does."""
        if spoken in self.phrases.values:
            return None
        found = self._open("occupation", text)
        return found if isinstance(found, Fact) and found.slot == "occupation" else None

    def _cued(self, spoken: str) -> bool:
        return any(
            spoken == cue or spoken.startswith(cue + " ")
            for kind in OPEN
            for cue in self.phrases.cues[kind]
        )

    def _place_answer(self, text: str, spoken: str) -> Fact | Doubt | None:
        bare = spoken
        for cue in self.phrases.cues["in"]:
            bare = bare.removeprefix(cue + " ")
        if bare in self._places:
            return Fact("place", self._places[bare], text)
        if spoken in self.phrases.values or len(bare) < 3 or len(bare.split()) > 3:
            return None
        found = self.catalog.find_place.search(bare, 3)
        bands = BANDS["place"]
        if found and found[0].score >= bands.accept:
            return Fact("place", found[0].id, text, found[0].score)
        close = [match.id for match in found if match.score >= bands.offer]
        return Doubt("place", text, tuple(close)) if close else None

    def _fixed(self, clause: _Clause, today: date) -> Iterator[Fact]:
        text = " ".join(word or "" for word in clause.words)
        years = heard_birth_years(text, today, asked=False)
        if len(years) == 1:
            yield Fact("birth_year", str(years[0]), text)
            for start, end, phrase in clause.spans(4):
                if heard_birth_years(phrase, today, asked=False) == years:
                    clause.take(start, end)
        yield from self._phrases(clause)
        yield from self._places_in(clause)

    def _phrases(self, clause: _Clause) -> Iterator[Fact]:
        for start, end, phrase in clause.spans():
            meant = self.phrases.values.get(phrase)
            if meant is None or meant[0] == "purposes":
                continue
            before = clause.words[start - 1] if start else None
            if before in self.phrases.negations and not phrase.startswith(before or " "):
                continue
            clause.take(start, end)
            yield Fact(meant[0], meant[1], phrase)

    def _places_in(self, clause: _Clause) -> Iterator[Fact]:
        cues = self.phrases.cues["in"]
        for start, end, phrase in clause.spans(3):
            name = self._places.get(phrase)
            if name is None:
                continue
            before = " ".join(word for word in clause.words[max(0, start - 2) : start] if word)
            cued = any(before == cue or before.endswith(" " + cue) for cue in cues)
            if cued or (clause.capital[start] and len(phrase) > 4 and len(clause.words) > 1):
                clause.take(start - 1 if cued else start, end)
                yield Fact("place", name, phrase)

    def _segments(self, clause: _Clause, asked: str | None) -> Iterator[tuple[str, str]]:
        """Cut what is left of a clause at its cues: (slot, the words after the cue)."""
        words = [word for word in clause.words if word]
        slot = asked if asked in OPEN else "any"
        current: list[str] = []
        at = 0
        while at < len(words):
            kind, length = self._cue_at(words, at)
            if kind is None:
                current.append(words[at])
                at += 1
                continue
            if current:
                yield slot, self._trimmed(current)
            slot, current = (slot if kind == "split" else kind), []
            at += length
        if current:
            yield slot, self._trimmed(current)

    def _cue_at(self, words: Sequence[str], at: int) -> tuple[str | None, int]:
        best: tuple[str | None, int] = (None, 0)
        for kind in ("goal", "occupation", "split"):
            for cue in self.phrases.splits if kind == "split" else self.phrases.cues[kind]:
                parts = cue.split()
                if len(parts) > best[1] and list(words[at : at + len(parts)]) == parts:
                    best = (kind, len(parts))
                    break
        return best

    @staticmethod
    def _trimmed(words: list[str]) -> str:
        return " ".join(words)

    def _open(self, slot: str, words: str) -> Fact | Doubt | None:
        """Match the person's own words: with the slot's matcher first, then with the other."""
        order = OPEN if slot in ("any", "occupation") else ("goal", "occupation")
        found = {kind: self._matches(kind, words) for kind in order}
        sure = [(kind, m[0]) for kind, m in found.items() if self._accepted(kind, m)]
        if sure:
            kind, match = max(sure, key=lambda each: (each[1].score, each[0] == slot))
            if kind == "occupation" and slot == "goal":
                return Fact("goal", "change_occupation", words, match.score)
            return Fact(kind, match.id, words, match.score)
        if slot == "any":
            return None
        close = [m.id for m in found[slot] if m.score >= BANDS[slot].offer][:OFFERED]
        return Doubt(slot, words, tuple(close)) if close else None

    def _matches(self, kind: str, words: str) -> list[Match]:
        if kind == "goal":
            return self.catalog.find_goal.search(words, OFFERED)
        return self.catalog.occupations_like(words, OFFERED)

    def _accepted(self, kind: str, matches: Sequence[Match]) -> bool:
        bands = BANDS[kind]
        if not matches or matches[0].score < bands.accept:
            return False
        second = matches[1].score if len(matches) > 1 else 0.0
        return matches[0].score >= 99.5 > second or matches[0].score - second >= bands.margin
