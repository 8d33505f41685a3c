"""Replaces what could steer a terminal or turn a text round. Keeps every text's length.

Escape sequences begin with a control character, and a bidi override lets a text read otherwise
than it is; neither is ever needed to say something. What shapes letters and emoji stays.
"""

import re

SIGN = "\N{REPLACEMENT CHARACTER}"
"""What stands for each character replaced; like each of them it is one UTF-16 unit long."""


_BLANK = re.compile(r"[\r\v\f\x1c-\x1f\x85\u2028\u2029]")


_STEERING = re.compile(
    r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)


def without_controls(text: str) -> str:
    """Give a text without control characters and bidi controls; lines and tabs stay."""
    return _STEERING.sub(SIGN, _BLANK.sub(" ", text))
