"""An inverted index of character n-grams with tf-idf weights. Knows grams and numbers, no language.

Weights: (1 + ln tf) · (ln((1 + N) / (1 + df)) + 1), each text scaled to length one.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Keys = npt.NDArray[np.uint64]

SIZES = (2, 3, 4)


def gram_keys(forms: Sequence[str]) -> tuple[Keys, Ints]:
    """Give the grams of words, each word between two blanks, and the number of their word.

    A gram is packed into 64 bits, 16 for a character; shape of both results: (grams,).
    """
    text = "".join(f" {form} " for form in forms)
    codes = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32).astype(np.uint64) & 0xFFFF
    owner = np.repeat(np.arange(len(forms)), [len(form) + 2 for form in forms])
    keys, owners = [], []
    for size in SIZES:
        if codes.size < size:
            break
        count = codes.size - size + 1
        key = np.zeros(count, dtype=np.uint64)
        for offset in range(size):
            key = (key << np.uint64(16)) | codes[offset : offset + count]
        within = owner[:count] == owner[size - 1 :]
        keys.append(key[within])
        owners.append(owner[:count][within])
    if not keys:
        return np.zeros(0, dtype=np.uint64), np.zeros(0, dtype=np.int64)
    return np.concatenate(keys), np.concatenate(owners)


class GramIndex:
    """Texts, each a sequence of word forms, searchable by cosine of their gram weights."""

    def __init__(self, texts: Sequence[Sequence[str]]) -> None:
        """Index the texts; their position is their number."""
        self.size = len(texts)
        numbers: dict[str, int] = {}
        uses = [numbers.setdefault(form, len(numbers)) for text in texts for form in text]
        owners = np.repeat(np.arange(self.size), [len(text) for text in texts])
        keys, forms = gram_keys(list(numbers))
        self._keys, grams = np.unique(keys, return_inverse=True)
        order = np.argsort(forms, kind="stable")
        grams, lengths = grams[order], np.bincount(forms, minlength=len(numbers))
        starts = np.cumsum(lengths) - lengths
        used = np.array(uses, dtype=np.int64)
        span = lengths[used]
        steps = np.arange(span.sum()) - np.repeat(np.cumsum(span) - span, span)
        pairs = grams[np.repeat(starts[used], span) + steps] * self.size
        pairs += np.repeat(owners, span)
        self._weigh(*np.unique(pairs, return_counts=True))

    def _weigh(self, pairs: Ints, counts: Ints) -> None:
        grams, texts = np.divmod(pairs, max(self.size, 1))
        frequency = np.bincount(grams, minlength=self._keys.size)
        self._idf = np.log((1 + self.size) / (1 + frequency)) + 1
        self._unseen_idf = float(np.log(1 + self.size) + 1)
        weights = (1 + np.log(counts)) * self._idf[grams]
        norms = np.sqrt(np.bincount(texts, weights * weights, minlength=self.size))
        self._ends = np.cumsum(frequency)
        self._starts = self._ends - frequency
        self._texts = texts.astype(np.int32)
        self._weights = (weights / norms[texts]).astype(np.float32)

    def cosines(self, forms: Sequence[str]) -> Floats:
        """Give the cosine of a query with every text, 0–1; shape (texts,)."""
        keys, counts = np.unique(gram_keys(forms)[0], return_counts=True)
        if not (keys.size and self._keys.size):
            return np.zeros(self.size)
        at = np.minimum(np.searchsorted(self._keys, keys), self._keys.size - 1)
        seen = self._keys[at] == keys
        weights = (1 + np.log(counts)) * np.where(seen, self._idf[at], self._unseen_idf)
        weights /= np.sqrt(weights @ weights)
        slices = [slice(self._starts[g], self._ends[g]) for g in at[seen].tolist()]
        if not slices:
            return np.zeros(self.size)
        texts = np.concatenate([self._texts[s] for s in slices])
        gains = np.concatenate([self._weights[s] for s in slices])
        spans = [s.stop - s.start for s in slices]
        gains = gains * np.repeat(weights[seen], spans)
        return np.bincount(texts, gains, minlength=self.size)
