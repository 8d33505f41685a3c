"""Tells what is stored, why, for how long, and what the person can do about it. Decides nothing.

In two layers: a few sentences first, and on request all that articles 13 and 22 of the General
Data Protection Regulation ask for.
"""

from dialogs.state import Choice, Line, line
from dialogs.turn import Draft, View
from dialogs.wording.rule_sentences import answers_for_data, contact


def tell_shortly(draft: Draft) -> None:
    """Tell what matters most, and where the rest is."""
    through = [line("privacy-through-telegram")] if draft.world.operator.get("telegram") else []
    draft.say(line("privacy"), *through, *_days(draft), *_answers(draft))
    choices = [Choice("privacy_all", line("choice-privacy-all"))]
    draft.say(line("privacy-more"), choices=choices)


def tell_all(draft: Draft) -> None:
    """Tell everything, in the order in which people ask."""
    told = draft.world.operator
    basis = told.get("legal_basis")
    draft.say(
        *_answers(draft),
        line("privacy-purposes"),
        *([line("privacy-basis", legal_basis=basis)] if basis else []),
        line("privacy-what"),
        line("privacy-voluntary"),
        line("privacy-automatic"),
    )
    draft.say(
        line("privacy-recipients"),
        *([line("privacy-telegram", contact=contact(told))] if told.get("telegram") else []),
        *_days(draft),
        line("privacy-kept"),
    )
    choices = [Choice(name, line(f"choice-{name}")) for name in ("mydata", "erase")]
    rights = [line("privacy-ask", contact=contact(told))] if told else []
    draft.say(line("privacy-rights"), *rights, line("privacy-complaint"), choices=choices)


def _answers(view: View) -> list[Line]:
    """Say who answers for the data; nothing where nobody has said who runs the assistant."""
    told = view.world.operator
    return [answers_for_data(told)] if told else []


def _days(view: View) -> list[Line]:
    """Say for how long texts are kept."""
    days = view.world.operator.get("retention_days")
    return [line("privacy-days", retention_days=days)] if days else []
