"""The patterns, of both languages, of bounds told in numbers. Judges nothing that is found."""

import re

from dialogs.vocabulary.numbers import COUNTING

_CLOCK = rf"(?:klockan |kl )?(\d{{1,2}}|{COUNTING})(?: ?(pm|am))?"


HALF = re.compile(r"\b(en |ett )?(halv|half)(?: an?)? ?(timm\w*|hour|mil)\b")


UNIT = re.compile(r" (?:000|kr|tim|hour|veck|week|dag|day|manad|month|ar\b|year|check|procent)")
"""After a number, what makes it no hour."""


_MOST = (
    r"(?P<most>max(?:imalt|imum)?|hogst|som mest|under|upp till|up to|at most|below|less than"
    r"|mer an|over|above|more than|kortare an|langre an|longer than|beyond|dyrare an) "
)


_TAIL = (
    r"(?: (?:max|som mest|maximum|at most|at the outside|is the ceiling|int mer|inte mer"
    r"|ente mer))?"
)


_AT_MOST = rf"(?:{_MOST})?(?P<n>\d+) ?"


_COIN = r"(?:kr|kronor|sek|spann)\b"


_HOUR = r"(?:h|hrs|hours?|tim|timm\w*)"


OWN = r"\b(?:mina egna|av egna|egna pengar|egen ficka|sjalv|my own|own pocket|my pocket|dough)\b"


PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("travel", re.compile(r"(?:langre bort an|inom|within) (?P<n>\d+|en) timm\w*")),
    ("travel", re.compile(r"\b(?P<n>\d+|an) (?:timmes?|hours?) (?:bort|away|by \w+|med|me)\b")),
    ("checks", re.compile(rf"{_AT_MOST}(?:check|tjeck|chek|cheque)\w*{_TAIL}")),
    ("own", re.compile(rf"{_AT_MOST}(?:{_COIN})?(?: \w+){{0,2}}? ?{OWN}")),
    ("hours_a_day", re.compile(rf"{_AT_MOST}{_HOUR} (?:om dagen|per dag|a day)")),
    (
        "hours",
        re.compile(
            rf"{_AT_MOST}{_HOUR}\b"
            rf"(?: (?:i|a|per|in one|om|every|in a)? ?(?:veckan?|week)| weekly)?{_TAIL}"
        ),
    ),
    ("weeks", re.compile(rf"{_AT_MOST}(?:veck\w*|weeks?|weekends?|helger)\b{_TAIL}")),
    ("months", re.compile(rf"(?:{_MOST})?(?P<n>\d+|an?) (?:manad\w*|months?)\b{_TAIL}")),
    ("days", re.compile(rf"(?:{_MOST})?(?:\d+ )?(?P<n>\d+) (?:dar|dag|dagar|days?)\b{_TAIL}")),
    ("years", re.compile(rf"{_AT_MOST}(?:ar|years?)\b{_TAIL}")),
    ("km", re.compile(rf"{_AT_MOST}(?P<unit>mil|km|kilometer|miles)\b(?: bort)?")),
    (
        "sek",
        re.compile(
            rf"{_MOST}(?P<n>\d{{3,}})\b(?: ?{_COIN})?|(?P<m>\d{{3,}}) {_COIN}(?: is the ceiling)?"
        ),
    ),
)


EVENINGS = re.compile(
    rf"(?:(?:max|hogst|mer an|more than|an) )?(?:\d+|{COUNTING}|nan|one)"
    r" (?:kvall(?:ar)?|evenings?) (?:i veckan|a week)"
)


AFTER = re.compile(
    rf"\b(?:efter|after|fran|from) {_CLOCK}\b(?! (?:veck|dag|day|of|\w*(?:uari|mber|ober)))"
)


BEFORE = re.compile(rf"\b(?:fore|before|innan) {_CLOCK}\b")
