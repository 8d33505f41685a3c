"""What is known of the person, told; the language we talk. Removes nothing."""

from collections.abc import Callable
from dataclasses import replace

from dialogs.state import Choice, Effect, Slot, line
from dialogs.tasks.suggestions.limit_lines import limit_lines
from dialogs.tasks.suggestions.limiting import in_force, what_is_untold
from dialogs.turn import Draft
from dialogs.wording import booklet_lines
from dialogs.wording.names import fact_line


def speak(language: str) -> Callable[[Draft], bool]:
    """Give the command that changes to a language."""

    def run(draft: Draft) -> bool:
        already = draft.state.language == language
        draft.change(replace(draft.state, language=language))
        draft.say(line("speaking-already" if already else "speaking"))
        return True

    return run


def languages(draft: Draft) -> None:
    """Offer the languages that we talk."""
    names = ("swedish", "english")
    choices = [Choice(name, line(f"choice-{name}")) for name in names]
    draft.say(line("languages"), choices=choices)


def show_my_data(draft: Draft) -> None:
    """Show what is stored; the channel gives the whole of it as a file, and it can be erased."""
    answers(draft)
    draft.effects.append(Effect("export"))
    draft.say(
        line("my-data"),
        booklet_lines.balance_line(draft.booklet, draft.world, draft.state),
        choices=[Choice("erase", line("choice-erase"))],
    )


def answers(draft: Draft) -> None:
    """Tell what the person has answered, and the limits that hold."""
    slots: dict[str, Slot] = dict(draft.state.slots)
    facts = tuple(
        fact for name, slot in slots.items() if (fact := fact_line(draft.catalog, name, slot))
    )
    limits = in_force(draft.state)
    told = [line("answers", facts=facts)] if facts else []
    if limits:
        told.append(line("answers-limits", parts=limit_lines(draft.catalog, limits)))
        told += what_is_untold(draft, limits)
    draft.say(*(told or [line("answers-none")]))
