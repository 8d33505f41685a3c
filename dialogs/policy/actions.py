"""The actions that flows name: what a step does, and what asks for the yes before it."""

from collections.abc import Callable

from dialogs.state import line
from dialogs.tasks.entitlement import grant, inquiry, redeem
from dialogs.tasks.profile import erase, skills_mapping
from dialogs.tasks.proposals import adopt
from dialogs.tasks.reservations import cancel, move, outcomes, reserve, use_code
from dialogs.tasks.suggestions.suggest import suggest
from dialogs.turn import Draft
from dialogs.wording.choices import choices_for


def menu(draft: Draft) -> None:
    """Offer what can be done next, when nothing is left to ask."""
    if draft.replies and draft.replies[-1].choices and draft.replies[-1].listing is None:
        return
    draft.say(line("menu"), choices=choices_for("menu", draft.catalog, draft.state))


ACTIONS: dict[str, Callable[[Draft], None]] = {
    "judge": grant.judge,
    "suggest": suggest,
    "check_reservation": reserve.check_reservation,
    "ask_reserve": reserve.ask_reserve,
    "reserve": reserve.reserve,
    "check_adoption": adopt.check_adoption,
    "ask_adopt": adopt.ask_adopt,
    "adopt": adopt.adopt,
    "ask_remove": cancel.ask_remove,
    "remove": cancel.remove,
    "ask_clear": cancel.ask_clear,
    "clear": cancel.clear,
    "ask_retime": move.ask_retime,
    "retime": move.retime,
    "ask_done": outcomes.ask_done,
    "done": outcomes.done,
    "ask_applied": outcomes.ask_applied,
    "applied": outcomes.applied,
    "ask_accepted": outcomes.ask_accepted,
    "accepted": outcomes.accepted,
    "ask_refused": outcomes.ask_refused,
    "refused": outcomes.refused,
    "ask_missed": outcomes.ask_missed,
    "missed": outcomes.missed,
    "ask_pay": use_code.ask_pay,
    "pay": use_code.pay,
    "ask_redeem": redeem.ask_redeem,
    "redeem": redeem.redeem,
    "ask_restart": erase.ask_restart,
    "restart": erase.restart,
    "ask_erase": erase.ask_erase,
    "erase": erase.erase,
    "offer_mapping": skills_mapping.offer,
    "ask_mapping": skills_mapping.ask_mapping,
    "mapping": skills_mapping.mapping,
    "tell_entitlement": inquiry.tell_entitlement,
    "lacking_entitlement": inquiry.lacking,
    "menu": menu,
}
"""Every action that a flow may name; `confirm: x` runs `ask_x` and, after a yes, `x`."""


DECLINED: dict[str, Callable[[Draft], None]] = {"mapping": skills_mapping.decline_mapping}
"""What a no leads to in flows that are not simply left then."""
