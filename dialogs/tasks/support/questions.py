"""Answers questions from the catalogue's questions, and offers the nearest where unsure."""

from collections.abc import Sequence

from catalog.matching.thresholds import BANDS
from dialogs.state import Choice, Own, line
from dialogs.tasks.support.handover import note_question
from dialogs.tasks.support.questions_too import answer
from dialogs.tasks.support.sourcing import remember_answered
from dialogs.turn import Draft
from dialogs.understanding.intents import Wanted

OFFERED = 3
"""How many near questions are offered."""


SWITCHES = ("silence_", "remind_")
"""Beginnings of the commands that switch reminders; all of them are offered as one."""


_LEAST_AHEAD, _AHEAD = 62, 12
"""A question is taken from this score on where it leads by so much."""


def tell_answer(draft: Draft, question_id: str) -> None:
    """Tell the answer to a question."""
    question = draft.catalog.question.get(question_id)
    if question is None:
        draft.say(line("choice-gone"))
        return
    told = answer(question, draft.world.scheme, draft.world.operator, draft.spec.wording)
    draft.say(line("answer", text=told))
    remember_answered(draft, question_id)
    draft.note(f"answer {question_id} ({question.source})")


def sure_question(wanted: Sequence[Wanted]) -> str | None:
    """Give the question that is surely asked, or None: near enough, or far ahead of all others."""
    bands = BANDS["question"]
    if not wanted or wanted[0].kind != "question":
        return None
    # A command worded like a question, such as “am I eligible”, does not make it less sure.
    others = (each.score for each in wanted[1:] if each.kind == "question")
    best, second = wanted[0].score, next(others, 0.0)
    near = best >= bands.accept and best - second >= bands.margin
    ahead = best >= _LEAST_AHEAD and best - second >= _AHEAD
    return wanted[0].name if near or ahead else None


def offer_nearest(draft: Draft, text: str, wanted: Sequence[Wanted]) -> bool:
    """Offer the questions and commands nearest to a text; False where none is near enough.

    What was asked before can still be answered.
    """
    near = [
        each for each in wanted if each.kind != "target" and each.score >= BANDS[each.kind].offer
    ][:OFFERED]
    if not near:
        return False
    choices = list({choice.id: choice for choice in (_choice(draft, e) for e in near)}.values())
    choices.append(Choice("none", line("choice-none")))
    draft.say(line("which-question"), choices=choices)
    note_question(draft, text)
    draft.note("near " + ", ".join(f"{each.kind} {each.name}" for each in near))
    return True


def _choice(draft: Draft, near: Wanted) -> Choice:
    if near.kind == "question":
        return Choice(f"question:{near.name}", Own(_phrasing(draft, near.name)))
    name = "reminders" if near.name.startswith(SWITCHES) else near.name
    return Choice(name, line(f"offer-{name.replace('_', '-')}"))


def _phrasing(draft: Draft, question_id: str) -> dict[str, str]:
    return {code: texts[0] for code, texts in draft.catalog.question[question_id].asked.items()}
