"""Proposes plans, a reply each, and offers to put one in. Puts in none without a yes (ADR 3)."""

from collections.abc import Sequence
from dataclasses import replace

from catalog.planning import Impossible, Variant
from dialogs.state import Choice, Outline, line
from dialogs.tasks.entitlement.inquiry import own_refusal
from dialogs.tasks.proposals.limits import offers
from dialogs.tasks.proposals.told import plans_told, wished_for
from dialogs.turn import Draft


def propose(draft: Draft) -> None:
    """Propose plans for what the person wants; where nothing is known of it, say what is needed."""
    if not (draft.state.value("goal") or draft.state.value("occupation")):
        draft.say(line("outline-first"))
        return
    expires, over = draft.booklet.expires, draft.booklet.expired(draft.today)
    draft.change(replace(draft.state, outline=None))
    if expires is not None and over:
        draft.say(line("booklet-expired", day=expires))
        return
    no = own_refusal(draft) if expires is None else []
    if no:
        draft.say(*no)
        return
    outline = Outline()
    found = offers(draft, outline)
    if isinstance(found, Impossible) or not found:
        draft.say(line("outline-none"))
        return
    tell(draft, outline, found)


def tell(draft: Draft, outline: Outline, found: Sequence[Variant]) -> None:
    """Show plans, a reply each, and offer to put one of them in the person's plan."""
    told = plans_told(draft, outline, found)
    draft.say(line("outline-intro", count=len(found)), *wished_for(draft, outline))
    for number, (each, lines) in enumerate(zip(found, told, strict=True), 1):
        draft.say(*lines)
        draft.note(f"outline {number} {' '.join(run.id for run in each.plan.runs)}")
    offer_adoption(draft, outline, found)


def offer_adoption(draft: Draft, outline: Outline, found: Sequence[Variant]) -> None:
    """Offer to put one of the plans on the screen in the person's plan, and keep which they are."""
    choices = [
        Choice(f"adopt:{number}", line("choice-adopt", number=number))
        for number, each in enumerate(found, 1)
        if any(not run.reserved for run in each.plan.runs)
    ]
    if wished_for(draft, outline):
        choices.append(Choice("plan_anew", line("choice-plan-anew")))
    draft.say(line("outline-choose"), choices=choices)
    runs = tuple(tuple(run.id for run in each.plan.runs) for each in found)
    draft.change(replace(draft.state, outline=replace(outline, runs=runs)))
