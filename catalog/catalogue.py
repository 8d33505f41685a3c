"""The whole catalogue as one value, with the matchers over it. Reads no text and opens no file."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain
from math import asin, cos, radians, sin, sqrt

from catalog.matching.matcher import Match, Matcher
from catalog.matching.normalize import fold, stem
from catalog.matching.normalize import words as folded_words
from catalog.matching.provider_names import provider_names
from catalog.matching.query import Filters, Query
from catalog.matching.thresholds import accepted, accepted_in_group, named
from catalog.model import (
    Goal,
    Listing,
    Occupation,
    Place,
    Provider,
    Question,
    Scheme,
    Subject,
    Vocabulary,
)
from catalog.model.keeping import NOTHING, Keeper

_VERBS = re.compile(
    r"^(?:(?:jag|vill|skulle vilja|kunna|få|lära mig|lära|lara mig|jobba som|jobba med|jobba inom"
    r"|jobba i|arbeta som|arbeta med|arbeta inom|bli|bli en|förstå|använda|plugga|studera|läsa"
    r"|börja med|bättre på|hålla på med|göra|i|want to|would like to|learn to|learn|work as"
    r"|work with|work in|become|become a|become an|get better at|get into|understand|use|study"
    r"|be a|a|an|the)\s+)+",
    re.IGNORECASE,
)


def bare(text: str) -> str:
    """Give a wish without the verbs it begins with: “lära mig använda Excel” is “Excel”."""
    return _VERBS.sub("", text.strip()) or text


@dataclass(frozen=True)
class Catalog:
    """What is offered, by which rules, and the words that lead to it."""

    scheme: Scheme
    listings: Sequence[Listing]
    occupations: Sequence[Occupation]
    goals: Sequence[Goal]
    subjects: Sequence[Subject]
    questions: Sequence[Question]
    places: Sequence[Place]
    aliases: Mapping[str, Mapping[str, Sequence[str]]] = field(default_factory=dict)
    filters: Filters = field(default_factory=Filters)
    mapping: Vocabulary = field(default_factory=Vocabulary)
    keeper: Keeper = field(default=NOTHING, init=False, compare=False, repr=False)
    """What keeps the matchers. It knows them by what this catalogue was read from, so that a copy
    with something else in it must have none."""

    def kept_by(self, keeper: Keeper) -> "Catalog":
        """Give this catalogue with its matchers kept for the next start."""
        found = replace(self)
        object.__setattr__(found, "keeper", keeper)
        return found

    def _matcher(self, name: str, entries: Iterable[tuple[str, str]]) -> Matcher:
        """Give the matcher of entries, which are gone through only where none is kept."""
        return self.keeper.keep(
            f"find-{name}", lambda: Matcher(entries), Matcher.to_bytes, Matcher.from_bytes
        )

    @cached_property
    def listing(self) -> Mapping[str, Listing]:
        """Listings by id (`provider/listing`)."""
        return {listing.id: listing for listing in self.listings}

    @cached_property
    def occupation(self) -> Mapping[str, Occupation]:
        """Occupations by id."""
        return {occupation.id: occupation for occupation in self.occupations}

    @cached_property
    def goal(self) -> Mapping[str, Goal]:
        """Goals by id."""
        return {goal.id: goal for goal in self.goals}

    @cached_property
    def subject(self) -> Mapping[str, Subject]:
        """Subject fields by id."""
        return {subject.id: subject for subject in self.subjects}

    @cached_property
    def question(self) -> Mapping[str, Question]:
        """Questions by id."""
        return {question.id: question for question in self.questions}

    @cached_property
    def place(self) -> Mapping[str, Place]:
        """Municipalities by name."""
        return {place.name: place for place in self.places}

    @cached_property
    def counties(self) -> tuple[str, ...]:
        """The names of all counties."""
        return tuple(dict.fromkeys(place.county for place in self.places))

    @cached_property
    def place_names(self) -> Mapping[str, str]:
        """Municipalities and counties by every folded name they have; a municipality first."""
        found = {
            fold(name): place.name for place in self.places for name in (place.name, *place.aliases)
        }
        for alias, targets in self.aliases.get("place", {}).items():
            if len(targets) == 1:
                found.setdefault(fold(alias), targets[0])
        for county in self.counties:
            bare = county.removesuffix(" län")
            for name in (county, bare, bare.removesuffix("s")):
                found.setdefault(fold(name), county)
        return found

    def place_said(self, phrase: str, text: str) -> str:
        """Give the place that a folded phrase names; one spelt so in the text first (Håbo, Habo).

        Raises KeyError where it names none.
        """
        alike = self._places_alike.get(phrase, ())
        spelt = (name for name in alike if name.lower() in text.lower())
        return next(spelt, self.place_names[phrase])

    @cached_property
    def _places_alike(self) -> Mapping[str, tuple[str, ...]]:
        """Municipalities by their folded name; most of these are the name of one only."""
        found: dict[str, tuple[str, ...]] = {}
        for place in self.places:
            found[fold(place.name)] = (*found.get(fold(place.name), ()), place.name)
        return found

    def county(self, place: str) -> str | None:
        """Give the county of a municipality, or of itself; None where it is not known."""
        if place in self.counties:
            return place
        found = self.place.get(place)
        return found.county if found else None

    def kilometres(self, one: str, other: str) -> float | None:
        """Give the distance between two municipalities in km; None if one is unknown.

        Great-circle distance of the seats on a sphere of 6,371 km (haversine formula).
        """
        here, there = self.place.get(one), self.place.get(other)
        if here is None or there is None:
            return None
        lat1, lat2 = radians(here.latitude), radians(there.latitude)
        half = sin((lat2 - lat1) / 2) ** 2
        half += cos(lat1) * cos(lat2) * sin(radians(there.longitude - here.longitude) / 2) ** 2
        return 2 * 6371 * asin(sqrt(half))

    @cached_property
    def _occupation_by_slug(self) -> Mapping[str, str | None]:
        """The occupation by its id without the group; None where several groups have the same."""
        found: dict[str, str | None] = {}
        for occupation in self.occupations:
            name = occupation.id.partition("-")[2]
            found[name] = None if name in found else occupation.id
        return found

    def present_occupation(self, identity: str) -> str | None:
        """Give what an occupation's id is now: titles may have moved to another unit group."""
        if identity in self.occupation:
            return identity
        return self._occupation_by_slug.get(identity.partition("-")[2])

    @cached_property
    def find_occupation(self) -> Matcher:
        """The matcher of occupations, over every title in every language."""
        return self._matcher("occupation", self._occupation_entries())

    def _occupation_entries(self) -> Iterator[tuple[str, str]]:
        for occupation in self.occupations:
            for titles in occupation.titles.values():
                yield from ((occupation.id, title) for title in titles)
        yield from self._alias_entries("occupation", self._occupation_by_title)

    @cached_property
    def _occupation_by_title(self) -> Mapping[str, str]:
        found: dict[str, str] = {}
        for occupation in self.occupations:
            for titles in occupation.titles.values():
                for title in titles:
                    found.setdefault(title, occupation.id)
        return found

    def _alias_entries(self, kind: str, known: Mapping[str, object]) -> Iterator[tuple[str, str]]:
        """Give (id, alias) of every alias of a kind whose target is known."""
        for alias, targets in self.aliases.get(kind, {}).items():
            for target in targets:
                found = known.get(target)
                if found is not None:
                    yield (found if isinstance(found, str) else target), alias

    def occupations_like(self, text: str, limit: int = 5) -> list[Match]:
        """Give the occupations that a text may mean, one an ISCO-08 unit group, best first.

        Titles of one group differ little in what suits them, so that several groups say more.
        """
        found: dict[str, Match] = {}
        for match in self.find_occupation.search(text, 6 * limit):
            found.setdefault(self.occupation[match.id].isco, match)
        return list(found.values())[:limit]

    def sure_occupation(self, text: str) -> Match | None:
        """Give the occupation that a text names or surely means, or None."""
        found = self.find_occupation.search(text)
        sure = accepted_in_group("occupation", found, lambda each: self.occupation[each].isco)
        return found[0] if sure or named(self.occupations_like(text, 2)) else None

    def occupations_named(
        self, word: str, limit: int = 5, language: str | None = None
    ) -> list[Occupation]:
        """Give what a broad word such as “lärare” may mean: one occupation a unit group.

        Only titles of a language count where one is given: an English chef cooks.

        The groups with the most titles that end in the word come first, each with the first of
        its occupations that does.
        """
        ending = fold(word)
        groups: dict[str, list[Occupation]] = {}
        for occupation, titles in self._folded_titles:
            if any(t.endswith(ending) for code, t in titles if language in (None, code)):
                groups.setdefault(occupation.isco, []).append(occupation)
        ranked = sorted(groups.values(), key=lambda group: (-len(group), group[0].isco))
        return [group[0] for group in ranked[:limit]]

    @cached_property
    def _folded_titles(self) -> list[tuple[Occupation, tuple[tuple[str, str], ...]]]:
        return [
            (each, tuple((code, fold(t)) for code, texts in each.titles.items() for t in texts))
            for each in self.occupations
        ]

    def goal_phrases(self) -> Iterator[tuple[str, str]]:
        """Give (goal id, phrase) of every phrase of a goal, bare of its verb as well.

        The words of a subject field count for the first goal that leads to that field.
        """
        for goal in self.goals:
            for phrases in goal.phrases.values():
                for phrase in phrases:
                    yield goal.id, phrase
                    if bare(phrase) != phrase:
                        yield goal.id, bare(phrase)
        for subject in self.subjects:
            fit = (g for g in self.goals if not g.offered and g.fields[:1] == (subject.id,))
            goal_id = next((goal.id for goal in fit), None)
            for words in subject.words.values() if goal_id else ():
                yield from ((goal_id or "", word) for word in words)

    @cached_property
    def find_goal(self) -> Matcher:
        """The matcher of goals, over their phrases, their subjects' words and aliases."""
        aliases = self._alias_entries("goal", self.goal)
        return self._matcher("goal", chain(self.goal_phrases(), aliases))

    def goals_like(self, text: str, limit: int = 5) -> list[Match]:
        """Give the goals that a text may mean, best first, with and without its verb."""
        found: dict[str, Match] = {}
        for words in dict.fromkeys((text, bare(text))):
            for match in self.find_goal.search(words, limit):
                known = found.get(match.id)
                if known is None or match.score > known.score:
                    found[match.id] = match
        return sorted(found.values(), key=lambda match: (-match.score, match.id))[:limit]

    @cached_property
    def find_subject(self) -> Matcher:
        """The matcher of subject fields, over their words in every language."""
        return self._matcher(
            "subject",
            (
                (subject.id, word)
                for subject in self.subjects
                for words in subject.words.values()
                for word in words
            ),
        )

    @cached_property
    def find_listing(self) -> Matcher:
        """The matcher of listings, over titles, skills and provider names."""
        return self._matcher(
            "listing",
            (
                (listing.id, text)
                for listing in self.listings
                for text in (*listing.title.values(), *listing.skills, listing.provider.name)
            ),
        )

    @cached_property
    def provider(self) -> Mapping[str, Provider]:
        """Every provider that has listings, by id."""
        return {listing.provider.id: listing.provider for listing in self.listings}

    @cached_property
    def find_provider(self) -> Matcher:
        """The matcher of providers, over the names by which people call them."""
        return self._matcher("provider", self._provider_entries())

    def _provider_entries(self) -> Iterator[tuple[str, str]]:
        yield from ((each.id, each.name) for each in self.provider.values())
        yield from ((identity, name) for name, identity in self._provider_names.items())

    @cached_property
    def _provider_names(self) -> Mapping[str, str]:
        titles = (fold(t) for o in self.occupations for texts in o.titles.values() for t in texts)
        return provider_names(self.provider.values(), {*self.place_names, *titles})

    def query(self, text: str) -> Query:
        """Understand a search sentence."""
        found = self.filters.read(text, self.place_names, self._provider_names)
        if found.provider is None and found.words:
            near = self.find_provider.search(found.words, 2)
            if accepted("provider", near):
                return replace(found, provider=near[0].id, words="")
        return found

    @cached_property
    def topic_words(self) -> frozenset[str]:
        """The words of all subject fields and skills, folded, also without their endings."""
        texts = (w for subject in self.subjects for words in subject.words.values() for w in words)
        skills = (skill for listing in self.listings for skill in listing.skills)
        found = {word for text in (*texts, *skills) for word in folded_words(text)}
        return frozenset({*found, *map(stem, found)})

    @cached_property
    def find_question(self) -> Matcher:
        """The matcher of questions, over every phrasing in every language."""
        return self._matcher(
            "question",
            (
                (question.id, phrase)
                for question in self.questions
                for phrases in question.asked.values()
                for phrase in phrases
            ),
        )

    @cached_property
    def find_place(self) -> Matcher:
        """The matcher of municipalities, over their names and other names."""
        return self._matcher(
            "place",
            ((place.name, text) for place in self.places for text in (place.name, *place.aliases)),
        )
