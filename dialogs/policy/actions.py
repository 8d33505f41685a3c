"""The actions that flows name: what a step does, and what asks for the yes before it."""

from collections.abc import Callable

from dialogs import (
    adopting,
    clearing,
    eligibility,
    entitlement,
    forgetting,
    mapping,
    outcomes,
    paying,
    redeeming,
    reserving,
    retiming,
    settling,
)
from dialogs.choices import choices_for
from dialogs.draft import Draft
from dialogs.messages import line
from dialogs.suggesting import suggest


def menu(draft: Draft) -> None:
    """Offer what can be done next, when nothing is left to ask."""
    if draft.replies and draft.replies[-1].choices and draft.replies[-1].listing is None:
        return
    draft.say(line("menu"), choices=choices_for("menu", draft.catalog, draft.state))


ACTIONS: dict[str, Callable[[Draft], None]] = {
    "judge": eligibility.judge,
    "suggest": suggest,
    "check_reservation": reserving.check_reservation,
    "ask_reserve": reserving.ask_reserve,
    "reserve": reserving.reserve,
    "check_adoption": adopting.check_adoption,
    "ask_adopt": adopting.ask_adopt,
    "adopt": adopting.adopt,
    "ask_remove": settling.ask_remove,
    "remove": settling.remove,
    "ask_clear": clearing.ask_clear,
    "clear": clearing.clear,
    "ask_retime": retiming.ask_retime,
    "retime": retiming.retime,
    "ask_done": settling.ask_done,
    "done": settling.done,
    "ask_applied": outcomes.ask_applied,
    "applied": outcomes.applied,
    "ask_accepted": outcomes.ask_accepted,
    "accepted": outcomes.accepted,
    "ask_refused": outcomes.ask_refused,
    "refused": outcomes.refused,
    "ask_missed": outcomes.ask_missed,
    "missed": outcomes.missed,
    "ask_pay": paying.ask_pay,
    "pay": paying.pay,
    "ask_redeem": redeeming.ask_redeem,
    "redeem": redeeming.redeem,
    "ask_restart": forgetting.ask_restart,
    "restart": forgetting.restart,
    "ask_erase": forgetting.ask_erase,
    "erase": forgetting.erase,
    "offer_mapping": mapping.offer,
    "ask_mapping": mapping.ask_mapping,
    "mapping": mapping.mapping,
    "tell_entitlement": entitlement.tell_entitlement,
    "lacking_entitlement": entitlement.lacking,
    "menu": menu,
}
"""Every action that a flow may name; `confirm: x` runs `ask_x` and, after a yes, `x`."""

DECLINED: dict[str, Callable[[Draft], None]] = {"mapping": mapping.decline_mapping}
"""What a no leads to in flows that are not simply left then."""
