"""Brings what people type to the words that carry meaning. Judges no word and knows no label."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

LONGEST = 400
"""Characters of a text that are read; what follows says nothing more about a title."""

_WORD = re.compile(r"[^\W_]+")
_FOLD = str.maketrans("øæłđðþß", "oalddts")

_CONNECTIVES = frozenset(
    """
    och eller samt i på av med för inom vid till från hos åt om som den det de en ett mfl
    mm m fl m.fl etc osv bl a and or of the a an in at for with to on by as
    """.split()
)
_FILLERS = frozenset(
    """
    jag är var har hade varit heter jobbar jobbade jobbat jobb arbetar arbetade arbetat
    typ liksom ungefär lite mest just nu idag tidigare förut ganska också även mitt min
    mina utbildad utbildat utbildar vill bli blir skulle söker ska kan få vara hej tja
    hejsan tack utan yrkesbevis inriktning heltid deltid timvikarie anställd i'm im am was
    been have has had my me we is are work works working worked job currently now mostly
    kind sort like trained want become would hi hello please it's
    """.split()
)


@lru_cache(maxsize=1024)
def _fold_mark(character: str) -> str:
    return "".join(
        c for c in unicodedata.normalize("NFD", character) if not unicodedata.combining(c)
    )


def fold(text: str) -> str:
    """Give lower-case text without diacritics: å, ä and ö are often typed as a, a and o."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKC", text).lower().translate(_FOLD)
    return "".join(c if c.isascii() else _fold_mark(c) for c in plain)


def words(text: str) -> list[str]:
    """Give the lower-case words of a text, diacritics kept, in their order."""
    return _WORD.findall(unicodedata.normalize("NFKC", text[:LONGEST]).lower())


def content_words(text: str) -> list[str]:
    """Give the words without those that only carry the sentence ("jag jobbar som", "typ").

    When nothing else remains the connectives are dropped alone, and then nothing is.
    """
    found = words(text)
    return _without(found, _CONNECTIVES | _FILLERS) or _without(found, _CONNECTIVES) or found


def _without(found: Sequence[str], dropped: frozenset[str]) -> list[str]:
    return [word for word in found if word not in dropped]
