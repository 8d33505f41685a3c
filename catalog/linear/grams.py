"""Turns a text into the keys of its words and parts of words. Weighs none and knows no language.

The features are those of the plain standard for short texts: runs of two to five characters within
a word (its edges marked), words, and pairs of words. A key is the CRC-32 of a feature, so that no
vocabulary of strings is stored; two features share a key once in some tens of thousands.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from catalog.matching.normalize import fold

Keys = NDArray[np.uint32]


Groups = Sequence[tuple[Keys, float]]
"""Keys of features, as often as they occur, in groups, and the length that each group has."""


AFTER_WEIGHT = 0.5
"""The length of what went before a text; words, and the parts of words, have length 1 each."""


SHORTEST, LONGEST = 2, 5
"""Characters of a run, its edges included."""


MOST_WORDS = 120
"""Words that are read; of a longer text the first and the last half of these."""


_TOKEN = re.compile(r"[a-z]+|[0-9]+|[?!]")
_STRETCHED = re.compile(r"([a-z])\1\1+")
_APOSTROPHES = str.maketrans("", "", "'’`´")


def tokens(text: str) -> list[str]:
    """Give the words of a text as they are compared: folded, digits as zeros, no long vowels drawn.

    A question mark is a word of its own.
    """
    plain = _STRETCHED.sub(r"\1\1", fold(text.translate(_APOSTROPHES)))
    found = _TOKEN.findall(plain)
    if len(found) > MOST_WORDS:
        found = found[: MOST_WORDS // 2] + found[-MOST_WORDS // 2 :]
    return ["0" * min(len(token), 5) if token[0].isdecimal() else token for token in found]


def shown(text: str, after: Sequence[str] = ()) -> Groups:
    """Give what a text shows: parts of its words, its words and pairs, and what went before it.

    `after` names what went before; each name counts alone and together with each word.
    """
    words = tokens(text)
    parts = [part for word in words for part in _parts(word)]
    whole = [_word(word) for word in words]
    whole += [named(f"{one} {other}") for one, other in pairwise(["^", *words, "$"])]
    beside = [named(f"@{each} {word}") for each in after for word in dict.fromkeys(["", *words])]
    return ((_array(parts), 1.0), (_array(whole), 1.0), (_array(beside), AFTER_WEIGHT))


def named(feature: str) -> int:
    """Give the key of a feature by its name."""
    return crc32(feature.encode())


def _array(keys: Sequence[int]) -> Keys:
    return np.array(keys, np.uint32)


@lru_cache(maxsize=30_000)
def _word(word: str) -> int:
    return named(f"={word}")


@lru_cache(maxsize=30_000)
def _parts(word: str) -> tuple[int, ...]:
    if not word[0].isalpha():
        return ()
    edged = f" {word} ".encode()
    sizes = range(SHORTEST, min(LONGEST, len(edged)) + 1)
    return tuple(
        crc32(edged[at : at + size]) for size in sizes for at in range(len(edged) - size + 1)
    )
