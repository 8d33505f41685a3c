"""Occupations, goals, subjects and questions as values. Matches none."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

LANGUAGES = ("sv", "en")


Localized = Mapping[str, str]
"""A text by language code, at least one language."""


def in_language(texts: Localized, language: str) -> str:
    """Give the text in a language, or in whichever language there is; "" when there is none."""
    return texts.get(language) or next(iter(texts.values()), "")


@dataclass(frozen=True, slots=True)
class Occupation:
    """A title with its synonyms by language, in an ISCO-08 unit group (SSYK 2012 where sure)."""

    id: str
    isco: str
    titles: Mapping[str, tuple[str, ...]]
    ssyk: tuple[str, ...] = ()

    def label(self, language: str) -> str:
        """Give the preferred title in a language, or in whichever there is."""
        titles = self.titles.get(language) or next(iter(self.titles.values()))
        return titles[0]


@dataclass(frozen=True, slots=True)
class Goal:
    """What a person wants: a label and phrases by language, and what serves it.

    `fields` are subject fields, `purposes` those that serve it best, best first; `offered` says
    whether it stands among the choices of the goal question.
    """

    id: str
    phrases: Mapping[str, tuple[str, ...]]
    fields: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    level: str | None = None
    by_occupation: bool = False
    offered: bool = False

    def label(self, language: str) -> str:
        """Give the label in a language, or in whichever there is."""
        return (self.phrases.get(language) or next(iter(self.phrases.values())))[0]


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject field of listings, such as `data` or `ehealth`, with its words by language."""

    id: str
    words: Mapping[str, tuple[str, ...]]

    def label(self, language: str) -> str:
        """Give the label in a language, or in whichever there is."""
        return (self.words.get(language) or next(iter(self.words.values())))[0]


@dataclass(frozen=True, slots=True)
class Question:
    """Something people ask: phrasings and an answer by language, and the answer's source.

    The answer may name rules of the scheme in braces, as `{checks}`; they are filled in when told.
    What it says of the world stands at `source_url`, in `law` (as in SFS 1974:981) or in both, and
    was compared with it on the day `checked`; an answer on the scheme or the assistant has none.
    """

    id: str
    asked: Mapping[str, tuple[str, ...]]
    answer: Localized
    source: str
    source_url: str | None = None
    law: str | None = None
    checked: date | None = None
    simple: Localized = field(default_factory=dict)
    """The answer in easy words, where one was written."""

    @property
    def stands_in(self) -> tuple[str, ...]:
        """Where the world's part of the answer stands: the law, the address, both or nothing."""
        return tuple(each for each in (self.law, self.source_url) if each)
