"""Names who to turn to with what others decide, the ten that people most often look for here."""

import re
from collections.abc import Mapping

from dialogs.state import Line, line
from dialogs.vocabulary.phrases import plain

AUTHORITIES: Mapping[str, str] = {
    "1177": r"1177|ett ett sju sju|vardcentral\w*|lakartid\w*|rontgen\w*|health centre|"
    r"doctors appointment",
    "migrationsverket": r"migration\w*|uppehallstillstand\w*|arbetstillstand\w*|visum|work permit|"
    r"residence permit",
    "kronofogden": r"kronofogd\w*|skuldsanering\w*|utmatning\w*|enforcement authority",
    "polisen": r"polis\w*|police|polisanmal\w*|nytt pass|mitt pass|pass och|passport",
    "forsakringskassan": r"forsakringskass\w*|sjukpenning\w*|bostadsbidrag\w*|vab|"
    r"foraldrapenning\w*|barnbidrag\w*|social insurance agency",
    "a-kassan": r"a-?kass\w*|a kass\w*|tidrapport\w*|unemployment (?:fund|benefit)",
    "arbetsformedlingen": r"arbetsformedling\w*|formedlingen|aktivitetsrapport\w*|"
    r"employment service",
    "csn": r"csn|studielan\w*|studiebidrag\w*|student loan",
    "skatteverket": r"skatt\w*|f-?skatt\w*|kvarskatt\w*|deklar\w*|moms\w*|folkbokfor\w*|tax|taxes|"
    r"tax agency|tax return",
    "kommunen": r"kommun\w*|bygglov\w*|skolval\w*|hemtjanst\w*|serveringstillstand\w*|"
    r"forskoleplats|municipality",
}  # fmt: skip
"""The words that each is looked for by, folded, the surest first."""


_NAMED = {
    name: re.compile(rf"(?<![\w-])(?:{words})(?![\w-])") for name, words in AUTHORITIES.items()
}


def turn_to(text: str) -> Line | None:
    """Say who decides on what a text is about; None where it names nobody known."""
    spoken = plain(text)
    found = next((name for name, words in _NAMED.items() if words.search(spoken)), None)
    return None if found is None else line(f"elsewhere-{found}")
