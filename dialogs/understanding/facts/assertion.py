"""Says whether words are stated of the person now, and if not, why they only seem to be.

After NegEx and ConText: the words left and right of a candidate decide, here by a linear model
over them, over the candidate's own words, its slot, and what the text is. Finds no candidate.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from catalog.linear.grams import Groups, named
from catalog.linear.model import Linear
from dialogs.understanding.facts.candidates import Candidate
from dialogs.vocabulary.words import Word

MINE = "mine"
"""What is stated of the person, now."""


Acts = Collection[str]
"""Names of acts."""


NONE = "none"
"""What is about something else altogether."""


LIKELY = 0.2
"""From which probability on an act counts for what a text may be for."""


_NEAR, _FAR = 3, 9
"""Words beside a candidate that count by their place, and that count at all."""


_CLAUSE, _SENTENCE = frozenset(",.;!?:()\n^$"), frozenset(".;!?\n^$")


_WEIGHTS = (1.0, 0.4, 1.0, 1.0, 0.7, 0.7)
"""What the groups of features count: near, far, kinds in the clause, own words, text, act."""


class Cues:
    """Kinds of words that tell whose a fact is, when, and whether at all; spellings of small words.

    Both are `{"kind:other": "han hon …", "spelt:jag": "ja …"}`; a word ending in * stands for all
    that begin so.
    """

    def __init__(self, cues: Mapping[str, str]) -> None:
        """Take the cues as they are kept with a model."""
        self._kinds: dict[str, list[str]] = {}
        self._spelt: dict[str, str] = {}
        for name, words in cues.items():
            sort, _, meaning = name.partition(":")
            for word in words.split():
                if sort == "kind":
                    self._kinds.setdefault(word, []).append(meaning)
                elif sort == "spelt":
                    self._spelt[word] = meaning
        self._sizes = sorted({len(word) for word in self._kinds if word.endswith("*")})
        self._known: dict[str, tuple[str, ...]] = {}

    def usual(self, word: Word) -> str:
        """Give a word in plain form, a small one as it is usually spelt."""
        return self._spelt.get(word.raw.lower(), word.plain)

    def kinds(self, word: str) -> tuple[str, ...]:
        """Give the kinds of a word."""
        found = self._known.get(word)
        if found is None:
            begun = (self._kinds.get(f"{word[: size - 1]}*", ()) for size in self._sizes)
            number = (f"digits{len(word)}",) if word.isdecimal() else ()
            names = (*self._kinds.get(word, ()), *(kind for each in begun for kind in each))
            found = (*dict.fromkeys(names), *number)
            if len(self._known) < _MOST_KNOWN:
                self._known[word] = found
        return found


_MOST_KNOWN = 20_000


@dataclass(frozen=True, slots=True)
class Judged:
    """A candidate, how likely it is stated of the person now, and what it likeliest is."""

    candidate: Candidate
    mine: float
    likeliest: str


class Assertions:
    """Judges candidates with one model."""

    def __init__(self, model: Linear, cues: Cues) -> None:
        """Take the model, and the cues that it was learned with."""
        self._model, self._cues = model, cues
        self._mine = model.classes.index(MINE)

    def judge(
        self, words: Sequence[Word], found: Sequence[Candidate], asked: str | None, acts: Acts
    ) -> list[Judged]:
        """Judge the candidates of one text that is likely for some acts."""
        judged, text = [], Seen(words, asked, acts, self._cues)
        for each in found:
            shares = self._model.probabilities(text.beside(each))
            likeliest = self._model.classes[int(shares.argmax())]
            judged.append(Judged(each, float(shares[self._mine]), likeliest))
        return judged


class Seen:
    """What decides about the candidates of one text."""

    def __init__(self, words: Sequence[Word], asked: str | None, acts: Acts, cues: Cues) -> None:
        """Take a text, the slot that was asked for, and the acts that it is likely for."""
        self._words, self._asked = words, asked
        self._said = [cues.usual(word) for word in words]
        self._kinds = [cues.kinds(word) for word in self._said]
        self._acts = [f"act={act}" for act in acts]
        self._acts += [f"act={act.partition(':')[0]}:" for act in acts]

    def beside(self, each: Candidate) -> Groups:
        """Give the features of a candidate, in groups."""
        said, kinds, slot = self._said, self._kinds, each.slot
        back = [*reversed(said[max(0, each.first - _FAR) : each.first]), *_BEGIN]
        on = [*said[each.last : each.last + _FAR], *_END]
        kinds_back = [*reversed(kinds[max(0, each.first - _FAR) : each.first]), (), (), ()]
        kinds_on = [*kinds[each.last : each.last + _FAR], (), (), ()]
        near = [*_by_place("L", back, kinds_back), *_by_place("R", on, kinds_on)]
        near.append(f"LR={back[0]} {on[0]}")
        far = [f"L={word}" for word in back[:6]] + [f"R={word}" for word in on[:5]]
        around = [*_within("LC", back, kinds_back, _CLAUSE), *_within("RC", on, kinds_on, _CLAUSE)]
        around += _within("LS", back, kinds_back, _SENTENCE)
        around += _within("RS", on, kinds_on, _SENTENCE)
        around += self._of_whom(each)
        inner = said[each.first : each.last]
        own = [f"S={' '.join(inner)}"]
        for word in inner:
            own += (f"S={word}", f"S<{word[:5]}", f"S>{word[-5:]}")
        whole, acts = self._whole(each), self._acts
        groups = (near, far, around, own, whole, acts)
        crossed = ((*group, *(f"{slot} {feature}" for feature in group)) for group in groups)
        return tuple(
            (np.array([named(feature) for feature in group], np.uint32), weight)
            for group, weight in zip(crossed, _WEIGHTS, strict=True)
        )

    def _of_whom(self, each: Candidate) -> list[str]:
        """Say of whom was spoken last before it in its sentence, and first, and before that."""
        persons = ["|" if word in _SENTENCE else _person(kinds)
                   for word, kinds in zip(self._said, self._kinds, strict=True)]  # fmt: skip
        back = persons[: each.first]
        start = len(back) - back[::-1].index("|") if "|" in back else 0
        within = [each for each in back[start:] if each] or ["nobody"]
        earlier = [each for each in back[:start] if each not in ("", "|")] or ["nobody"]
        return [
            f"whom={within[-1]}",
            f"whom first={within[0]}",
            f"whom={within[0]} {within[-1]}",
            f"whom={within[0]} {within[-1]} after {earlier[-1]}",
        ]

    def _whole(self, each: Candidate) -> list[str]:
        said, asked, length = self._said, self._asked, min(len(self._said).bit_length(), 6)
        return [
            f"how={each.how}",
            f"asked={asked}",
            f"asked={asked} {length}",
            f"asks={asked == each.slot}",
            f"upper={self._words[each.first].raw[:1].isupper() and each.first > 0}",
            f"at={each.first == 0} {each.last == len(said)}",
            f"length={length}",
            f"size={each.last - each.first}",
            f"question={'?' in said}",
            f"begin={said[0]}",
            *(f"begin:{kind}" for kind in self._kinds[0]),
        ]


def _person(kinds: Sequence[str]) -> str:
    """Give who a word is for: the writer, somebody else, or nobody."""
    mine = {"i", "my"} & set(kinds)
    return "i" if mine else "other" if "other" in kinds else ""


_BEGIN, _END = ("^", "^", "^"), ("$", "$", "$")


def _by_place(side: str, said: Sequence[str], kinds: Sequence[Sequence[str]]) -> Iterator[str]:
    for place in range(_NEAR):
        yield f"{side}{place}={said[place]}"
        yield from (f"{side}{place}:{kind}" for kind in kinds[place])
    yield f"{side}{side}={said[1]} {said[0]}"
    yield f"{side}{side}{side}={said[2]} {said[1]} {said[0]}"
    yield from (f"{side}{side}:{one} {other}" for one in kinds[1] for other in kinds[0])


def _within(
    name: str, said: Sequence[str], kinds: Sequence[Sequence[str]], ends: frozenset[str]
) -> Iterator[str]:
    """Give the kinds of words up to the end of a clause or sentence, and what ends it."""
    for word, known in zip(said, kinds, strict=True):
        if word in ends:
            yield f"{name}|{word}"
            return
        yield from (f"{name}:{kind}" for kind in known)
