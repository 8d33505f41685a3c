"""What the assistant does while one of staff has the conversation. Answers nothing in their place.

It says once a day that a message was passed on, and is quiet otherwise. Identity numbers, presses
and the commands below are always answered; emergencies come before all this (`guard`).
"""

from dataclasses import replace

from dialogs.policy.commands import COMMANDS
from dialogs.policy.form import advance
from dialogs.state import Chose, Said, Started, line
from dialogs.tasks.support.handover import TAKE_BACK, owe_answer, pass_on, take_back
from dialogs.turn import Draft
from dialogs.understanding.references import answers_only, said_choice

ALWAYS = frozenset(
    ("take_back", "privacy", "privacy_all", "mydata", "erase", "languages", "swedish",
     "english", "human", "goodbye", "answers", "remaining")
)  # fmt: skip
"""Commands that mean the same whoever has the conversation."""


def stand_by(draft: Draft, event: Started | Said | Chose) -> None:
    """Answer what must be answered while staff have the conversation; pass on the rest."""
    match event:
        case Started():
            draft.say(line("welcome-back"), line("with-staff"), choices=[TAKE_BACK])
        case Chose(choice):
            draft.note(f"chose {choice}")
            if not _obeyed(draft, choice):
                draft.say(line("with-staff"), choices=[TAKE_BACK])
        case Said():
            _said(draft, event)


def _said(draft: Draft, event: Said) -> None:
    if event.masked:
        draft.say(line("identity-masked"))
        draft.note("identity number masked")
    if event.code is not None:
        # Staff do not see it either, and nothing is done with it.
        draft.say(line("with-staff-code"), choices=[TAKE_BACK])
        draft.note("code masked")
    meant = said_choice(draft, event.text) or draft.spec.phrases.command(event.text)
    if event.edited and answers_only(draft, event.text):
        meant = None
    if meant is None or not _obeyed(draft, meant):
        _pass_on(draft, event.text)
    if event.attached and event.text.strip():
        draft.say(line("attachment-unread"))


def _obeyed(draft: Draft, name: str) -> bool:
    """Run a command that always works; False where a text or choice is none of these."""
    erasing = draft.frame.flow == "erase" and draft.state.asking.slot == "confirm"
    if name in ALWAYS or (erasing and name in ("yes", "no", "cancel")):
        draft.note(f"command {name}")
        COMMANDS[name](draft)
    elif name == "cancel":
        take_back(draft)
    elif name == "help":
        draft.say(line("help-with-staff"), choices=[TAKE_BACK])
    else:
        return False
    if draft.state.with_staff is None or draft.frame.flow == "erase":
        advance(draft)
    return True


def _pass_on(draft: Draft, text: str) -> None:
    if not text.strip():
        draft.say(line("with-staff-empty"))
        return
    if draft.frame.flow == "erase":
        draft.leave()
        draft.say(line("not-done"), line("passed-on"))
    pass_on(draft, text)
    owe_answer(draft)
    today = draft.world.today.isoformat()
    if draft.state.with_staff != today and not draft.replies:
        draft.change(replace(draft.state, with_staff=today))
        draft.say(line("passed-on"))
