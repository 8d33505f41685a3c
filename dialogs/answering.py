"""Answers questions from the catalogue's questions, and offers the nearest where unsure."""

from dataclasses import replace

from catalog.bands import BANDS
from dialogs.draft import Draft
from dialogs.handover import note_question
from dialogs.messages import Choice, Own, line
from dialogs.questions import answer
from dialogs.state import Asking

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


def sure_question(draft: Draft, text: str) -> str | None:
    """Give the question that a text surely asks, or None."""
    found = draft.catalog.find_question.search(text, 2)
    bands = BANDS["question"]
    if not found or found[0].score < bands.accept:
        return None
    second = found[1].score if len(found) > 1 else 0.0
    return found[0].id if found[0].score - second >= bands.margin else None


def offer_questions(draft: Draft, text: str) -> bool:
    """Offer the nearest questions; False where none is near enough."""
    found = draft.catalog.find_question.search(text, OFFERED)
    near = [match for match in found if match.score >= BANDS["question"].offer]
    if not near:
        return False
    choices = [Choice(f"question:{match.id}", Own(_phrasing(draft, match.id))) for match in near]
    choices.append(Choice("none", line("choice-none")))
    draft.say(line("which-question"), choices=choices)
    note_question(draft, text)
    draft.note("near questions " + ", ".join(match.id for match in near))
    draft.change(replace(draft.state, asking=Asking(None)))
    return True


def _phrasing(draft: Draft, question_id: str) -> dict[str, str]:
    return {code: texts[0] for code, texts in draft.catalog.question[question_id].asked.items()}
