"""Cuts a message at what it says word for word: “2. och vad kostar A?”. Does none of it.

Only whole pieces that are a choice, a command or an order about something named are cut off, and
a yes or no only where one was asked for and nothing behind it takes it back.
"""

import re
from itertools import pairwise

from dialogs.policy.commands import COMMANDS
from dialogs.turn import View
from dialogs.understanding.references import said_choice
from dialogs.vocabulary.dates import MONTH_NAMES
from dialogs.vocabulary.phrases import plain

_ENDS = re.compile(r"(?<=[.!?;])\s+|\n+")


_JOINTS = re.compile(r"(?:,\s+|\s+)(?:och|o|å|and)\s+|,\s+", re.IGNORECASE)
"""What may stand between a first piece and what follows it."""


_NUMBERS = re.compile(r"^\W*\d+\W*(?:$|och|o|å|and|,)")
"""What goes on with more numbers: several choices are one answer."""


_COURTESIES = ("thanks", "greet", "goodbye")
"""Commands that are only said beside something else."""


_DECIDING = ("yes", "no")


_STOPPING = ("cancel", "back", "skip", "later", "none", "unknown", "restart")
"""Commands that leave what was asked: beside one of them a yes is none."""


_IF = frozenset({"om", "if"})
"""Words that take a yes back beside it, and only join clauses in a sentence of their own."""


_MOST = 6


def in_turn(view: View, text: str) -> list[tuple[str, bool]]:
    """Give the pieces of a message to take one after the other, and whether each is exact.

    A message that is no such gives itself, as if it were exact.
    """
    if view.spec.ear.titled(text) is not None:
        return [(text, True)]
    pieces = _pieces(view, text)
    dated = any(_dated(one, other) for one, other in pairwise(pieces))
    found = [_exact(view, each) for each in pieces]
    if len(pieces) < 2 or len(pieces) > _MOST or dated or not any(found):
        return [(text, True)]
    decides = found.count("decision")
    if decides > 1 or (decides and (found[0] != "decision" or doubtful(view, text))):
        return [(text, True)]
    return _joined(view, pieces, found)


def _pieces(view: View, text: str) -> list[str]:
    """Give the sentences of a text, the first one in two where it begins with an answer."""
    found = [each for each in _ENDS.split(text.strip()) if each.strip()]
    return [*_first(view, found[0]), *found[1:]] if found else []


def _first(view: View, sentence: str) -> list[str]:
    """Give a first sentence in two, where it begins with the number of a choice, or decides."""
    cut = _JOINTS.search(sentence)
    if cut is None or _NUMBERS.search(sentence[cut.end() :]):
        return [sentence]
    head = sentence[: cut.start()].strip()
    chosen = head.rstrip(".").isdigit() and said_choice(view, head) is not None
    decided = "," not in cut[0] and _exact(view, head) == "decision"
    return [head, sentence[cut.end() :]] if chosen or decided else [sentence]


def _dated(piece: str, rest: str) -> bool:
    """Whether a number is the day of a month, as in “2. maj”."""
    return piece.rstrip(".").isdigit() and plain(rest).partition(" ")[0] in MONTH_NAMES


def _exact(view: View, piece: str) -> str | None:
    """Give what a piece is word for word; None for what is to be understood."""
    asks = "?" in piece and plain(piece) not in view.phrases.commands
    command = None if asks else view.phrases.command(piece)
    chosen = said_choice(view, piece)
    if command in _DECIDING or chosen in _DECIDING:
        return "decision" if view.state.asking.slot == "confirm" else None
    if chosen is not None or said_choice(view, view.phrases.bare(piece)) is not None:
        return "choice"
    if command in COMMANDS and command not in _COURTESIES:
        return "command"
    return "target" if view.phrases.target(piece) is not None else None


def doubtful(view: View, text: str) -> bool:
    """Whether a text may take back the yes that it says: by a word, or by what stands beside it.

    Beside a yes only a question, a courtesy or an order may stand; else it is asked for again.
    """
    head, *rest = _pieces(view, text) or [""]
    phrases = view.phrases
    if phrases.takes_back(head) or (phrases.is_question(head) and not rest):
        return True
    return phrases.takes_back(" ".join(rest), but=_IF) or not all(
        phrases.is_question(each) or _beside_a_yes(view, each) for each in rest
    )


def _beside_a_yes(view: View, piece: str) -> bool:
    command = view.phrases.command(piece)
    if command is None:
        return view.phrases.target(piece) is not None
    return command not in (*_DECIDING, *_STOPPING)


def _joined(view: View, pieces: list[str], found: list[str | None]) -> list[tuple[str, bool]]:
    """Give pieces that are to be understood together, where they stand together."""
    joined = list[tuple[str, bool]]()
    for piece, exact in zip(pieces, found, strict=True):
        if exact is None and joined and not joined[-1][1]:
            joined[-1] = (f"{joined[-1][0]} {piece}", False)
        elif exact is not None or view.phrases.command(piece) not in _COURTESIES:
            joined.append((piece, exact is not None))
    return joined
