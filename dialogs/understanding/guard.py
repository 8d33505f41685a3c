"""Tells messages of an emergency from all others, before anything is understood. Answers none.

A linear reader over what a message shows (`signs`). Its weights are learned from the messages in
`alarms` and shipped beside them, so that nothing is trained when the program starts (`bench/guard`
makes them anew). A sentence that is an emergency by itself is one in a long message, and what is
said outright (`alarms/outright.yaml`) counts whatever is said around it.
"""

import json
import re
from base64 import b64decode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import sqrt

import numpy as np
import numpy.typing as npt

from dialogs.understanding.signs import Signs, features, spoken

KINDS = ("violence", "suicide", "illness", "fire", "child")
"""The kinds, each with a help of its own; where violence meets a child, the child's is told."""


NONE = "none"


_SENTENCE = re.compile(r"(?<=[.!?;\n])\s+")


_FEWEST, _SHORT = 2, 4
"""Words of a message, and of a sentence by itself, at least; fewer tell only what is outright."""


_BETWEEN = 3
"""Words at most between two parts of a pattern."""


_ANY = len(KINDS)
"""The place of the score that any kind has against none, behind those of the kinds."""


Floats = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Outright:
    """Phrases that say it outright, by kind; none counts in a message with one of `unless`.

    `patterns` are words and `{signs}` that stand in this order with little between them, such as
    `{partner} {hit} mig`.
    """

    phrases: Mapping[str, tuple[str, ...]]
    patterns: Mapping[str, tuple[tuple[str, ...], ...]]
    unless: tuple[str, ...]

    def kind(self, words: Sequence[str], signs: Sequence[Sequence[str]]) -> str | None:
        """Give the kind of the first phrase or pattern that stands in a text."""
        said = f" {' '.join(words)} "
        marked = [
            {word, *(f"{{{sign}}}" for sign in of)} for word, of in zip(words, signs, strict=True)
        ]
        for kind, phrases in self.phrases.items():
            if any(f" {phrase} " in said for phrase in phrases) or any(
                _stands(pattern, marked) for pattern in self.patterns[kind]
            ):
                return None if any(f" {each} " in said for each in self.unless) else kind
        return None


def _stands(pattern: Sequence[str], marked: Sequence[set[str]]) -> bool:
    """Whether the parts of a pattern stand in a text in order, each near the one before."""
    ends = {at for at, each in enumerate(marked) if pattern[0] in each}
    for part in pattern[1:]:
        after = {at + step for at in ends for step in range(1, _BETWEEN + 2)}
        ends = {at for at in after if at < len(marked) and part in marked[at]}
    return bool(ends)


@dataclass(frozen=True)
class Group:
    """One group of features: the number of each, how rare it is, and its weights.

    The weights are for each kind, and for any of them against none. `rarity` is squared; a text's
    features count less the more of them it has.
    """

    numbers: Mapping[str, int]
    rarity: Floats
    weights: Floats

    def scores(self, shown: Iterable[str]) -> Floats | None:
        """Give what a text's features of this group add to each score."""
        found = [number for each in shown if (number := self.numbers.get(each)) is not None]
        if not found:
            return None
        told: Floats = self.weights[found].sum(axis=0) / sqrt(self.rarity[found].sum())
        return told


@dataclass(frozen=True)
class Limits:
    """From which score on a message is an emergency (`least`), or one sentence of it (`alone`).

    Of two kinds that lie no more than `apart` from each other both are told.
    """

    least: float
    alone: float
    apart: float


@dataclass(frozen=True)
class Learned:
    """What was learned: groups of features, what a text with none of them scores, and limits."""

    groups: Mapping[str, Group]
    bias: Floats
    limits: Limits


def read_learned(text: str) -> Learned:
    """Read `learned.json`."""
    stored = json.loads(text)
    groups = {name: _group(each) for name, each in stored["groups"].items()}
    bias = np.array(stored["bias"], dtype=np.float32)
    return Learned(groups, bias, Limits(**stored["limits"]))


def _group(stored: Mapping[str, str]) -> Group:
    names = stored["features"].split("\n")
    rarity = np.frombuffer(b64decode(stored["rarity"]), dtype="<f2").astype(np.float32)
    weights = np.frombuffer(b64decode(stored["weights"]), dtype="<f2").astype(np.float32)
    numbers = {name: number for number, name in enumerate(names)}
    return Group(numbers, rarity, weights.reshape(len(names), len(KINDS) + 1))


class Guard:
    """The reader: says of which kinds of emergency a text is."""

    def __init__(
        self,
        signs: Signs,
        outright: Outright,
        learned: str,
    ) -> None:
        """Take signs, what is said outright, and what was learned, as `learned.json` has it."""
        self._signs, self._outright, self._text = signs, outright, learned
        self._of = lru_cache(maxsize=20_000)(signs.of)

    @cached_property
    def _learned(self) -> Learned:
        """What was learned; it is read with the first message, and not to greet somebody."""
        return read_learned(self._text)

    def kinds(self, text: str) -> tuple[str, ...]:
        """Give the kinds of emergency that a text tells of: none, one, or two as likely."""
        words = spoken(text, self._signs.same)
        scores = self.scores(words)
        if scores[_ANY] >= self._learned.limits.least and len(words) >= _FEWEST:
            return self._likeliest(scores)
        outright = self._outright.kind(words, [self._of(word) for word in words])
        if outright is not None:
            return (outright,)
        parts = [spoken(each, self._signs.same) for each in _SENTENCE.split(text)]
        of_parts = [self.scores(each) for each in parts if _SHORT <= len(each) < len(words)]
        worst = max(of_parts, key=lambda each: float(each[_ANY]), default=None)
        if worst is None or worst[_ANY] < self._learned.limits.alone:
            return ()
        return self._likeliest(worst)

    def scores(self, words: Sequence[str]) -> Floats:
        """Give how much words speak for each of `KINDS` and, last, for any of them against none."""
        shown = features(words, [self._of(word) for word in words])
        total = self._learned.bias.copy()
        for name, group in self._learned.groups.items():
            told = group.scores(shown[name])
            if told is not None:
                total += told
        return total

    def _likeliest(self, scores: Floats) -> tuple[str, ...]:
        best, second = (int(at) for at in np.argsort(-scores[:_ANY], kind="stable")[:2])
        close = scores[best] - scores[second] <= self._learned.limits.apart
        return (KINDS[best], KINDS[second]) if close else (KINDS[best],)
