"""Finds what a free text asks the assistant to do or to answer, by likeness. Decides nothing.

Whole messages that are commands word for word never come here.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from catalog import Catalog, Matcher
from catalog.model.keeping import NOTHING, Keeper
from dialogs.understanding.phrases import Phrases, plain
from dialogs.understanding.scheme_phrases import ways_to_say
from dialogs.wording.scheme_words import words_of

WORD_FOR_WORD = frozenset(
    (
        *("yes", "no", "any", "enough", "save", "clear", "later"),
        *("plan_anew", "adopt", "source", "take_out"),
    )
)
"""Commands and targets that are meant only where they are said word for word."""


REPLIES = frozenset(("none", "unknown", "skip"))
"""Commands that answer what was asked, whatever it was."""


_ONE_WORD = 80
"""The least score of a word alone: so short a text is near too much."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a text may want: `kind` is command, reply, target or question, `name` which one."""

    kind: str
    name: str
    score: float


class Wishes:
    """Everything that can be asked for at any time, with one catalogue and set of phrases."""

    def __init__(self, catalog: Catalog, phrases: Phrases, keeper: Keeper = NOTHING) -> None:
        self._catalog, self._phrases, self._keeper = catalog, phrases, keeper

    @cached_property
    def _find(self) -> Matcher:
        return self._keeper.keep(
            "find-wish",
            lambda: Matcher(_entries(self._catalog, self._phrases)),
            Matcher.to_bytes,
            Matcher.from_bytes,
        )

    @cached_property
    def _titled(self) -> Mapping[str, set[str]]:
        found: dict[str, set[str]] = {}
        for listing in self._catalog.listings:
            for title in listing.title.values():
                found.setdefault(plain(title), set()).add(listing.id)
        return found

    def titled(self, text: str) -> str | None:
        """Give the listing whose title a text is, word for word; None where several have it."""
        found = self._titled.get(plain(text), set())
        return next(iter(found)) if len(found) == 1 else None

    def wanted(self, text: str, limit: int = 4) -> list[Wanted]:
        """Give what a text may want, likeliest first."""
        spoken = self._phrases.bare(text)
        found = self._find.search(spoken, limit)
        if " " not in spoken:
            found = [match for match in found if match.score >= _ONE_WORD]
        if self._phrases.names_other_staff(text):
            found = [match for match in found if match.id != "command:human"]
        named = [(*match.id.partition(":")[::2], match.score) for match in found]
        return [Wanted(kind, name, score) for kind, name, score in named]


def _entries(catalog: Catalog, phrases: Phrases) -> Iterator[tuple[str, str]]:
    ways = ways_to_say(words_of(catalog.scheme))
    for phrase, command in (*phrases.commands.items(), *phrases.likewise.items()):
        if command not in WORD_FOR_WORD:
            yield f"{'reply' if command in REPLIES else 'command'}:{command}", phrase
    for phrase, verb in phrases.pointing:
        if verb not in WORD_FOR_WORD:
            yield f"target:{verb}", phrase
    for question in catalog.questions:
        for asked in question.asked.values():
            for phrase in asked:
                for way in ways(plain(phrase)):
                    yield f"question:{question.id}", way
