"""Offers what a text is nearest to, where nothing is sure. Does none of it."""

from dialogs.policy.texts.doing import possible
from dialogs.policy.texts.reading import Reading
from dialogs.state import SWITCHES, Choice, Own, line
from dialogs.tasks.support.handover import note_question
from dialogs.turn import Draft
from dialogs.understanding.acts import ASK

OFFERED = 3
"""How many near acts are offered."""


LEAST = 0.15
"""From which probability on an act is offered."""


UNOFFERED = ("say", "none", "talk", "answer")
"""Families of which nothing is offered: they are told and not chosen."""


def offer_nearest(draft: Draft, reading: Reading) -> bool:
    """Offer the questions and commands nearest to a text; False where none is near enough.

    What was asked before can still be answered.
    """
    near = [
        each.act
        for each in reading.likely
        if each.probability >= LEAST
        and reading.table.family_of(each.act) not in UNOFFERED
        and possible(draft, each.act)
        and not each.act.startswith(("about.", "choose."))
    ][:OFFERED]
    choices = list({c.id: c for each in near if (c := choice(draft, each)) is not None}.values())
    if not choices:
        return False
    choices.append(Choice("none", line("choice-none")))
    draft.say(line("which-question"), choices=choices)
    note_question(draft, reading.text)
    draft.note("near " + ", ".join(near))
    return True


def choice(draft: Draft, act: str) -> Choice | None:
    """Give the choice that does an act; None where it has none."""
    if act.startswith(ASK):
        question = draft.catalog.question.get(act.removeprefix(ASK))
        if question is None:
            return None
        asked = {code: texts[0] for code, texts in question.asked.items()}
        return Choice(f"question:{question.id}", Own(asked))
    name = _CHOICES.get(act, act)
    if name.startswith(SWITCHES):
        name = "reminders"
    return Choice(name, line(f"offer-{name.replace('_', '-')}")) if name in OFFERABLE else None


_CHOICES = {
    "remove": "take_out",
    "undo": "back",
    "wrong": "back",
    "remind": "reminders",
    "silence": "reminders",
}


OFFERABLE = frozenset(
    """remaining plan more other suggestions privacy answers mydata human restart erase help back
    cancel repeat why_ask make_plan mapping mapped why_suggest reminders entitled swedish english
    goodbye add history applied accepted refused missed pay redeem without_pay take_back picture
    calendar summary take_out clear""".split()
)
"""Acts that can be chosen, each with its sentence `offer-…`."""
