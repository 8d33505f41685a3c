"""Takes Swedish words apart: number, gender and definite forms, and compounds.

Rules only, for words in lower case without diacritics; it holds no list of words.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

_ENDINGS = (
    ("erskorna", "are"), ("erskor", "are"), ("erskan", "are"), ("erska", "are"),
    ("orskorna", "or"), ("orskor", "or"), ("orskan", "or"), ("orska", "or"),
    ("innorna", ""), ("innor", ""), ("innan", ""), ("inna", ""),
    ("skorna", "ska"), ("skor", "ska"), ("skan", "ska"),
    ("mannen", "man"), ("mannens", "man"),
    ("trisen", "tor"), ("triser", "tor"), ("tris", "tor"), ("tricer", "tor"), ("trice", "tor"),
    ("oserna", "or"), ("oser", "or"), ("osen", "or"), ("os", "or"),
    ("orerna", "or"), ("orer", "or"), ("oren", "or"),
    ("arna", "are"), ("aren", "are"),
    ("kerna", "ker"), ("kern", "ker"),
    ("isterna", "ist"), ("ister", "ist"), ("isten", "ist"),
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


_SHORTEST_MENDED = 4


_LONGEST = 60


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

    def __init__(self, frequency: Mapping[str, int]) -> None:
        """Learn heads and modifiers from the words of the texts and how often they stand."""
        heads: Counter[str] = Counter()
        for word, count in frequency.items():
            heads[stem(word)] += count
        modifiers: Counter[str] = Counter()
        for word in (head for head in heads if len(head) <= _LONGEST):
            for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART):
                if word[cut:] in heads:
                    modifiers.update(_unlinked(word[:cut]))
        self._heads, self._modifiers = heads, modifiers

    def state(self) -> tuple[Mapping[str, int], Mapping[str, int]]:
        """Give heads and modifiers with their frequency: all that was learned."""
        return self._heads, self._modifiers

    @classmethod
    def restored(cls, state: tuple[Mapping[str, int], Mapping[str, int]]) -> "Compounds":
        """Give what was learned before."""
        found = cls.__new__(cls)
        found._heads, found._modifiers = (Counter(each) for each in state)
        return found

    def parts(self, word: str) -> tuple[str, ...]:
        """Give the stems that a word is made of; one if it is not a known compound."""
        return self._split(stem(word)) if len(word) <= _LONGEST else (word,)

    def known_parts(self) -> Mapping[str, int]:
        """Give the heads and the modifiers that support a split, with their frequency."""
        often = {part: count for part, count in self._modifiers.items() if count > 1}
        return {**often, **self._heads}

    def mended(self, word: str, nearest: Callable[[str], Sequence[str]]) -> str | None:
        """Give a compound with one of its two parts corrected; None unless the other is known."""
        best: tuple[int, str] | None = None
        last = len(word) - _SHORTEST_MENDED if len(word) <= _LONGEST else 0
        for cut in range(_SHORTEST_MENDED, last + 1):
            left, right = word[:cut], word[cut:]
            head = self._heads[stem(right)]
            modifier = self._modifiers[left] + self._heads[left]
            if head and not modifier and (found := nearest(left)):
                best = max(best or (0, ""), (head, found[0] + right))
            elif modifier and not head and (found := nearest(right)):
                best = max(best or (0, ""), (modifier, left + found[0]))
        return best[1] if best else None

    def _split(self, word: str) -> tuple[str, ...]:
        best: tuple[int, str, str] | None = None
        for cut in range(_SHORTEST_PART, len(word) - 2) if len(word) >= _SHORTEST_COMPOUND else ():
            head = word[cut:]
            if head not in self._heads:
                continue
            for modifier in _unlinked(word[:cut]):
                support = self._heads[modifier] + self._modifiers[modifier]
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


def is_heading(text: str) -> bool:
    """Tell whether a text is written as the heading of a group: "Kockar och kallskänkor".

    In lists of terms the terms are in lower case, headings begin with a capital.
    """
    return text[:1].isupper() and text[1:3].islower()


def is_residual(text: str) -> bool:
    """Tell whether a heading names what is left over: "Övriga …", "Andra …"."""
    return text.casefold().startswith(("övrig", "andra ", "annan ", "annat ", "other "))
