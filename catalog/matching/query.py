"""Understands a search sentence: what narrows it, and the words that are left. Finds nothing.

“pythonkurs på distans i höst under 3 checkar” becomes education, remote, autumn, at most three
checks, and “python”.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace

from catalog.matching.normalize import fold

_EVERYDAY = frozenset({"mark", "berg", "ale", "eda", "are", "mora", "salem", "heby", "tib"})


_WORD = re.compile(r"[\w+#.&-]+")


_THOUSANDS = re.compile(r"(\d)[  .](\d\d\d)\b")


@dataclass(frozen=True, slots=True)
class Query:
    """What a sentence asks for; None or empty where it does not say. `words` are what is left.

    `max_checks` are whole checks, `max_price` is SEK, `months` are months of the year (1-12) in
    which it may start, `place` is a municipality or county, `provider` a provider's id.
    """

    words: str = ""
    purpose: str | None = None
    mode: str | None = None
    schedule: str | None = None
    level: str | None = None
    language: str | None = None
    place: str | None = None
    max_checks: int | None = None
    max_price: int | None = None
    months: frozenset[int] = frozenset()
    provider: str | None = None

    def __str__(self) -> str:
        told = {each.name: getattr(self, each.name) for each in fields(self)}
        return " ".join(
            f"{name}={','.join(map(str, sorted(value))) if name == 'months' else value}"
            for name, value in told.items()
            if value not in (None, "", frozenset())
        )

    @property
    def limited(self) -> bool:
        """Whether it says anything beside its words."""
        return bool(str(replace(self, words="")))

    @property
    def narrow(self) -> bool:
        """Whether it sets a limit or a time, or names a provider, or a kind with a subject."""
        limits = self.max_checks is not None or self.max_price is not None or bool(self.months)
        return (
            limits or self.provider is not None or (self.purpose is not None and bool(self.words))
        )


SEASONS: Mapping[str, frozenset[int]] = {
    "spring": frozenset({1, 2, 3, 4, 5}),
    "summer": frozenset({6, 7, 8}),
    "autumn": frozenset({8, 9, 10, 11}),
    "winter": frozenset({12, 1, 2}),
}
"""The months in which something “in spring” may start: terms begin in January and August."""


@dataclass(frozen=True)
class Filters:
    """The words that narrow a search, in plain form."""

    meaning: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    endings: tuple[tuple[str, str], ...] = ()
    limits: frozenset[str] = frozenset()
    checks: frozenset[str] = frozenset()
    money: frozenset[str] = frozenset()
    ignored: frozenset[str] = frozenset()

    def read(
        self, text: str, places: Mapping[str, str], providers: Mapping[str, str] | None = None
    ) -> Query:
        """Understand a sentence.

        `places` map plain names to municipalities and counties, `providers` folded names to ids.
        """
        return _Reading(self, places, providers or {}, words_in(text)).query()


def words_in(text: str) -> list[str]:
    """Part a text into folded words; numbers are joined, and “kr” stands alone."""
    joined = _THOUSANDS.sub(r"\1\2", text[:500])
    joined = re.sub(r"(\d)(kr|sek|:-)\b", r"\1 kr", fold(joined))
    return [word.strip(".-&") for word in _WORD.findall(joined) if word.strip(".-&")]


class _Reading:
    """One sentence being read: understood words are taken away."""

    def __init__(
        self,
        filters: Filters,
        places: Mapping[str, str],
        providers: Mapping[str, str],
        words: list[str],
    ) -> None:
        self.filters, self.places, self.providers = filters, places, providers
        self.words: list[str | None] = [*words]
        self.found: dict[str, str] = {}

    def query(self) -> Query:
        self._providers()
        self._limits()
        self._places()
        self._phrases(3)
        self._compounds()
        found = self.found
        months = SEASONS.get(found.get("season", ""), frozenset())
        if "month" in found:
            months = frozenset({int(found["month"])})
        left = [word for word in self.words if word and word not in self.filters.ignored]
        price = found.get("price", found.get("free"))
        return Query(
            words=" ".join(left),
            purpose=found.get("purpose"),
            mode=found.get("mode"),
            schedule=found.get("schedule"),
            level=found.get("level"),
            language=found.get("language"),
            place=found.get("place"),
            max_checks=int(found["checks"]) if "checks" in found else None,
            max_price=int(price) if price is not None else None,
            months=months,
            provider=found.get("provider"),
        )

    def _providers(self) -> None:
        for start, end, phrase in self._spans(4):
            identity = self.providers.get(phrase) or self.providers.get(phrase.removesuffix("s"))
            if identity is not None:
                self.found["provider"] = identity
                self._take(start, end)
                return

    def _spans(self, longest: int) -> Iterator[tuple[int, int, str]]:
        for size in range(longest, 0, -1):
            for start in range(len(self.words) - size + 1):
                part = self.words[start : start + size]
                if all(part):
                    yield start, start + size, " ".join(word or "" for word in part)

    def _take(self, start: int, end: int) -> None:
        self.words[start:end] = [None] * (end - start)

    def _limits(self) -> None:
        """Read “under 3 checkar” and “max 5000 kr”; the word of the limit may be missing."""
        for at, word in enumerate(self.words):
            following = self.words[at + 1] if at + 1 < len(self.words) else None
            if word is None or following is None or not (word.isdigit() or word in _NUMBERS):
                continue
            number = _NUMBERS.get(word, word)
            if following in self.filters.checks:
                self.found["checks"] = number
            elif following in self.filters.money:
                self.found["price"] = number
            else:
                continue
            self._take(at, at + 2)
            for size in (3, 2, 1):
                before = self.words[max(0, at - size) : at]
                if " ".join(w for w in before if w) in self.filters.limits:
                    self._take(max(0, at - size), at)
                    break

    def _places(self) -> None:
        for start, end, phrase in self._spans(3):
            if phrase in self.places and "place" not in self.found and len(phrase) > 2:
                before = self.words[start - 1] if start else None
                doubtful = len(phrase) < 4 or phrase in _EVERYDAY
                if doubtful and before not in ("i", "in", "nara", "near", "runt"):
                    continue
                self.found["place"] = self.places[phrase]
                self._take(start, end)

    def _phrases(self, longest: int) -> None:
        for start, end, phrase in list(self._spans(longest)):
            meant = self.filters.meaning.get(phrase)
            if meant is None or not all(self.words[start:end]):
                continue
            kind, value = meant
            if kind in self.found and kind != "purpose":
                continue
            self.found.setdefault(kind, value)
            self._take(start, end)

    def _compounds(self) -> None:
        """Read “pythonkurs” as a course and “python”, “kvällskurs” as a course in the evening."""
        for at, word in enumerate(self.words):
            for ending, purpose in self.filters.endings:
                if word is None or not word.endswith(ending) or len(word) < len(ending) + 2:
                    continue
                head = word.removesuffix(ending).rstrip("-")
                self.found.setdefault("purpose", purpose)
                meant = self.filters.meaning.get(head) or self.filters.meaning.get(head.rstrip("s"))
                if meant is not None and meant[0] != "purpose":
                    self.found.setdefault(*meant)
                    self.words[at] = None
                else:
                    self.words[at] = head
                break


def number_in(spoken: str) -> int | None:
    """Give the first number in a folded text, in digits or as a word up to ten."""
    for word in spoken.split():
        number = _NUMBERS.get(word, word)
        if number.isascii() and number.isdigit():
            return int(number)
    return None


_NUMBERS = {
    **{w: str(n) for n, w in enumerate("noll en tva tre fyra fem sex sju atta nio tio".split())},
    **{w: str(n) for n, w in enumerate(
        "zero one two three four five six seven eight nine ten".split())},
}  # fmt: skip
