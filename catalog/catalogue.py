"""The whole catalogue as one value, read from the texts of its files. Opens no file itself."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from math import asin, cos, radians, sin, sqrt
from typing import TypeVar

from catalog.listings import parse_provider
from catalog.match import Match, Matcher
from catalog.model import Goal, Listing, Occupation, Place, Question, Scheme, Subject
from catalog.normalize import fold
from catalog.problems import Problem
from catalog.scheme import parse_scheme
from catalog.words import parse_goals, parse_occupations, parse_places, parse_questions

T = TypeVar("T")

RESERVED = (
    "scheme.yaml",
    "occupations.yaml",
    "goals.yaml",
    "questions.yaml",
    "places.yaml",
    "aliases.yaml",
)
"""Files with a meaning of their own; every other YAML file of a catalogue is a provider file."""


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
    def find_occupation(self) -> Matcher:
        """The matcher of occupations, over every title in every language."""
        return Matcher(
            [
                (occupation.id, title)
                for occupation in self.occupations
                for titles in occupation.titles.values()
                for title in titles
            ]
        )

    def occupations_like(self, text: str, limit: int = 5) -> list[Match]:
        """Give the occupations that a text may mean, one an ISCO-08 unit group, best first.

        Titles of one group differ little in what suits them, so that several groups say more.
        """
        found: dict[str, Match] = {}
        for match in self.find_occupation.search(text, 6 * limit):
            found.setdefault(self.occupation[match.id].isco, match)
        return list(found.values())[:limit]

    def occupations_named(self, word: str, limit: int = 5) -> list[Occupation]:
        """Give what a broad word such as “lärare” may mean: one occupation a unit group.

        The groups with the most titles that end in the word come first, each with the first of
        its occupations that does.
        """
        ending = fold(word)
        groups: dict[str, list[Occupation]] = {}
        for occupation in self.occupations:
            titles = [title for texts in occupation.titles.values() for title in texts]
            if any(fold(title).endswith(ending) for title in titles):
                groups.setdefault(occupation.isco, []).append(occupation)
        ranked = sorted(groups.values(), key=lambda group: (-len(group), group[0].isco))
        return [group[0] for group in ranked[:limit]]

    @cached_property
    def find_goal(self) -> Matcher:
        """The matcher of goals, over every phrase in every language."""
        return Matcher(
            [
                (goal.id, phrase)
                for goal in self.goals
                for phrases in goal.phrases.values()
                for phrase in phrases
            ]
        )

    @cached_property
    def find_listing(self) -> Matcher:
        """The matcher of listings, over titles, skills and provider names."""
        return Matcher(
            [
                (listing.id, text)
                for listing in self.listings
                for text in (*listing.title.values(), *listing.skills, listing.provider.name)
            ]
        )

    @cached_property
    def find_question(self) -> Matcher:
        """The matcher of questions, over every phrasing in every language."""
        return Matcher(
            [
                (question.id, phrase)
                for question in self.questions
                for phrases in question.asked.values()
                for phrase in phrases
            ]
        )

    @cached_property
    def find_place(self) -> Matcher:
        """The matcher of municipalities, over their names and other names."""
        return Matcher(
            [(place.name, text) for place in self.places for text in (place.name, *place.aliases)]
        )


def read_catalog(
    shipped: Mapping[str, str], own: Mapping[str, str] | None = None
) -> tuple[Catalog, list[Problem]]:
    """Read a catalogue from the shipped files and, instead of or beside them, a folder's own.

    Both map a file's name to its text. What `own` lacks comes from `shipped`; if `own` has a
    provider file, the shipped examples are left out, and if it has subject fields, the examples
    keep those of theirs that are among them. A file of `own` that cannot be read leaves
    the shipped one in force, with its problems told.

    Raises ValueError if the shipped files themselves are at fault.
    """
    own = own or {}
    problems: list[Problem] = []
    scheme = _first(parse_scheme, "scheme.yaml", shipped, own, problems)
    occupations = _first(parse_occupations, "occupations.yaml", shipped, own, problems)
    questions = _first(parse_questions, "questions.yaml", shipped, own, problems)
    goals, subjects = _goals(shipped, own, problems)
    places, found = parse_places("places.yaml", shipped["places.yaml"])
    problems += found
    where = list(dict.fromkeys([*(p.name for p in places), *(p.county for p in places)]))
    fields = [subject.id for subject in subjects]
    providers = {name: text for name, text in own.items() if _is_provider(name)}
    if providers:
        listings = _listings(providers, fields, where, problems)
    else:
        listings = _examples(shipped, where, problems)
        if "goals.yaml" in own:
            listings = [_within(listing, fields) for listing in listings]
    return Catalog(scheme, listings, occupations, goals, subjects, questions, places), problems


def _is_provider(name: str) -> bool:
    return name not in RESERVED


def _first(
    parse: Callable[[str, str], tuple[T | None, list[Problem]]],
    name: str,
    shipped: Mapping[str, str],
    own: Mapping[str, str],
    problems: list[Problem],
) -> T:
    for files in (own, shipped):
        if name not in files:
            continue
        value, found = parse(name, files[name])
        problems += found
        if value:
            return value
    raise ValueError(f"the shipped {name} cannot be read: {problems}")


def _goals(
    shipped: Mapping[str, str], own: Mapping[str, str], problems: list[Problem]
) -> tuple[list[Goal], list[Subject]]:
    for files in (own, shipped):
        if "goals.yaml" in files:
            goals, subjects, found = parse_goals("goals.yaml", files["goals.yaml"])
            problems += found
            if goals:
                return goals, subjects
    raise ValueError(f"the shipped goals.yaml cannot be read: {problems}")


def _examples(
    shipped: Mapping[str, str], places: list[str], problems: list[Problem]
) -> list[Listing]:
    _, subjects, _ = parse_goals("goals.yaml", shipped["goals.yaml"])
    providers = {name: text for name, text in shipped.items() if _is_provider(name)}
    return _listings(providers, [subject.id for subject in subjects], places, problems)


def _within(listing: Listing, fields: Collection[str]) -> Listing:
    return replace(listing, fields=tuple(field for field in listing.fields if field in fields))


def _listings(
    files: Mapping[str, str], fields: list[str], places: list[str], problems: list[Problem]
) -> list[Listing]:
    found: dict[str, Listing] = {}
    owner: dict[str, str] = {}
    for name in sorted(files):
        listings, faults = parse_provider(name, files[name], fields, places)
        problems += faults
        for listing in listings:
            first = owner.setdefault(listing.provider.id, name)
            if first != name:
                what = f"the provider {listing.provider.id} stands in {first} too"
                problems.append(Problem(name, 1, "provider.id", what, "use one file a provider"))
                break
            found[listing.id] = listing
    return list(found.values())
