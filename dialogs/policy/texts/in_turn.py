"""Cuts a message into what is taken one after the other. Does none of it.

What is word for word a choice, a command or an order about something named is cut off first
(“2. och vad kostar A?”); what is left is cut where each part is surely for something else.
"""

import re
from itertools import pairwise

from dialogs.policy.commands import COMMANDS
from dialogs.policy.texts.reading import Reading, read
from dialogs.policy.texts.taking import SAYING, taken
from dialogs.turn import View
from dialogs.understanding.references import said_choice
from dialogs.vocabulary.dates import MONTH_NAMES
from dialogs.vocabulary.parts import parts, sentences
from dialogs.vocabulary.phrases import plain

_ENDS = re.compile(r"(?<=[.!?;])\s+|\n+")


_JOINTS = re.compile(r"(?:,\s+|\s+)(?:och|o|å|and)\s+|,\s+", re.IGNORECASE)
"""What may stand between a first piece and what follows it."""


_NUMBERS = re.compile(r"^\W*\d+\W*(?:$|och|o|å|and|,)")
"""What goes on with more numbers: several choices are one answer."""


COURTESIES = ("greet", "thanks")
"""Commands that say nothing beside something else."""


_DECIDING = ("yes", "no")


_STOPPING = ("cancel", "back", "skip", "later", "none", "unknown", "restart")
"""Commands that leave what was asked: beside one of them a yes is none."""


_IF = frozenset({"om", "if"})
"""Words that take a yes back beside it, and only join clauses in a sentence of their own."""


_MOST = 6


SENTENCE_SURE, CLAUSE_SURE = 0.8, 0.7
"""From which probability on a sentence, or a clause, is for something by itself."""


PART_LIKELY = 0.01
"""The least probability in the whole text of what a clause is for."""


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
    if command in COMMANDS and command not in COURTESIES:
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
        elif exact is not None or view.phrases.command(piece) not in COURTESIES:
            joined.append((piece, exact is not None))
    return joined


def without_courtesy(view: View, text: str) -> str:
    """Give a text without greetings and thanks around it; those alone stay."""
    hello, mark, rest = text.partition(next((c for c in text if c in "!.,\n"), "\0"))
    if mark and view.phrases.command(hello) in COURTESIES and rest.strip(" !.,\n"):
        return without_courtesy(view, rest.strip(" !.,\n"))
    said = [text[slice(*each)] for each in sentences(text)]
    kept = [each for each in said if len(said) > 1 and not _courteous(view, each)]
    return " ".join(kept) if kept and len(kept) < len(said) else text


def _courteous(view: View, sentence: str) -> bool:
    if view.phrases.command(sentence) in COURTESIES:
        return True
    best = view.spec.acts.read(sentence, (), 1)[0]
    return best.act in COURTESIES and best.backed >= SENTENCE_SURE


def meant_parts(view: View, reading: Reading) -> list[Reading]:
    """Give the parts of a text where each is surely for something else; else the text itself.

    Of a clause that must be likely of the whole text too: few are a wish of their own.
    """
    text, likely = reading.text, {e.act for e in reading.likely if e.probability >= PART_LIKELY}
    cut = sentences(text)
    least = SENTENCE_SURE if len(cut) > 1 else CLAUSE_SURE
    found, slices = list[Reading](), list[tuple[int, int]]()
    for start, end in parts(text):
        part = read(view, text[start:end], reading.asked)
        act = part.best.act
        known = len(cut) > 1 or any(reading.table.serves(act, each) for each in likely)
        new = all(not reading.table.serves(act, each.best.act) for each in found)
        if part.best.backed >= least and known and new:
            found.append(part)
            slices.append((start, end))
        elif found:
            slices[-1] = (slices[-1][0], end)
            found[-1] = read(view, text[slice(*slices[-1])], reading.asked)
    alone = len(found) == 1 and len(cut) > 1 and taken(view, reading) is None
    if alone and reading.table.family_of(found[0].best.act) not in (*SAYING, "talk", "none"):
        return found
    return found if len(found) > 1 else [reading]
