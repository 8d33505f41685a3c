"""A linear model over the features that something shows. Learns nothing and opens no file.

Weights are small whole numbers with a scale for each class. A softmax of the scores times `heat`,
which was found on writers left out, is the probability.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from catalog.linear.grams import Groups, Keys
from catalog.matching.packing import pack, unpack

Floats = NDArray[np.float32]


_ARRAYS = ("known", "rarity", "weights", "scale", "bias")


@dataclass(frozen=True, slots=True)
class Linear:
    """A fitted model; its arrays may lie in a file that is mapped into memory."""

    classes: tuple[str, ...]
    known: Keys
    """Keys of the features that were learned, ascending."""
    rarity: Floats
    """How much each counts: its inverse document frequency."""
    weights: NDArray[np.int8]
    """A row for each feature, a column for each class."""
    scale: Floats
    """What a column's numbers are multiplied by."""
    bias: Floats
    heat: float

    def scores(self, shown: Groups) -> Floats:
        """Give a score for each class; over 0 it is rather this class than all others together."""
        at, weight = weighed(self.known, self.rarity, shown)
        found: Floats = weight @ self.weights[at].astype(np.float32)
        return found * self.scale + self.bias

    def probabilities(self, shown: Groups) -> Floats:
        """Give a probability for each class."""
        return softmax(self.scores(shown) * self.heat)


def to_bytes(model: Linear, made_of: Mapping[str, str]) -> bytes:
    """Give a model as bytes, and what it was made of with it."""
    arrays = {name: getattr(model, name).ravel() for name in _ARRAYS}
    return pack([model.classes, model.heat, made_of], arrays)


def from_bytes(content: bytes) -> tuple[Linear, Mapping[str, str]]:
    """Give the model that bytes hold, and what it was made of; its arrays stay where they are.

    Raises ValueError or TypeError where the bytes hold no model.
    """
    (classes, heat, made_of), arrays = unpack(content)
    shaped = {name: arrays[name] for name in _ARRAYS}
    shaped["weights"] = shaped["weights"].reshape(len(shaped["known"]), len(classes))
    return Linear(classes=tuple(classes), heat=heat, **shaped), made_of


def weighed(known: Keys, rarity: Floats, shown: Groups) -> tuple[NDArray[np.intp], Floats]:
    """Give the places of the known features among those shown, and what each weighs."""
    places, weights = [np.empty(0, np.intp)], [np.empty(0, np.float32)]
    for found, length in shown:
        unique, times = np.unique(found, return_counts=True)
        at = np.minimum(np.searchsorted(known, unique), len(known) - 1)
        seen = known[at] == unique
        at = at[seen]
        weight = (1 + np.log(times[seen])) * rarity[at]
        norm = float(np.sqrt((weight * weight).sum()))
        if norm:
            places.append(at)
            weights.append((weight * (length / norm)).astype(np.float32))
    return np.concatenate(places), np.concatenate(weights)


def softmax(scores: Floats) -> Floats:
    """Give shares that sum to 1."""
    raised = np.exp(scores - scores.max())
    shares: Floats = raised / raised.sum()
    return shares
