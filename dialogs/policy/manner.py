"""Answers more shortly, in easier words, or in full again, and remembers it. Asks nothing."""

from dataclasses import replace

from dialogs.state import Choice, line
from dialogs.tasks.suggestions.suggest import retell
from dialogs.tasks.support.questions import just_answered, tell_rest, told_in
from dialogs.tasks.support.sourcing import remember_answered, tell_source
from dialogs.turn import Draft


def shorter(draft: Draft) -> bool:
    """Write shortly from now on, beginning with what was just said."""
    draft.change(replace(draft.state, manner="short"))
    if _again(draft, "short"):
        return False
    draft.say(line("manner-shorter"))
    if draft.state.shown and draft.state.looked is None:
        retell(draft)
    return False


def simpler(draft: Draft) -> bool:
    """Use easier words from now on, beginning with what was just answered."""
    draft.change(replace(draft.state, manner="simple"))
    if not _again(draft, "simple"):
        draft.say(line("manner-simpler"))
    return False


def longer(draft: Draft) -> bool:
    """Tell all of what was just answered shortly; else answer in full again, or say the source."""
    question = just_answered(draft)
    if draft.state.manner is None:
        tell_source(draft)
        return True
    if question is not None:
        tell_rest(draft, question.id)
        return False
    draft.change(replace(draft.state, manner=None))
    draft.say(line("manner-full"))
    return False


def _again(draft: Draft, manner: str) -> bool:
    """Tell the last answer once more in a manner; False where none was just told."""
    question = just_answered(draft)
    if question is None:
        return False
    told = told_in(draft, question, manner, asked=True)
    more = [Choice(f"rest:{question.id}", line("choice-rest"))]
    draft.say(line("answer", text=told), choices=more)
    remember_answered(draft, question.id)
    draft.note(f"retold {question.id} {manner}")
    return True
