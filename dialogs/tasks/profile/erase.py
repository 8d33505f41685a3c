"""Begins again, or has everything about the person erased, after a yes."""

from dataclasses import replace

from dialogs.state import Effect, State, line
from dialogs.turn import Draft


def ask_restart(draft: Draft) -> None:
    """Say what beginning again forgets and what stays, and ask for a yes."""
    draft.ask_yes(line("restart-ask"), really=False)


def restart(draft: Draft) -> None:
    """Forget the answers; booklet, plan and what was said about reminders stay."""
    state = draft.state
    frames = (state.frames[0], state.frames[-1])
    fresh = State(language=state.language, frames=frames, messages=1)
    draft.change(replace(fresh, silenced=state.silenced))
    draft.say(line("restarted"))


def ask_erase(draft: Draft) -> None:
    """Say what erasing takes away for good, and ask for a yes."""
    draft.ask_yes(line("erase-ask"))


def erase(draft: Draft) -> None:
    """Have everything about the person erased when the turn is saved."""
    draft.change(State(language=draft.state.language, frames=draft.state.frames))
    draft.effects.append(Effect("erase"))
    draft.say(line("erased"))
