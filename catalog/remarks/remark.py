"""One kind of remark on a file, in both languages. Knows no file and no line."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Level: TypeAlias = Literal["problem", "warning"]


LANGUAGES = ("sv", "en")
"""The languages in which remarks are told."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What is wrong and what to do about it, by language, without final full stops.

    What stands in braces is filled in. A `problem` keeps the thing from being used; a `warning`
    lets it be used as it is read, which may not be what the writer meant.
    """

    sv: tuple[str, str]
    en: tuple[str, str]
    level: Level = "problem"

    def texts(self, language: str) -> tuple[str, str]:
        """Give (what, remedy) in a language; in English where it is not one of ours."""
        return self.sv if language == "sv" else self.en


def warning(sv: tuple[str, str], en: tuple[str, str]) -> Remark:
    """Give a remark that keeps nothing from being used."""
    return Remark(sv, en, "warning")
