"""What a scheme calls things: its own words, and money instead of checks. Reads no message."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from catalog.model import Scheme
from dialogs.state import Arg, Sek

COUNTS = frozenset(
    ("available", "back", "cap", "checks", "checks_before", "expired", "granted", "left",
     "left_before", "reserved", "used")
)  # fmt: skip
"""Arguments of sentences that count checks."""


_NOUN = {"sv": r"checkar(?:na)?|check(?:en)?", "en": r"checks?"}


_MONEY = {"sv": r"(\d\s?kr)", "en": r"(SEK [\d,]+)"}


@dataclass(frozen=True)
class SchemeWords:
    """The words of one scheme. `value` is what a check is worth in SEK where money is told."""

    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    value: int | None = None

    def amounts(self, args: Mapping[str, Arg]) -> Mapping[str, Arg]:
        """Give arguments with numbers of checks as money, where the scheme tells money."""
        if self.value is None:
            return args
        return {
            name: Sek(value * self.value) if name in COUNTS and isinstance(value, int) else value
            for name, value in args.items()
        }

    def called(self, text: str, language: str) -> str:
        """Give a text in the scheme's own words."""
        if self.value is not None and language in _NOUN:
            text = re.sub(rf"{_MONEY[language]} (?:{_NOUN[language]})\b", r"\1", text)
        pattern, words = self._patterns.get(language, (None, {}))
        if pattern is None:
            return text
        return pattern.sub(lambda found: _cased(words[found[0].lower()], found[0]), text)

    @cached_property
    def _patterns(self) -> Mapping[str, tuple[re.Pattern[str], Mapping[str, str]]]:
        found = {}
        for language, words in self.words.items():
            if words:
                names = "|".join(re.escape(each) for each in sorted(words, key=len, reverse=True))
                own = {name.lower(): word for name, word in words.items()}
                found[language] = (re.compile(rf"\b(?:{names})\b", re.IGNORECASE), own)
        return found


def words_of(scheme: Scheme) -> SchemeWords:
    """Give the words of a scheme."""
    return SchemeWords(scheme.words, scheme.check_value if scheme.in_money else None)


def _cased(word: str, like: str) -> str:
    return word[:1].upper() + word[1:] if like[:1].isupper() else word
