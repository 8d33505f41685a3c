"""Turns message ids into sentences, with Project Fluent. Decides nothing and opens no file."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent_ast

from catalog.model import Problem, in_language, problem
from dialogs.state import LOCALES, Arg, Choice, Line, Own, Reply, Sek
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
        self, bundles: Mapping[str, FluentBundle], terms: SchemeWords | None = None
    ) -> None:
        self._bundles = bundles
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
        bundle = self._bundles[language]
        pattern = bundle.get_message(said.id).value if bundle.has_message(said.id) else None
        if pattern is None:
            raise WordingError(said.id, language, "no such message")
        told = self._terms.amounts(said.args)
        args = {name: self._arg(value, language) for name, value in told.items()}
        text, errors = bundle.format_pattern(pattern, args)
        if errors:
            raise WordingError(said.id, language, errors)
        return self._terms.called(str(text), language)

    def argument(self, value: Arg, language: str) -> str:
        """Give what stands in for a name in a text."""
        return str(self._arg(value, language))

    def _arg(self, value: Arg, language: str) -> str | int:
        match value:
            case str() | int():
                return value
            case date():
                return format_date(value, "d MMMM y", locale=_babel(language))
            case Sek(amount):
                return money(amount, language)
            case tuple():
                parts = [self.text(each, language) for each in value]
                if len(parts) == 1:
                    return parts[0]
                if any("," in part for part in parts):
                    return "; ".join(parts)
                return format_list(parts, locale=_babel(language)) if parts else ""
            case _:
                return self.text(value, language)


def money(amount: int, language: str) -> str:
    """Give whole kronor as a language writes them: “3 400 kr”, “SEK 3,400”."""
    number = format_decimal(amount, locale=_babel(language))
    return f"{number}\N{NO-BREAK SPACE}kr" if language == "sv" else f"SEK {number}"


def _babel(language: str) -> str:
    return LOCALES.get(language, language).replace("-", "_")


def _to_left(language: str) -> bool:
    """Whether a language is written from right to left: there what is filled in is isolated."""
    return Locale.parse(_babel(language)).text_direction == "rtl"


def parse_wording(
    files: Mapping[str, Mapping[str, str]], terms: SchemeWords | None = None
) -> tuple[Wording, list[Problem]]:
    """Read Fluent texts, `{language: {file: text}}`; malformed messages are told as problems.

    `terms` are the words of the scheme in force.
    """
    problems: list[Problem] = []
    bundles = {}
    for language, texts in files.items():
        bundle = FluentBundle([LOCALES.get(language, language)], use_isolating=_to_left(language))
        for file, text in sorted(texts.items()):
            resource = FluentParser().parse(text)
            problems += _junk(f"{language}/{file}", text, resource)
            bundle.add_resource(resource)
        bundles[language] = bundle
    return Wording(bundles, terms), problems


def _junk(file: str, text: str, resource: fluent_ast.Resource) -> list[Problem]:
    return [
        problem(
            file,
            text[: entry.span.start].count("\n") + 1 if entry.span else 1,
            "",
            "not-fluent",
        )
        for entry in resource.body
        if isinstance(entry, fluent_ast.Junk)
    ]
