"""Tells what is stored, why, for how long, and what the person can do about it. Decides nothing.

In two layers: a few sentences first, and on request all that articles 13 and 22 of the General
Data Protection Regulation ask for.
"""

from dialogs.draft import Draft
from dialogs.messages import Choice, Line, line


def tell_shortly(draft: Draft) -> None:
    """Tell what matters most, and where the rest is."""
    through = [line("privacy-through-telegram")] if draft.world.operator.get("telegram") else []
    answers = _about_operator(draft, "privacy-days", "privacy-controller")
    draft.say(line("privacy"), *through, *answers)
    choices = [Choice("privacy_all", line("choice-privacy-all"))]
    draft.say(line("privacy-more"), choices=choices)


def tell_all(draft: Draft) -> None:
    """Tell everything, in the order in which people ask."""
    told = draft.world.operator
    basis = told.get("legal_basis")
    draft.say(
        *_about_operator(draft, "privacy-controller"),
        line("privacy-purposes"),
        *([line("privacy-basis", legal_basis=basis)] if basis else []),
        line("privacy-what"),
        line("privacy-voluntary"),
        line("privacy-automatic"),
    )
    draft.say(
        line("privacy-recipients"),
        *([line("privacy-telegram", contact=told["contact"])] if told.get("telegram") else []),
        *_about_operator(draft, "privacy-days"),
        line("privacy-kept"),
    )
    choices = [Choice(name, line(f"choice-{name}")) for name in ("mydata", "erase")]
    rights = _about_operator(draft, "privacy-ask")
    draft.say(line("privacy-rights"), *rights, line("privacy-complaint"), choices=choices)


def _about_operator(draft: Draft, *ids: str) -> list[Line]:
    """Give lines on whoever runs the assistant; none where nobody has said who that is."""
    told = draft.world.operator
    if not told:
        return []
    names = {name: told[name] for name in ("controller", "contact", "retention_days")}
    return [line(id_, **names) for id_ in ids]
