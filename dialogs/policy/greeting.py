"""The first words, and the words on coming back."""

from dataclasses import replace

from dialogs.policy.clarification import ask_pending
from dialogs.policy.form import advance
from dialogs.state import Asking, line
from dialogs.turn import Draft
from dialogs.wording.booklet_lines import balance_line
from dialogs.wording.names import fact_line


def greet(draft: Draft) -> None:
    """Say who is talking, what is stored and how to leave; on a return, where things are."""
    state = draft.state
    again = state.messages > 0 or bool(draft.booklet.entries)
    draft.change(replace(state, asking=Asking(state.asking.slot)))
    if not again:
        draft.say(line("hello"), line("hello-stores"), line("hello-leave"))
    else:
        facts = tuple(
            fact
            for name, slot in state.slots.items()
            if (fact := fact_line(draft.catalog, name, slot)) is not None
        )
        lines = [line("welcome-back")]
        if facts:
            lines.append(line("answers", facts=facts))
        if draft.booklet.entries:
            lines.append(balance_line(draft.booklet, draft.world, draft.state))
        draft.say(*lines)
    if not ask_pending(draft, state):
        advance(draft)


def hello_again(draft: Draft) -> None:
    """Answer a greeting in the midst of a conversation."""
    draft.say(line("hello-short"))
