"""Fits a linear model to labelled texts: one class against all others, by scikit-learn.

Only here is scikit-learn imported, and only when something is fitted. Judges no model.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from catalog.linear.grams import Groups, Keys
from catalog.linear.model import Floats, Linear, weighed

RAREST = 2
"""In how many texts a feature must occur."""


TOLERANCE = 0.1
"""When the fit of a class is good enough; a tenth of it changes no figure, but doubles the time."""


_LARGEST = 127


@dataclass(frozen=True, slots=True)
class Sample:
    """What something shows, and what it is."""

    shown: Groups
    label: str


def fit(samples: Sequence[Sample], *, cost: float = 1.0, heat: float = 1.0) -> Linear:
    """Fit a linear support vector machine to at least two classes."""
    from sklearn.svm import LinearSVC

    known, rarity = vocabulary(samples)
    machine = LinearSVC(C=cost, tol=TOLERANCE, dual=True, random_state=0)
    machine.fit(matrix(samples, known, rarity), [each.label for each in samples])
    weights, bias = machine.coef_, machine.intercept_
    if len(machine.classes_) == 2:
        weights, bias = np.vstack([-weights, weights]), np.concatenate([-bias, bias])
    small, scale = _whole(weights)
    classes = tuple(str(name) for name in machine.classes_)
    return Linear(classes, known, rarity, small, scale, bias.astype(np.float32), heat)


def widen(model: Linear, samples: Sequence[Sample], labels: Collection[str]) -> Linear:
    """Fit some classes anew, or for the first time, into a model that keeps all others.

    `samples` are those of all classes; features that the model does not know are not added.
    """
    from sklearn.svm import LinearSVC

    texts = matrix(samples, model.known, model.rarity)
    kept = [place for place, name in enumerate(model.classes) if name not in labels]
    weights, bias = [], []
    for label in labels:
        machine = LinearSVC(tol=TOLERANCE, dual=True, random_state=0)
        machine.fit(texts, [each.label == label for each in samples])
        weights.append(machine.coef_[0])
        bias.append(float(machine.intercept_[0]))
    small, scale = _whole(np.array(weights))
    return replace(
        model,
        classes=(*(model.classes[place] for place in kept), *labels),
        weights=np.hstack([model.weights[:, kept], small]),
        scale=np.concatenate([model.scale[kept], scale]),
        bias=np.concatenate([model.bias[kept], np.array(bias, np.float32)]),
    )


def vocabulary(samples: Sequence[Sample]) -> tuple[Keys, Floats]:
    """Give the features that at least `RAREST` samples show, and how rare each is."""
    seen = [np.unique(np.concatenate([found for found, _ in each.shown])) for each in samples]
    unique, times = np.unique(np.concatenate(seen), return_counts=True)
    often = times >= RAREST
    rarity = np.log((1 + len(samples)) / (1 + times[often])) + 1
    return unique[often], rarity.astype(np.float32)


def matrix(samples: Sequence[Sample], known: Keys, rarity: Floats) -> Any:
    """Give the samples as a sparse matrix, a row each."""
    from scipy.sparse import csr_matrix

    found = [weighed(known, rarity, each.shown) for each in samples]
    ends = np.cumsum([0, *(len(at) for at, _ in found)])
    places, weights = (np.concatenate(part) for part in zip(*found, strict=True))
    return csr_matrix((weights, places, ends), shape=(len(samples), len(known)))


def _whole(weights: NDArray[np.float64]) -> tuple[NDArray[np.int8], Floats]:
    """Give weights, a row for each class, as columns of small whole numbers and their scales."""
    scale = np.abs(weights).max(axis=1) / _LARGEST
    scale[scale == 0] = 1
    return np.rint(weights.T / scale).astype(np.int8), scale.astype(np.float32)
