"""Decides from a reading what is done: taken, asked back, or said to be not understood.

One ordered table of who may answer, and thresholds for each family of acts, set by what a mistake
costs: a wrong answer and a false note cost more than a question back. Does nothing itself.
"""

from collections.abc import Callable, Mapping
from enum import Enum

from catalog.model import KINDS
from dialogs.policy import repairs
from dialogs.policy.form import confirm_noted
from dialogs.policy.texts.doing import do, possible
from dialogs.policy.texts.listening import (
    answer_asked,
    search_listings,
    take_facts,
    tie_loose_ends,
)
from dialogs.policy.texts.nearest import offer_nearest
from dialogs.policy.texts.reading import Reading, read
from dialogs.tasks.suggestions import limiting
from dialogs.tasks.support.handover import keep_question
from dialogs.turn import Draft
from dialogs.understanding.acts import ASKING, Likely
from dialogs.vocabulary.parts import parts
from dialogs.vocabulary.phrases import plain

TAKEN: Mapping[str, float] = {
    "answer": 0.8,
    "choose": 0.7,
    "about": 0.65,
    "ask": 0.55,
    "say": 0.5,
    "plan": 0.5,
    "talk": 0.5,
    "booklet": 0.42,
    "outcome": 0.42,
    "repair": 0.42,
}
"""From which probability on an act is taken, by family, where it or one as good is that likely.

Set on the tuning writers (`python -m bench.understanding`) so that of what is taken at most one in
twenty meant another act.
"""


TAKEN_ELSE = 0.6


LEAD, FAR = 0.45, 0.25
"""An act is also taken from this on where nothing else is a quarter as likely."""


SURELY = 0.6
"""From which probability on an act goes before what the text says in answer to a question."""


PART_SURE, PART_LIKELY = 0.7, 0.03
"""A part counts alone from this probability on, if its act has this one for the whole text."""


COSTLY = ("answer", "data", "choose", "about")
"""Families of which nothing is taken on a mere lead."""


SAID = 0.3
"""From which probability on a text may be there to tell or to look for something."""


SAYING = ("say", "suggest")
"""Families whose acts are in what the text says, and not in a command."""


class Next(Enum):
    """What becomes of the turn after a text was answered."""

    GO_ON = "go on"
    """The flows in progress go on: the next question is asked."""
    STAY = "stay"
    """Nothing more is said."""
    NOT_MINE = "not mine"
    """It is for somebody further down in the table."""


def decide(draft: Draft, text: str) -> bool:
    """Do all that a text is for, in its order, or ask, or say that it was not understood.

    Gives whether the flows go on.
    """
    reading = read(draft, _after_greeting(draft, text), draft.state.asking.slot)
    several = meant_parts(draft, reading)
    if len(several) == 1:
        return _one(draft, reading)
    goes_on = True
    if any(_says(part) for part in several) and reading.heard.facts:
        take_facts(draft, reading)
        confirm_noted(draft)
        several = [part for part in several if not _says(part)]
    for part in several:
        goes_on = _one(draft, read(draft, part.text, draft.state.asking.slot)) and goes_on
    return goes_on


def _after_greeting(draft: Draft, text: str) -> str:
    """Give what follows a greeting; a greeting alone stays."""
    hello, mark, rest = text.partition(next((c for c in text if c in "!.,\n"), "\0"))
    greets = bool(mark) and draft.spec.phrases.commands.get(plain(hello)) == "greet"
    return rest.strip() if greets and rest.strip() else text


def _says(reading: Reading) -> bool:
    """Whether a text is surely there to tell something."""
    return reading.table.family_of(reading.best.act) == "say"


def meant_parts(draft: Draft, reading: Reading) -> list[Reading]:
    """Give the parts of a text where each is surely for something else; else the text itself.

    What a part is for must be likely of the whole text too: few clauses are a wish of their own.
    """
    likely = [each.act for each in reading.likely if each.probability >= PART_LIKELY]
    found: list[Reading] = []
    for part in parts(reading.text):
        read_alone = read(draft, part, reading.asked)
        best = read_alone.best
        known = any(reading.table.serves(best.act, act) for act in likely)
        new = all(not reading.table.serves(best.act, each.best.act) for each in found)
        if best.backed >= PART_SURE and known and new:
            found.append(read_alone)
        elif found:
            found[-1] = read(draft, f"{found[-1].text} {part}", reading.asked)
    return found if len(found) > 1 else [reading]


