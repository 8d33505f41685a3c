"""Turns message ids into sentences, with Project Fluent. Decides nothing and opens no file.

Fluent and Babel are imported when the first sentence needs them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from catalog.model import Problem, in_language, problem
from dialogs.state import LOCALES, Arg, Choice, Line, Own, Reply, Sek
from dialogs.wording.bundles import Bundle
from dialogs.wording.scheme_words import SchemeWords


class WordingError(Exception):
    """A message is missing or lacks an argument. `id` is the message's."""

    def __init__(self, id_: str, language: str, why: object) -> None:
        super().__init__(f"{id_} ({language}): {why}")
        self.id = id_


@dataclass(frozen=True, slots=True)
class Rendered:
    """A reply in words: its text, and its choices as (id, label)."""

    text: str
    choices: tuple[tuple[str, str], ...] = ()
    asks: str | None = None
    listing: str | None = None


class Wording:
    """The sentences of every language."""

    def __init__(
        self, files: Mapping[str, Mapping[str, str]], terms: SchemeWords | None = None
    ) -> None:
        """Take Fluent texts without fault, `{language: {file: text}}`, and the scheme's words."""
        self._bundles = {language: Bundle(language, texts) for language, texts in files.items()}
        self._fixed: dict[tuple[str, str], str] = {}
        self._terms = terms or SchemeWords()

    def render(self, reply: Reply, language: str) -> Rendered:
        """Give a reply in words: one line of text for each of its lines.

        Raises WordingError where a message or an argument is missing.
        """
        return Rendered(
            "\n".join(self.text(each, language) for each in reply.lines),
            tuple((choice.id, self.label(choice, language)) for choice in reply.choices),
            reply.asks,
            reply.listing,
        )

    def label(self, choice: Choice, language: str) -> str:
        """Give the words on a choice."""
        text = self.text(choice.label, language)
        return text[:1].upper() + text[1:]

    def text(self, said: Line | Own, language: str) -> str:
        """Give one line in words."""
        if isinstance(said, Own):
            return self._terms.called(in_language(said.texts, language), language)
        if said.args:
            return self._text(said, language)
        known = self._fixed.get((said.id, language))
        if known is None:  # what has no arguments is the same every time
            known = self._fixed[said.id, language] = self._text(said, language)
        return known

    def _text(self, said: Line, language: str) -> str:
        told = self._terms.amounts(said.args)
        args = {name: self._arg(value, language) for name, value in told.items()}
        found = self._bundles[language].format(said.id, args)
        if found is None:
            raise WordingError(said.id, language, "no such message")
        text, errors = found
        if errors:
            raise WordingError(said.id, language, errors)
        return self._terms.called(text, language)

    def argument(self, value: Arg, language: str) -> str:
        """Give what stands in for a name in a text."""
        return str(self._arg(value, language))

    def _arg(self, value: Arg, language: str) -> str | int:
        match value:
            case str() | int():
                return value
            case date():
                from babel.dates import format_date

                return format_date(value, "d MMMM y", locale=_babel(language))
            case Sek(amount):
                return money(amount, language)
            case tuple():
                parts = [self.text(each, language) for each in value]
                if len(parts) == 1:
                    return parts[0]
                if any("," in part for part in parts):
                    return "; ".join(parts)
                if not parts:
                    return ""
                from babel.lists import format_list

                return format_list(parts, locale=_babel(language))
            case _:
                return self.text(value, language)


def money(amount: int, language: str) -> str:
    """Give whole kronor as a language writes them: “3 400 kr”, “SEK 3,400”."""
    from babel.numbers import format_decimal

    number = format_decimal(amount, locale=_babel(language))
    return f"{number}\N{NO-BREAK SPACE}kr" if language == "sv" else f"SEK {number}"


def _babel(language: str) -> str:
    return LOCALES.get(language, language).replace("-", "_")


def parse_wording(
    files: Mapping[str, Mapping[str, str]], terms: SchemeWords | None = None
) -> tuple[Wording, list[Problem]]:
    """Read Fluent texts, `{language: {file: text}}`; malformed messages are told as problems.

    `terms` are the words of the scheme in force.
    """
    return Wording(files, terms), faults_in(files)


def faults_in(files: Mapping[str, Mapping[str, str]]) -> list[Problem]:
    """Tell the malformed messages of Fluent texts, `{language: {file: text}}`. Reads them all."""
    return [
        each
        for language, texts in files.items()
        for file, text in sorted(texts.items())
        for each in _junk(f"{language}/{file}", text)
    ]


def _junk(file: str, text: str) -> Iterator[Problem]:
    from fluent.syntax import FluentParser
    from fluent.syntax.ast import Junk

    for entry in FluentParser().parse(text).body:
        if isinstance(entry, Junk):
            line = text[: entry.span.start].count("\n") + 1 if entry.span else 1
            yield problem(file, line, "", "not-fluent")
