"""The titles, topics and places that can stand word for word in a text. Matches nothing fuzzily."""

from collections.abc import Iterable, Iterator

from catalog.catalogue import Catalog
from dialogs.phrases import Phrases, plain

_BECOME = ("bli ", "become a ", "become an ", "arbeta med ", "work with ")


class Lexicon:
    """What is known word for word, in plain form: titles, topics (goals) and places."""

    def __init__(self, catalog: Catalog, phrases: Phrases) -> None:
        self._taken = _taken(phrases)
        self.places = _places(catalog)
        self.titles = self._mapping(
            (title, occupation.id)
            for occupation in catalog.occupations
            for titles in occupation.titles.values()
            for title in titles
        )
        self.topics = self._mapping(_topics(catalog))

    def _mapping(self, pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
        """Give what phrases mean; those that mean something else to everybody are left out."""
        found: dict[str, str] = {}
        for phrase, identity in pairs:
            spoken = plain(phrase)
            if len(spoken) > 1 and spoken not in self._taken and spoken not in self.places:
                found.setdefault(spoken, identity)
        return found


def _taken(phrases: Phrases) -> set[str]:
    values = {phrase for phrase, (slot, _) in phrases.values.items() if slot != "purposes"}
    answers = {answer for _, answer in phrases.answers}
    return {*values, *answers, *phrases.it, *phrases.everyday}


def _places(catalog: Catalog) -> dict[str, str]:
    found = {
        plain(name): place.name for place in catalog.places for name in (place.name, *place.aliases)
    }
    for county in catalog.counties:
        bare = county.removesuffix(" län")
        for name in (county, bare, bare.removesuffix("s")):
            found.setdefault(plain(name), county)
    return found


def _topics(catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Give the phrases of goals, and the words of subjects with the goal that they lead to."""
    for goal in catalog.goals:
        for phrases in goal.phrases.values():
            yield from ((phrase, goal.id) for phrase in phrases)
            for beginning in _BECOME:
                yield from (
                    (phrase.removeprefix(beginning), goal.id)
                    for phrase in phrases
                    if phrase.startswith(beginning)
                )
    for subject in catalog.subjects:
        leading = [g.id for g in catalog.goals if not g.offered and g.fields[:1] == (subject.id,)]
        for words in subject.words.values():
            yield from ((word, goal_id) for goal_id in leading[:1] for word in words)
