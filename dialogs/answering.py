"""Answers questions from the catalogue's questions, and offers the nearest where unsure."""

from collections.abc import Sequence
from dataclasses import replace

from catalog.bands import BANDS
from dialogs.draft import Draft
from dialogs.messages import Choice, Own, line
from dialogs.questions import answer
from dialogs.state import Asking
from dialogs.wishes import Wanted

OFFERED = 3
"""How many near questions are offered."""


def tell_answer(draft: Draft, question_id: str) -> None:
    """Tell the answer to a question."""
    question = draft.catalog.question.get(question_id)
    if question is None:
        draft.say(line("choice-gone"))
        return
    told = answer(question, draft.world.scheme, draft.world.operator)
    draft.say(line("answer", text=told))
    draft.note(f"answer {question_id} ({question.source})")


def sure_question(wanted: Sequence[Wanted]) -> str | None:
    """Give the question that is surely asked, or None."""
    bands = BANDS["question"]
    if not wanted or wanted[0].kind != "question" or wanted[0].score < bands.accept:
        return None
    second = wanted[1].score if len(wanted) > 1 else 0.0
    return wanted[0].name if wanted[0].score - second >= bands.margin else None


def offer_questions(draft: Draft, wanted: Sequence[Wanted]) -> bool:
    """Offer the nearest questions; False where none is near enough."""
    least = BANDS["question"].offer
    near = [each.name for each in wanted if each.kind == "question" and each.score >= least]
    if not near:
        return False
    choices = [Choice(f"question:{name}", Own(_phrasing(draft, name))) for name in near[:OFFERED]]
    choices.append(Choice("none", line("choice-none")))
    draft.say(line("which-question"), choices=choices)
    draft.note("near questions " + ", ".join(near[:OFFERED]))
    draft.change(replace(draft.state, asking=Asking(None)))
    return True


def _phrasing(draft: Draft, question_id: str) -> dict[str, str]:
    return {code: texts[0] for code, texts in draft.catalog.question[question_id].asked.items()}
