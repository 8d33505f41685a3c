"""An inverted index of character n-grams with tf-idf weights. Knows grams and numbers, no language.

A gram weighs (1 + ln tf) · (ln((1 + N) / (1 + df)) + 1); texts are compared by cosine.
"""

import itertools
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Keys = npt.NDArray[np.uint64]

SIZES = (3, 4)
"""Characters of a gram. 2–4 gains 0.001 MRR on occupation titles and takes three times as long."""


_BLOCK = 50_000


class Hits(NamedTuple):
    """How much each text shares with a query, and how heavy both are."""

    cosines: Floats
    """Cosine with every text, 0–1; shape (texts,)."""
    norm: float
    """Length of the query's weight vector."""


def gram_keys(forms: Sequence[str]) -> tuple[Keys, Ints]:
    """Give the grams of words, each word between two blanks, and the number of their word.

    A gram is packed into 64 bits, 16 for a character; shape of both results: (grams,).
    """
    text = "".join([f" {form} " for form in forms])
    units = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32).astype(np.uint64)
    owner = np.repeat(np.arange(len(forms)), [len(form) + 2 for form in forms])
    key: Keys = units & np.uint64(0xFFFF)
    following, keys, owners = key, [], []
    for size in range(2, max(SIZES) + 1):
        following = following[1:]
        key = (key[: following.size] << np.uint64(16)) | following
        if size in SIZES:
            within = owner[: key.size] == owner[owner.size - key.size :]
            keys.append(key[within])
            owners.append(owner[: key.size][within])
    return np.concatenate(keys), np.concatenate(owners)


class GramIndex:
    """Texts, each a sequence of word forms, searchable by cosine of their gram weights."""

    def __init__(self, forms: Sequence[str], uses: Ints, owners: Ints, size: int) -> None:
        """Index `size` texts; text `owners[i]` uses form `uses[i]` of the distinct forms."""
        self.size = size
        keys, numbers = gram_keys(forms)
        self._keys, grams = np.unique(keys, return_inverse=True)
        order = np.argsort(numbers, kind="stable")
        lengths = np.bincount(numbers, minlength=len(forms))
        self._weigh(_spread(grams[order] * size, lengths, uses, owners))

    def _weigh(self, pairs: Ints) -> None:
        """Turn the sorted gram · size + text of every occurrence into weighted postings."""
        new = np.ones(pairs.size, dtype=np.bool_)
        np.not_equal(pairs[1:], pairs[:-1], out=new[1:])
        first = np.flatnonzero(new)
        counts = np.diff(first, append=pairs.size).astype(np.float32)
        pairs = pairs[new]
        del first, new
        bounds = np.searchsorted(pairs, np.arange(self._keys.size + 1) * self.size)
        frequency = np.diff(bounds)
        self._slices = list(itertools.pairwise(bounds.tolist()))
        np.remainder(pairs, max(self.size, 1), out=pairs)
        self._texts = pairs.astype(np.int32)
        del pairs
        self._idf = np.log((1 + self.size) / (1 + frequency)) + 1
        self._unseen_idf = float(np.log(1 + self.size) + 1)
        weights = np.log(counts, out=counts)
        weights += 1
        weights *= np.repeat(self._idf.astype(np.float32), frequency)
        self.norms = np.sqrt(np.bincount(self._texts, weights * weights, minlength=self.size))
        weights /= self.norms.astype(np.float32)[self._texts]
        self._weights = weights

    def hits(self, forms: Sequence[str]) -> Hits:
        """Compare a query with every text; grams that no text has count in its norm."""
        keys, counts = np.unique(gram_keys(forms)[0], return_counts=True)
        if not self._keys.size:
            return Hits(np.zeros(self.size), 1.0)
        at = np.minimum(np.searchsorted(self._keys, keys), self._keys.size - 1)
        seen = self._keys[at] == keys
        weights = (1 + np.log(counts)) * np.where(seen, self._idf[at], self._unseen_idf)
        norm = float(np.sqrt(weights @ weights))
        spans = [self._slices[gram] for gram in at[seen].tolist()]
        if not spans:
            return Hits(np.zeros(self.size), norm)
        texts = np.concatenate([self._texts[start:end] for start, end in spans])
        gains = np.concatenate([self._weights[start:end] for start, end in spans])
        gains *= np.repeat(
            (weights[seen] / norm).astype(np.float32), [end - start for start, end in spans]
        )
        cosines = np.bincount(texts, gains, minlength=self.size)
        return Hits(cosines.astype(np.float64, copy=False), norm)


def _spread(grams: Ints, lengths: Ints, uses: Ints, owners: Ints) -> Ints:
    """Give gram + text for every gram of every used form, sorted.

    The grams of the forms stand one after another, `lengths` long. Works in blocks, since the
    steps between take several times the memory of the result.
    """
    starts = np.cumsum(lengths) - lengths
    found = np.empty(int(lengths[uses].sum()), dtype=np.int64)
    filled = 0
    for block in range(0, uses.size, _BLOCK):
        used = uses[block : block + _BLOCK]
        span = lengths[used]
        ends = np.cumsum(span)
        total = int(ends[-1])
        at = np.arange(total) + np.repeat(starts[used] - ends + span, span)
        owner = np.repeat(owners[block : block + _BLOCK], span)
        found[filled : filled + total] = grams[at] + owner
        filled += total
    found.sort()
    return found
