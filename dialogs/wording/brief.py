"""Gives texts shortly: their sentences, the first of them. Writes none anew."""

import re

_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ”“\"])")
"""A sentence ends at its mark where a capital follows: “t.ex. kurser” is in the midst of one."""


def sentences_of(text: str) -> list[str]:
    """Part a text into its sentences."""
    return [each for each in _END.split(text.strip()) if each]


def first_sentence(text: str) -> str:
    """Give the first sentence of a text."""
    return next(iter(sentences_of(text)), "")
