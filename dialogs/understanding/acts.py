"""Says what a text is for: likely acts with their probabilities. Decides nothing and does nothing.

The acts are those of `acts.yaml` and the catalogue's questions, `ask:` and an id. One linear model
knows them all, Swedish and English together; what the catalogue in force does not ask is left out.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from catalog.linear.grams import shown
from catalog.linear.model import Linear, softmax

ASK = "ask:"
"""What stands before a question's id in the name of the act that asks it."""


ASKING = "ask"
"""The family of all acts that ask one of the catalogue's questions."""


@dataclass(frozen=True, slots=True)
class ActTable:
    """Every act: its family, what it means, and the acts that serve as well as one another."""

    family: Mapping[str, str]
    means: Mapping[str, Mapping[str, str]]
    """What a person wants who means it, by language."""
    alike: Mapping[str, frozenset[str]]

    def family_of(self, act: str) -> str:
        """Give the family of an act."""
        return ASKING if act.startswith(ASK) else self.family[act]

    def serves(self, act: str, other: str) -> bool:
        """Whether doing one act serves somebody who meant the other."""
        return act == other or other in self.alike.get(act, ())


@dataclass(frozen=True, slots=True)
class Likely:
    """An act that a text may be for, with its probability.

    `backed` is the probability that this act or one that serves as well is meant.
    """

    act: str
    probability: float
    backed: float


class Acts:
    """Reads texts with one model and for one catalogue."""

    def __init__(
        self,
        table: ActTable,
        model: Linear,
        questions: Collection[str],
        ours: Callable[[str], str] = str,
    ) -> None:
        """Take the model and the ids of the questions that can be answered.

        `ours` gives a text in the words that the model learned, where a scheme has its own.
        """
        self.table = table
        self._ours = ours
        self._model = model
        known = [
            act in table.family or (act.startswith(ASK) and act.removeprefix(ASK) in questions)
            for act in model.classes
        ]
        self._places = np.flatnonzero(known)
        self._names = [model.classes[place] for place in self._places]
        numbers = {name: number for number, name in enumerate(self._names)}
        self._alike = [
            [number, *(numbers[each] for each in table.alike.get(name, ()) if each in numbers)]
            for number, name in enumerate(self._names)
        ]
        self._read = lru_cache(maxsize=64)(self._likely)  # a turn asks for the same text again

    def with_heat(self, heat: float) -> "Acts":
        """Give the same reader with another figure for its probabilities."""
        questions = [n.removeprefix(ASK) for n in self._names if n.startswith(ASK)]
        return Acts(self.table, replace(self._model, heat=heat), questions, self._ours)

    def read(self, text: str, after: Sequence[str] = (), limit: int = 5) -> tuple[Likely, ...]:
        """Give what a text is likeliest for; `after` is what went before it (`situation`)."""
        return self._read(text, tuple(after))[:limit]

    def _likely(self, text: str, after: tuple[str, ...]) -> tuple[Likely, ...]:
        scores = self._model.scores(shown(self._ours(text), after))[self._places] * self._model.heat
        shares = softmax(scores)
        best = np.argsort(-shares, kind="stable")[:_MOST]
        return tuple(
            Likely(
                self._names[place],
                float(shares[place]),
                float(shares[list(set(self._alike[place]))].sum()),
            )
            for place in best
        )


_MOST = 10
