"""Reminders switched on and off. Tells none."""

from dataclasses import replace

from dialogs.state import LOCALES, SWITCHES, Choice, line
from dialogs.tasks.reminders.schedule import KINDS
from dialogs.tasks.reminders.tell import silence_choice
from dialogs.turn import Draft
from dialogs.vocabulary.phrases import plain


def show_reminders(draft: Draft) -> None:
    """Tell which kinds are on and which are off, with a choice to switch each."""
    silenced = draft.state.silenced
    on = tuple(line(f"reminder-kind-{kind}") for kind in KINDS if kind not in silenced)
    off = tuple(line(f"reminder-kind-{kind}") for kind in KINDS if kind in silenced)
    lines = [
        *([line("reminders-on", kinds=on), line("reminders-when")] if on else []),
        *([line("reminders-off", kinds=off)] if off else []),
    ]
    choices = [_again(kind) if kind in silenced else silence_choice(kind) for kind in KINDS]
    draft.say(*lines, choices=choices)


def switch(draft: Draft, kind: str, *, on: bool) -> None:
    """Switch one kind on or off; all of them where `kind` is `all`."""
    kinds = KINDS if kind == "all" else tuple(each for each in KINDS if each == kind)
    if not kinds:
        draft.say(line("choice-gone"))
        return
    rest = set(draft.state.silenced) - set(kinds)
    silenced = rest if on else rest | set(kinds)
    kept = tuple(each for each in KINDS if each in silenced)
    draft.change(replace(draft.state, silenced=kept))
    draft.note(f"reminders {kind} {'on' if on else 'off'}")
    if kind == "all":
        draft.say(line("reminders-all-on" if on else "reminders-none"))
    else:
        told = line(f"reminder-kind-{kind}")
        draft.say(line("reminders-switched-on" if on else "reminders-switched-off", kind=told))


def switch_named(draft: Draft, words: str, *, on: bool) -> bool | None:
    """Switch the kind that words name as it is told or typed; None where they name none."""
    labels = [
        (kind, draft.spec.wording.text(line(f"reminder-kind-{kind}"), language))
        for kind in KINDS
        for language in LOCALES
    ]
    typed = [
        (command.partition("_")[2], phrase)
        for phrase, command in draft.spec.phrases.commands.items()
        if command.startswith(SWITCHES) and not command.endswith("_all")
    ]
    spoken = plain(words)
    found = next((kind for kind, label in labels if plain(label) == spoken), None) or next(
        (kind for kind, phrase in typed if phrase.endswith(f" {spoken}")), None
    )
    if found is None:
        return None
    switch(draft, found, on=on)
    return True


def _again(kind: str) -> Choice:
    return Choice(f"remind:{kind}", line("choice-remind", kind=line(f"reminder-kind-{kind}")))
