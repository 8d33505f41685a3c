"""What a message shows to the guard: words, parts of words, and signs. Judges nothing.

Signs are words that point the same way (`alarms/signs.yaml`), such as those for a partner, a blow
or shortness of breath. They count alone and two together: “man” and “slår” in one breath say more
than either.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from catalog.matching.normalize import fold

MOST_WORDS = 400
"""Words that are read; of a longer message the first and the last half of these."""


NEAR = 9
"""How many words on two signs still belong together."""


GRAMS = (3, 4, 5)


ADULT = 18


_WORD = re.compile(r"[a-z0-9]+")


Features = Mapping[str, set[str]]
"""What a text shows, by group: `words`, `pairs` and `gaps` of words, `grams`, `signs`, `both`."""


@dataclass(frozen=True)
class Signs:
    """What words point at: whole words and beginnings; `same` maps a spelling to the usual one."""

    whole: Mapping[str, tuple[str, ...]]
    begun: Mapping[str, tuple[str, ...]]
    same: Mapping[str, str]

    def of(self, word: str) -> tuple[str, ...]:
        """Give the signs of a word."""
        begun = (self.begun.get(word[:size], ()) for size in range(2, len(word) + 1))
        found = {*self.whole.get(word, ()), *(sign for signs in begun for sign in signs)}
        if word.isdecimal() and 0 < int(word[:4]) < ADULT:
            found.add("young")
        return tuple(sorted(found))


def spoken(text: str, same: Mapping[str, str]) -> list[str]:
    """Give the words of a text as they are compared: folded, in their usual spelling."""
    words = _WORD.findall(fold(text.replace("'", "").replace("’", "")))
    if len(words) > MOST_WORDS:
        words = words[: MOST_WORDS // 2] + words[-MOST_WORDS // 2 :]
    return [same.get(word, word) for word in words]


@lru_cache(maxsize=20_000)
def _grams(word: str) -> tuple[str, ...]:
    text = f"_{word}_"
    return tuple(text[at : at + n] for n in GRAMS for at in range(len(text) - n + 1))


def features(words: Sequence[str], signs: Sequence[Iterable[str]]) -> Features:
    """Give what words show, where `signs` are those of each word."""
    both = set()
    shown = [(at, sign) for at, each in enumerate(signs) for sign in each]
    for number, (at, one) in enumerate(shown):
        for place, other in shown[number + 1 :]:
            if place - at > NEAR:
                break
            if one != other and place != at:
                both.add(f"{one} {other}" if one < other else f"{other} {one}")
    return {
        "words": set(words),
        "pairs": {f"{one} {other}" for one, other in pairwise(words)},
        "gaps": {f"{one} {other}" for one, other in zip(words, words[2:], strict=False)},
        "grams": {gram for word in set(words) for gram in _grams(word)},
        "signs": {sign for _, sign in shown},
        "both": both,
    }
