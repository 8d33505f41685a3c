"""What is wrong with a piece of data, as a value. Raises nothing and prints nothing."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from catalog.remarks import REMARKS
from catalog.remarks.remark import Level

_LONGEST_VALUE = 100


_WARNING = {"sv": "varning: ", "en": "warning: "}


NOTHING, NO_LISTINGS = "nothing-usable", "no-listings"
"""The problems of a folder from which people cannot be served."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One remark on a file, told so that the writer of the file can mend it.

    `line` counts from 1; `field` is the dotted path to the field, empty for the whole file;
    `id` names the remark in `catalog.remarks`, and `values` are what it fills in.
    """

    file: str
    line: int
    field: str
    id: str
    values: tuple[tuple[str, str], ...] = ()

    @property
    def level(self) -> Level:
        """Whether it keeps something from being used (`problem`) or not (`warning`)."""
        return REMARKS[self.id].level

    @property
    def what(self) -> str:
        """What is wrong, in English."""
        return self._texts("en")[0]

    @property
    def remedy(self) -> str:
        """What to do about it, in English."""
        return self._texts("en")[1]

    def told(self, language: str) -> str:
        """Give `file:line: what is wrong; what to do` in a language, the form that scripts read.

        It is one line that can be printed, whatever the file and its name hold. A warning says
        that it is one.
        """
        what, remedy = self._texts(language)
        where = f"{self.field}: " if self.field else ""
        mark = _WARNING.get(language, _WARNING["en"]) if self.level == "warning" else ""
        text = f"{self.file}:{self.line}: {mark}{where}{what}; {remedy}"
        return "".join(letter if letter.isprintable() else " " for letter in text)

    def __str__(self) -> str:
        return self.told("en")

    def _texts(self, language: str) -> tuple[str, str]:
        filled = dict(self.values)
        what, remedy = REMARKS[self.id].texts(language)
        return what.format_map(filled), remedy.format_map(filled)


def problem(file: str, line: int, field: str, remark: str, /, **values: object) -> Problem:
    """Make a problem; long values are cut, but for lists of what is allowed."""
    texts = ((name, _text(value)) for name, value in values.items())
    return Problem(file, line, field, remark, tuple(texts))


def _text(value: object) -> str:
    """Give what is filled in: one value cut to a length, several with commas between."""
    if isinstance(value, Iterable) and not isinstance(value, str):
        return ", ".join(map(str, value))
    text = str(value)
    return f"{text[:_LONGEST_VALUE]}…" if len(text) > _LONGEST_VALUE else text


def grave(found: Iterable[Problem]) -> list[Problem]:
    """Give those that keep something from being used: all but the warnings."""
    return [each for each in found if each.level == "problem"]


def unusable(problems: Collection[Problem]) -> bool:
    """Whether a folder is too broken to serve people from: they would get what is not its own."""
    return any(each.id in (NOTHING, NO_LISTINGS) for each in problems)
