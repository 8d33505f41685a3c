"""Masks identity numbers in a catalogue's texts, so that nobody is shown one. Opens no file."""

import re
from collections.abc import Mapping
from datetime import date

from catalog.model import Problem, problem
from dialogs.masking.masking import mask_identity_numbers

_ENOUGH_DIGITS = re.compile(r"(?:\d\D{0,9}){10}")


_NO_TEXT = re.compile(r"\[[\s\d\"',]*\]|\b[0-9a-f]{64}\b")
"""Lists of codes, such as those of occupations, and hashes: nothing that anybody reads."""


def masked(files: Mapping[str, str], today: date) -> tuple[dict[str, str], list[Problem]]:
    """Give the texts of files, `{name: text}`, without identity numbers, and where those stood."""
    problems: list[Problem] = []
    texts = {name: _masked(name, text, today, problems) for name, text in files.items()}
    return texts, problems


def _masked(name: str, text: str, today: date, problems: list[Problem]) -> str:
    if not _ENOUGH_DIGITS.search(text):
        return text
    lines = text.split("\n")
    for number, line in enumerate(lines):
        told = _NO_TEXT.sub("", line)
        if _ENOUGH_DIGITS.search(told) and mask_identity_numbers(told, today).masked:
            lines[number] = mask_identity_numbers(line, today).text
            problems.append(problem(name, number + 1, "", "identity-number"))
    return "\n".join(lines)
