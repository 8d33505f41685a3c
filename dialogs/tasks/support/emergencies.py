"""Answers an emergency with the help that is right for it. Notes, sells and asks nothing.

The numbers and where they come from stand in `alarms/helplines.yaml`.
"""

from dataclasses import replace

from dialogs.masking.masking import MASK
from dialogs.state import Said, line
from dialogs.tasks.support.handover import owe_answer, pass_on
from dialogs.turn import Draft
from dialogs.vocabulary.phrases import plain


def met(draft: Draft, event: Said) -> bool:
    """Answer a message that tells of an emergency; False, and nothing done, where it does not.

    The conversation stays where it was, but a yes that was waited for is asked for again.
    """
    text, phrases = event.text.replace(MASK, " "), draft.spec.phrases
    known = plain(text)
    if known in phrases.commands or known in phrases.likewise:
        return False  # what is a command word for word is meant as one
    kinds = draft.spec.guard.kinds(text)
    if not kinds:
        return False
    state = draft.state
    language = phrases.language_of(text) or state.language
    draft.change(replace(state, language=language, messages=state.messages + 1))
    for kind in kinds:
        draft.note(f"emergency {kind}")
        draft.say(line(f"emergency-{kind}"))
    if event.masked:
        draft.note("identity number masked")
        draft.say(line("identity-masked"))
    pass_on(draft, event.text)
    owe_answer(draft)
    return True
