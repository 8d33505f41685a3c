"""Decides from a reading what is done: taken, asked back, or said to be not understood.

One ordered table of who may answer. Does nothing itself.
"""

from collections.abc import Callable
from enum import Enum

from catalog.model import KINDS
from dialogs.policy import repairs
from dialogs.policy.form import confirm_noted
from dialogs.policy.texts.doing import do
from dialogs.policy.texts.in_turn import SENTENCE_SURE, meant_parts, without_courtesy
from dialogs.policy.texts.listening import (
    answer_asked,
    ask_doubts,
    ask_what_for,
    fill_facts,
    search_listings,
    searches,
    take_facts,
    tie_loose_ends,
)
from dialogs.policy.texts.nearest import offer_nearest
from dialogs.policy.texts.reading import Reading, read
from dialogs.policy.texts.taking import SAYING, taken
from dialogs.state import line
from dialogs.tasks.suggestions import limiting
from dialogs.tasks.support.handover import keep_question
from dialogs.turn import Draft
from dialogs.understanding.acts import ASKING
from dialogs.vocabulary.phrases import plain

SURELY = 0.6
"""From which probability on an act goes before what the text says in answer to a question."""


ANSWERING = ("yes", "no", "none", "undo", "wrong", "forget", "erase", "restart", "clear")
"""Acts beside which nothing is noted: what they take back would be written again."""


STATING = ("state", "wish")
"""Acts that are done once what a text states is noted."""


LOOKING = ("find", "wish", "suggestions", "more", "other")
"""Acts by which somebody looks for listings: staff could only look for the same."""


SAID = 0.3
"""From which probability on a text may be there to tell or to look for something."""


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

    What it states of the person is noted whatever else it is for. Gives whether the flows go on.
    """
    reading = read(draft, without_courtesy(draft, text), draft.state.asking.slot)
    _doubts_named(draft, reading)
    several = meant_parts(draft, reading)
    if several[0] is reading:
        return _one(draft, reading)
    fill_facts(draft, reading)
    confirm_noted(draft)
    goes_on = True
    for part in several:
        if part.best.act not in STATING:
            goes_on = _part(draft, read(draft, part.text, draft.state.asking.slot)) and goes_on
    return ask_doubts(draft, reading) and goes_on


def beside(draft: Draft, text: str) -> bool:
    """Take what stands beside something done word for word: what it states, and is surely for."""
    reading = read(draft, text, draft.state.asking.slot)
    fill_facts(draft, reading)
    if reading.is_question or reading.best.backed >= SENTENCE_SURE:
        return decide(draft, text)
    return True


def _doubts_named(draft: Draft, reading: Reading) -> None:
    """Take what was in doubt, where a text names one of what was offered: “men cykelbud”."""
    doubt = next(iter(draft.state.doubts), None)
    if doubt is None or draft.state.asking.slot != doubt.slot or len(doubt.options) < 2:
        return
    spoken = f" {plain(reading.text)} "
    named = [
        identity
        for identity, label in draft.state.asking.choices
        if f" {plain(label.partition('(')[0])} " in spoken
    ]
    slot, _, value = named[0].partition(":") if len(named) == 1 else ("", "", "")
    if (slot, value) in doubt.options and not draft.phrases.negations & set(spoken.split()):
        draft.fill(slot, value, doubt.raw)


def _one(draft: Draft, reading: Reading) -> bool:
    after = _answer(draft, reading)
    return repairs.missed(draft) if after is Next.NOT_MINE else after is Next.GO_ON


def _part(draft: Draft, reading: Reading) -> bool:
    """Answer one part of a text; of a question that cannot be answered the words are told."""
    after = _answer(draft, reading)
    looks = reading.table.family_of(reading.best.act) in SAYING
    if after is Next.NOT_MINE and reading.is_question and not looks:
        draft.say(line("part-missed", words=reading.text[:80]))
    return after is not Next.STAY


def _answer(draft: Draft, reading: Reading) -> Next:
    near = ", ".join(f"{e.act} {e.probability:.2f}" for e in reading.likely[:3])
    draft.note(f"read {near}")
    answered = (answers(draft, reading) for answers in TABLE)
    return next((after for after in answered if after is not Next.NOT_MINE), Next.NOT_MINE)


def _limited(draft: Draft, reading: Reading) -> Next:
    """Note, tell or lift limits; what else the text is for is left to the others."""
    best = taken(draft, reading)
    if best is not None and best.act in ("limits", "unlimit"):
        return _after(do(draft, best.act, reading))
    family = None if best is None else reading.table.family_of(best.act)
    answers = family == "answer"
    names = limiting.is_one(draft, reading.text)
    says = names or family in (None, "answer", *SAYING)
    asks = best is None and reading.is_question and not names
    if (reading.only_answers and reading.answers) or not says or asks:
        return Next.NOT_MINE
    meant = names or (best is not None and best.act == "limit")
    kept = limiting.keep(draft, reading.text, meant=meant)
    if not kept or _looks(reading) or not (meant or answers):
        return Next.NOT_MINE
    return _after(take_facts(draft, reading)) if reading.answers else Next.GO_ON


def _looks(reading: Reading) -> bool:
    """Whether a text looks for listings, and asks nothing."""
    return not reading.is_question and searches(reading)


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
    if best.act not in ANSWERING:
        fill_facts(draft, reading)
        confirm_noted(draft)
    if reading.table.family_of(best.act) == ASKING:
        return _after(answer_asked(draft, best.act, reading))
    return _after(do(draft, best.act, reading))


def _told(draft: Draft, reading: Reading) -> Next:
    """Take what the text says of the person, or look for what it names."""
    said = sum(reading.families.get(family, 0.0) for family in SAYING)
    doubted = any(each.slot == reading.asked for each in reading.heard.doubts)
    if said < SAID and not (reading.answers or doubted or _looks(reading)):
        return Next.NOT_MINE
    best = taken(draft, reading)
    shows = ("suggestions", "more", "other", "limits", "unlimit")
    if best is not None and best.act in shows and not reading.heard.facts:
        return _after(do(draft, best.act, reading))
    for listen in (search_listings, take_facts, tie_loose_ends, ask_what_for):
        after = _after(listen(draft, reading))
        if after is not Next.NOT_MINE:
            return after
    return Next.NOT_MINE


def _near(draft: Draft, reading: Reading) -> Next:
    """Offer what is nearest; what the text surely states is noted all the same."""
    fill_facts(draft, reading)
    confirm_noted(draft)
    return Next.STAY if offer_nearest(draft, reading) else Next.NOT_MINE


def _kept(draft: Draft, reading: Reading) -> Next:
    """Keep a question that nothing is near to for staff."""
    if not reading.is_question or reading.best.act in LOOKING or reading.of_another:
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
