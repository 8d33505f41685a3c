"""Tells messages of an emergency from all others, before anything is understood. Answers none.

One linear model, learned from what many people wrote in danger, from what only sounds so, and from
ordinary messages (`alarms`). A clause that is an emergency by itself is one in a long message.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from catalog.linear.grams import shown, tokens
from catalog.linear.model import Floats, Linear
from dialogs.vocabulary.parts import parts, sentences

KINDS = ("violence", "suicide", "illness", "fire", "child")
"""The kinds, each with a help of its own; where violence meets a child, the child's is told."""


NONE = "none"
"""The class of what is no emergency."""


_FEWEST, _SHORT = 2, 3
"""Words of a message, and of a part of it by itself, at least."""


@dataclass(frozen=True)
class Limits:
    """From which score on a message is an emergency (`least`), or one sentence of it (`alone`).

    Of two kinds that lie no more than `apart` from each other both are told.
    """

    least: float
    alone: float
    apart: float


LIMITS = Limits(least=0.0, alone=0.5, apart=0.6)
"""The limits for which writers who were left out were met best (`python -m bench.guard`)."""


class Guard:
    """The reader: says of which kinds of emergency a text is."""

    def __init__(self, model: Linear, limits: Limits = LIMITS) -> None:
        """Take a model of `KINDS` and `NONE`."""
        self._model, self._limits = model, limits
        self._none = model.classes.index(NONE)
        self._kinds = [model.classes.index(kind) for kind in KINDS]

    def kinds(self, text: str) -> tuple[str, ...]:
        """Give the kinds of emergency that a text tells of: none, one, or two as likely."""
        words = tokens(text)
        if len(words) < _FEWEST:
            return ()
        scores = self._model.scores(shown(text))
        if self.alarm(scores) >= self._limits.least:
            return self._likeliest(scores)
        slices = {*sentences(text), *parts(text)} - {(0, len(text))}
        alone = [text[start:end] for start, end in sorted(slices)]
        long = [each for each in alone if len(tokens(each)) >= _SHORT]
        of_parts = [self._model.scores(shown(each)) for each in long]
        worst = max(of_parts, key=self.alarm, default=None)
        if worst is None or self.alarm(worst) < self._limits.alone:
            return ()
        return self._likeliest(worst)

    def alarm(self, scores: Floats) -> float:
        """Give how much scores speak for any emergency, against none."""
        return -float(scores[self._none])

    def _likeliest(self, scores: Floats) -> tuple[str, ...]:
        of_kinds: Sequence[float] = [float(scores[place]) for place in self._kinds]
        best, second = (int(at) for at in np.argsort([-each for each in of_kinds])[:2])
        close = of_kinds[best] - of_kinds[second] <= self._limits.apart
        return (KINDS[best], KINDS[second]) if close else (KINDS[best],)
