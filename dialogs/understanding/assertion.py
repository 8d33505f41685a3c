"""Says whether words are stated of the person now, and if not, why they only seem to be.

After NegEx and ConText: the words left and right of a candidate decide, here by a linear model
over them, over the candidate's own words, its slot, and what the text is. Finds no candidate.
"""

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from dataclasses import dataclass

import numpy as np

from catalog.matching.grams import Groups, named
from catalog.matching.linear import Linear
from dialogs.understanding.candidates import Candidate, Word

MINE = "mine"
"""Stated of the person, now."""


NONE = "none"
"""About something else altogether."""


_NEAR = 3
_FAR = 9


@dataclass(frozen=True, slots=True)
class Judged:
    """A candidate with the probability that it is stated of the person, and what it is likeliest."""

    candidate: Candidate
    mine: float
    likeliest: str


class Assertions:
    """Judges candidates with one model."""

    def __init__(self, model: Linear, cues: "Cues") -> None:
        """Take the model."""
        self._cues = cues
        self._model = model
        self._mine = model.classes.index(MINE)

    def judge(
        self, words: Sequence[Word], found: Sequence[Candidate], asked: str | None, acts: Collection[str] = ()
    ) -> list[Judged]:
        """Judge the candidates of one text."""
        judged = []
        for each in found:
            shares = self._model.probabilities(features(words, each, asked, self._cues, acts))
            likeliest = self._model.classes[int(shares.argmax())]
            judged.append(Judged(each, float(shares[self._mine]), likeliest))
        return judged


def features(
    words: Sequence[Word],
    each: Candidate,
    asked: str | None,
    cues: "Cues",
    acts: Collection[str] = (),
) -> Groups:
    """Give what decides about a candidate, in groups: near it, farther off, itself, the text."""
    said = [usual(word) for word in words]
    slot = each.slot
    before = ["^", "^", "^", *said[max(0, each.first - _FAR) : each.first]]
    after = [*said[each.last : each.last + _FAR], "$", "$", "$"]
    kinds_before = [cues.kinds(word) for word in before]
    kinds_after = [cues.kinds(word) for word in after]
    near = list[str]()
    for n in range(1, _NEAR + 1):
        near += [f"L{n}={before[-n]}", f"R{n}={after[n - 1]}"]
        near += [f"L{n}:{kind}" for kind in kinds_before[-n]]
        near += [f"R{n}:{kind}" for kind in kinds_after[n - 1]]
    near += [f"LL={before[-2]} {before[-1]}", f"RR={after[0]} {after[1]}"]
    near += [f"LLL={before[-3]} {before[-2]} {before[-1]}", f"LR={before[-1]} {after[0]}"]
    near += [f"LL:{a} {b}" for a in kinds_before[-2] for b in kinds_before[-1]]
    near += [f"{slot} {feature}" for feature in near]
    far = [f"L={word}" for word in before[-6:]] + [f"R={word}" for word in after[:5]]
    clause = [*_within(before[::-1], kinds_before[::-1], _CLAUSE, "LC")]
    clause += _within(after, kinds_after, _CLAUSE, "RC")
    clause += _within(before[::-1], kinds_before[::-1], _SENTENCE, "LS")
    clause += _within(after, kinds_after, _SENTENCE, "RS")
    clause += [f"{slot} {feature}" for feature in clause]
    far += [f"{slot} {feature}" for feature in far]
    inner = said[each.first : each.last]
    own = [f"S={word}" for word in inner] + [f"S<{word[:5]}" for word in inner]
    own += [f"S>{word[-5:]}" for word in inner] + [f"S={' '.join(inner)}"]
    own = [f"{slot} {feature}" for feature in own]
    first = words[each.first].raw
    length = min(len(words).bit_length(), 6)
    whole = [
        slot,
        f"how={each.how}",
        f"asked={asked}",
        f"asked={asked} length={length}",
        f"upper={first[:1].isupper() and each.first > 0}",
        f"at={each.first == 0} {each.last == len(words)}",
        f"length={length}",
        f"size={each.last - each.first}",
        f"question={'?' in said}",
        f"begin={said[0]}",
        *(f"begin:{kind}" for kind in cues.kinds(said[0])),
        f"asks={asked == slot}",
    ]
    whole += [f"{slot} {feature}" for feature in whole[1:]]
    text = [f"T={word}" for word in dict.fromkeys(said)]
    act = [f"act={each}" for each in acts] + [f"act={each.partition(':')[0]}:" for each in acts]
    act += [f"{slot} {feature}" for feature in act]
    return tuple(
        (np.array([named(feature) for feature in group], np.uint32), weight)
        for group, weight in zip((near, far, clause, own, whole, text, act), WEIGHTS)
    )


WEIGHTS = [1.0, 0.6, 1.0, 1.0, 0.7, 0.4, 0.7]
_CLAUSE = frozenset(",.;!?:()\n^$")
_SENTENCE = frozenset(".;!?\n^$")


def _within(said, kinds, ends, name):
    for word, each in zip(said, kinds):
        if word in ends:
            yield f"{name}|{word}"
            return
        for kind in each:
            yield f"{name}:{kind}"


class Cues:
    """Kinds of words."""

    def __init__(self, words: Mapping[str, Sequence[str]]) -> None:
        self._exact: dict[str, list[str]] = {}
        self._begun: dict[str, list[str]] = {}
        for kind, each in words.items():
            for word in each:
                known = self._begun if word.endswith("*") else self._exact
                known.setdefault(word.rstrip("*"), []).append(kind)
        self._sizes = sorted({len(word) for word in self._begun}, reverse=True)
        self.kinds = lru_cache(maxsize=20_000)(self._kinds)

    def _kinds(self, word: str) -> tuple[str, ...]:
        found = [*self._exact.get(word, ())]
        for size in self._sizes:
            found += self._begun.get(word[:size], ()) if len(word) >= size else ()
        if word.isdecimal():
            found.append(f"digits{len(word)}")
        return tuple(dict.fromkeys(found))


_USUAL = {"ja": "jag", "ä": "ar", "e": "ar", "är": "ar", "å": "och", "o": "och", "int": "inte", "ente": "inte",
 "mej": "mig", "dej": "dig", "sej": "sig", "me": "med", "ej":"inte", "icke":"inte", "ha":"har", "as":"as", "ive":"i", "dom": "de",
 "de": "det", "ere":"ar det", "nå": "nagot", "nåt": "nagot", "nån": "nagon", "somn":"som"}


def usual(word: Word) -> str:
    return _USUAL.get(word.raw.lower(), word.plain)