def _one(draft: Draft, reading: Reading) -> bool:
    near = ", ".join(f"{e.act} {e.probability:.2f}" for e in reading.likely[:3])
    draft.note(f"read {near}")
    for answers in TABLE:
        after = answers(draft, reading)
        if after is not Next.NOT_MINE:
            return after is Next.GO_ON
    return repairs.missed(draft)


def needed(family: str) -> float:
    """Give the probability from which on an act of a family is taken."""
    return TAKEN.get(family, TAKEN_ELSE)


def taken(draft: Draft, reading: Reading) -> Likely | None:
    """Give the act that is surely enough meant; None where none is."""
    able = [each for each in reading.likely if possible(draft, each.act)]
    if not able:
        return None
    best, *others = able
    family = reading.table.family_of(best.act)
    rival = next((o.probability for o in others if not reading.table.serves(best.act, o.act)), 0.0)
    sure = best.backed >= needed(family)
    ahead = best.backed >= LEAD and rival < best.backed * FAR and family not in COSTLY
    return best if sure or ahead else None


def _limited(draft: Draft, reading: Reading) -> Next:
    """Note, tell or lift limits; what else the text is for is left to the others."""
    best = taken(draft, reading)
    if best is not None and best.act in ("limits", "unlimit"):
        return _after(do(draft, best.act, reading))
    family = None if best is None else reading.table.family_of(best.act)
    answers = family == "answer"
    names = limiting.is_one(draft, reading.text)
    says = names or family in (None, "answer", *SAYING)
    if (reading.only_answers and reading.answers) or not says:
        return Next.NOT_MINE
    meant = names or (best is not None and best.act == "limit")
    if not limiting.keep(draft, reading.text, meant=meant) or not (meant or answers):
        return Next.NOT_MINE
    return _after(take_facts(draft, reading)) if reading.answers else Next.GO_ON


def _answered(draft: Draft, reading: Reading) -> Next:
    """Take a text that answers what was asked, unless it is surely for something else."""
    best = taken(draft, reading)
    other = best is not None and reading.table.family_of(best.act) not in ("say", "answer")
    surely_other = other and best is not None and best.probability >= SURELY
    mapped = reading.asked in KINDS and reading.answers
    if reading.only_answers or mapped or (reading.answers and not surely_other):
        return _after(take_facts(draft, reading))
    return Next.NOT_MINE


def _acted(draft: Draft, reading: Reading) -> Next:
    """Do what the text is surely for, unless it is for telling something."""
    best = taken(draft, reading)
    if best is None or reading.table.family_of(best.act) in SAYING:
        return Next.NOT_MINE
    if reading.table.family_of(best.act) == ASKING:
        return _after(answer_asked(draft, reading, best.act))
    return _after(do(draft, best.act, reading))


def _told(draft: Draft, reading: Reading) -> Next:
    """Take what the text says of the person, or look for what it names."""
    said = sum(reading.families.get(family, 0.0) for family in SAYING)
    doubted = any(each.slot == reading.asked for each in reading.heard.doubts)
    if said < SAID and not (reading.answers or doubted):
        return Next.NOT_MINE
    best = taken(draft, reading)
    shows = ("suggestions", "more", "other", "limits", "unlimit")
    if best is not None and best.act in shows and not reading.heard.facts:
        return _after(do(draft, best.act, reading))
    for listen in (search_listings, take_facts, tie_loose_ends):
        after = _after(listen(draft, reading))
        if after is not Next.NOT_MINE:
            return after
    return Next.NOT_MINE


def _near(draft: Draft, reading: Reading) -> Next:
    """Offer what is nearest."""
    return Next.STAY if offer_nearest(draft, reading) else Next.NOT_MINE


def _kept(draft: Draft, reading: Reading) -> Next:
    """Keep a question that nothing is near to for staff."""
    if not reading.is_question:
        return Next.NOT_MINE
    keep_question(draft, reading.text)
    return Next.GO_ON


def _after(goes_on: bool | None) -> Next:
    if goes_on is None:
        return Next.NOT_MINE
    return Next.GO_ON if goes_on else Next.STAY


TABLE: tuple[Callable[[Draft, Reading], Next], ...] = (
    _limited,
    _answered,
    _acted,
    _told,
    _near,
    _kept,
)
"""Who may answer a text, in order; the first that does not leave it to the others has answered."""
