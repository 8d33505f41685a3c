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
from dialogs.state import line
from dialogs.tasks.suggestions import limiting
from dialogs.tasks.support.handover import keep_question
from dialogs.turn import Draft
from dialogs.understanding.acts import ASKING, Likely
from dialogs.vocabulary.parts import parts, sentences
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


AHEAD: Mapping[str, tuple[float, float]] = {"about": (0.35, 0.5)}
"""The same where it is another: who asks of what is shown mostly does."""


SURELY = 0.6
"""From which probability on an act goes before what the text says in answer to a question."""


SENTENCE_SURE, CLAUSE_SURE = 0.8, 0.7
"""From which probability on a sentence, or a clause, is for something by itself."""


PART_LIKELY = 0.01
"""The least probability in the whole text of what a clause is for."""


ANSWERING = ("yes", "no", "none", "undo", "wrong", "forget", "erase", "restart", "clear")
"""Acts beside which nothing is noted: what they take back would be written again."""


STATING = ("state", "wish")
"""Acts that are done once what a text states is noted."""


COURTESIES = ("greet", "thanks")
"""Commands that say nothing beside something else."""


LOOKING = ("find", "wish", "suggestions", "more", "other")
"""Acts by which somebody looks for listings: staff could only look for the same."""


COSTLY = ("answer", "data", "choose")
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

    What it states of the person is noted whatever else it is for. Gives whether the flows go on.
    """
    reading = read(draft, _without_courtesy(draft, text), draft.state.asking.slot)
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


def _without_courtesy(draft: Draft, text: str) -> str:
    """Give a text without greetings and thanks around it; those alone stay."""
    hello, mark, rest = text.partition(next((c for c in text if c in "!.,\n"), "\0"))
    if mark and draft.phrases.command(hello) in COURTESIES and rest.strip(" !.,\n"):
        return _without_courtesy(draft, rest.strip(" !.,\n"))
    said = [text[slice(*each)] for each in sentences(text)]
    kept = [each for each in said if len(said) > 1 and not _courteous(draft, each)]
    return " ".join(kept) if kept and len(kept) < len(said) else text


def _courteous(draft: Draft, sentence: str) -> bool:
    if draft.phrases.command(sentence) in COURTESIES:
        return True
    best = draft.spec.acts.read(sentence, (), 1)[0]
    return best.act in COURTESIES and best.backed >= SENTENCE_SURE


def meant_parts(draft: Draft, reading: Reading) -> list[Reading]:
    """Give the parts of a text where each is surely for something else; else the text itself.

    Of a clause that must be likely of the whole text too: few are a wish of their own.
    """
    text, likely = reading.text, {e.act for e in reading.likely if e.probability >= PART_LIKELY}
    cut = sentences(text)
    least = SENTENCE_SURE if len(cut) > 1 else CLAUSE_SURE
    found, slices = list[Reading](), list[tuple[int, int]]()
    for start, end in parts(text):
        part = read(draft, text[start:end], reading.asked)
        act = part.best.act
        known = len(cut) > 1 or any(reading.table.serves(act, each) for each in likely)
        new = all(not reading.table.serves(act, each.best.act) for each in found)
        if part.best.backed >= least and known and new:
            found.append(part)
            slices.append((start, end))
        elif found:
            slices[-1] = (slices[-1][0], end)
            found[-1] = read(draft, text[slice(*slices[-1])], reading.asked)
    alone = len(found) == 1 and len(cut) > 1 and taken(draft, reading) is None
    if alone and reading.table.family_of(found[0].best.act) not in (*SAYING, "talk", "none"):
        return found
    return found if len(found) > 1 else [reading]


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
    lead, far = AHEAD.get(family, (LEAD, FAR))
    ahead = best.backed >= lead and rival < best.backed * far and family not in COSTLY
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
