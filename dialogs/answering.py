"""Answers questions from the catalogue's questions, and offers the nearest where unsure."""

from dataclasses import replace

from catalog.bands import BANDS
from dialogs.draft import Draft
from dialogs.messages import Choice, Own, line
from dialogs.questions import answer
from dialogs.state import Asking

OFFERED = 3
"""How many near questions are offered."""


def tell_answer(draft: Draft, question_id: str) -> None:
    """Tell the answer to a question, with a word on where it stands if that was assumed."""
    question = draft.catalog.question.get(question_id)
    if question is None:
        draft.say(line("choice-gone"))
        return
    told = answer(question, draft.world.scheme, draft.world.operator)
    lines = [line("answer", text=told)]
    if question.source == "assumption":
        lines.append(line("answer-assumed"))
    draft.say(*lines)
    draft.note(f"answer {question_id} ({question.source})")


def best_question(draft: Draft, text: str) -> tuple[str, float] | None:
    """Give the question that a text is most like, with its score."""
    found = draft.catalog.find_question.search(text, 1)
    return (found[0].id, found[0].score) if found else None


def offer_questions(draft: Draft, text: str) -> bool:
    """Offer the nearest questions; False where none is near enough."""
    found = draft.catalog.find_question.search(text, OFFERED)
    near = [match for match in found if match.score >= BANDS["question"].offer]
    if not near:
        return False
    choices = [Choice(f"question:{match.id}", Own(_phrasing(draft, match.id))) for match in near]
    choices.append(Choice("none", line("choice-none")))
    draft.say(line("which-question"), choices=choices)
    draft.note("near questions " + ", ".join(match.id for match in near))
    draft.change(replace(draft.state, asking=Asking(None)))
    return True


def _phrasing(draft: Draft, question_id: str) -> dict[str, str]:
    return {code: texts[0] for code, texts in draft.catalog.question[question_id].asked.items()}
