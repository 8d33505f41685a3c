"""Brings what people type to the words that carry meaning. Judges no word and knows no label."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

LONGEST = 400
"""Characters of a text that are read; what follows says nothing more about a title."""


MOST_SIDES = 6
"""Sides of slashes that are searched one by one."""


_WORD = re.compile(r"[^\W_]+")


_STROKES = str.maketrans("øæłđðþß", "oalddts")


@lru_cache(maxsize=1024)
def _unmarked(character: str) -> str:
    parts = unicodedata.normalize("NFD", character)
    return "".join(part for part in parts if not unicodedata.combining(part))


def fold(text: str) -> str:
    """Give lower-case text without diacritics: å, ä and ö are often typed as a, a and o."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKC", text).lower().translate(_STROKES)
    return "".join(c if c.isascii() else _unmarked(c) for c in plain)


def words(text: str) -> list[str]:
    """Give the folded words of a text in their order."""
    return _WORD.findall(fold(text[:LONGEST]))


_CONNECTIVES = frozenset(
    fold("""
    och eller samt i på av med för inom vid till från hos åt om som den det de en ett
    mfl m fl mm etc osv bl a and or of the an in at for with to on by as
    """).split()
)


_FILLERS = frozenset(
    fold("""
    jag är var har hade varit heter jobbar jobbade jobbat jobb arbetar arbetade arbetat typ
    liksom ungefär lite mest just nu idag tidigare förut ganska också även mitt min mina
    utbildad utbildat utbildar vill bli blir skulle söker ska kan få vara hej tja hejsan tack
    utan yrkesbevis inriktning heltid deltid timvikarie anställd
    im am was been have has had my me we is are work works working worked job currently
    now mostly kind sort like trained want become would hi hello please
    """).split()
)


def content_words(text: str) -> list[str]:
    """Give the words without those that only carry the sentence ("jag jobbar som", "typ").

    When nothing else remains the connectives are dropped alone, and then nothing is.
    """
    found = words(text)
    return _without(found, _CONNECTIVES | _FILLERS) or _without(found, _CONNECTIVES) or found


def alternatives(text: str) -> list[list[str]]:
    """Give the content words of a text and of each side of its slashes ("kock/kallskänka")."""
    text = text[:LONGEST]
    sides = text.split("/")[:MOST_SIDES] if "/" in text else []
    found = [content_words(side) for side in (text, *sides)]
    return [content for content in found if content]


def _without(found: Sequence[str], dropped: frozenset[str]) -> list[str]:
    return [word for word in found if word not in dropped]


STEM = 4
"""Letters from which on a word is compared by its beginning: “programmering”, “programmera”."""


_ENDINGS = ("ering", "erings", "era", "ning", "arna", "erna", "ing", "en", "et", "er", "ar", "s")


def stem(word: str) -> str:
    """Give a folded word without its ending, where enough is left of it."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= STEM:
            return word.removesuffix(ending)
    return word
