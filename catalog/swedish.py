"""Takes Swedish words apart: number, gender and definite forms, and compounds.

Rules only, for words of titles; it holds no list of words and looks nothing up.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

_ENDINGS = (
    ("erskorna", "are"), ("erskor", "are"), ("erskan", "are"), ("erska", "are"),
    ("innorna", ""), ("innor", ""), ("innan", ""), ("inna", ""),
    ("skorna", "ska"), ("skor", "ska"), ("skan", "ska"),
    ("männen", "man"), ("män", "man"), ("mannen", "man"),
    ("trisen", "tor"), ("triser", "tor"), ("tris", "tor"), ("tricer", "tor"), ("trice", "tor"),
    ("öserna", "ör"), ("öser", "ör"), ("ösen", "ör"), ("ös", "ör"),
    ("örerna", "ör"), ("örer", "ör"), ("ören", "ör"),
    ("arna", "are"), ("aren", "are"),
    ("kerna", "ker"), ("kern", "ker"),
    ("isterna", "ist"), ("ister", "ist"), ("isten", "ist"),
    ("orerna", "or"), ("orer", "or"),
    ("cheferna", "chef"), ("chefer", "chef"), ("chefen", "chef"),
    ("ningarna", "ning"), ("ningar", "ning"), ("ningen", "ning"),
    ("enterna", "ent"), ("enter", "ent"), ("enten", "ent"),
    ("aterna", "at"), ("ater", "at"), ("uter", "ut"),
    ("loger", "log"), ("logen", "log"), ("grafer", "graf"), ("nomer", "nom"), ("nomen", "nom"),
    ("skolan", "skola"), ("skolor", "skola"), ("skole", "skola"),
    ("heten", "het"), ("heter", "het"), ("erier", "eri"), ("eriet", "eri"),
    ("yrken", "yrke"), ("yrket", "yrke"), ("erna", ""), ("orna", ""),
)  # fmt: skip
_BY_LAST = {
    last: tuple(pair for pair in _ENDINGS if pair[0][-1] == last)
    for last in {ending[-1] for ending, _ in _ENDINGS}
}
_SHORTEST_WORD = 5
_SHORTEST_PART = 3
_SHORTEST_COMPOUND = 7


def stem(word: str) -> str:
    """Give the singular, indefinite, common-gender form of a title's word, as rules have it."""
    if len(word) < _SHORTEST_WORD:
        return word
    for ending, base in _BY_LAST.get(word[-1], ()):
        if word.endswith(ending) and len(word) - len(ending) > 1:
            return word[: -len(ending)] + base
    return word


class Compounds:
    """Splits compounds by the words of one collection of texts."""

    def __init__(self, words: Iterable[str]) -> None:
        """Learn heads and modifiers from the distinct words of the texts."""
        self._heads: Mapping[str, int] = Counter(map(stem, words))
        self._modifiers = self._learn()
        self._parts: dict[str, tuple[str, ...]] = {}

    def _learn(self) -> Counter[str]:
        found: Counter[str] = Counter()
        heads = self._heads
        for word in heads:
            for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART):
                if word[cut:] in heads:
                    found.update(_unlinked(word[:cut]))
        return found

    def parts(self, word: str) -> tuple[str, ...]:
        """Give the stems that a word is made of; one if it is not a known compound."""
        known = self._parts.get(word)
        if known is None:
            known = self._parts[word] = self._split(stem(word))
        return known

    def _split(self, word: str) -> tuple[str, ...]:
        best: tuple[int, str, str] | None = None
        for cut in range(_SHORTEST_PART, len(word) - 2) if len(word) >= _SHORTEST_COMPOUND else ():
            head = word[cut:]
            if head not in self._heads:
                continue
            for modifier in _unlinked(word[:cut]):
                support = self._heads.get(modifier, 0) + self._modifiers[modifier]
                if support < 2 and modifier not in self._heads:
                    continue
                weight = support * self._heads[head] * (len(head) > 3) * (len(modifier) > 3)
                if best is None or weight > best[0]:
                    best = (weight, modifier, head)
        if best is None:
            return (word,)
        return self._split(best[1]) + self._split(best[2])


def _unlinked(modifier: str) -> tuple[str, ...]:
    """Give a compound's first part as it stands, and without a linking s."""
    if modifier.endswith("s") and len(modifier) > _SHORTEST_PART:
        return modifier, modifier[:-1]
    return (modifier,)
