"""Makes a stored state fit the present flows, catalogue and scheme. Loses nothing that still fits.

An answer that nobody knows any more is forgotten and asked for again; a flow that is gone, or
whose listing or reservation is gone, is left.
"""

from dataclasses import replace
from typing import Any

from dialogs.state.acts import OF_A_RESERVATION
from dialogs.state.flows import GROUND, Confirm, Flow
from dialogs.state.messages import LOCALES
from dialogs.state.slots import CODE, SLOTS, is_value
from dialogs.state.state import Asking, Frame, Outline, Slot, State
from dialogs.state.world import World


def mended(state: State, flows: dict[str, Flow], world: World) -> State:
    """Give the state with everything left out that the present version does not know."""
    slots = {
        name: slot
        for name, slot in ((n, _present(n, each, world)) for n, each in state.slots.items())
        if name in SLOTS and (is_value(world, name, slot.value) or _free_goal(name, slot.value))
    }
    frames = [frame for frame in state.frames if frame.flow in flows and _whole(frame, world)]
    if not frames or frames[0].flow != GROUND:
        frames = [Frame(GROUND), *(frame for frame in frames if frame.flow != GROUND)]
    asking = state.asking
    confirms = any(isinstance(step, Confirm) for step in flows[frames[-1].flow].steps)
    if asking.slot not in (None, CODE, *SLOTS) or (asking.slot == "confirm" and not confirms):
        asking = Asking()
    language = state.language if state.language in LOCALES else next(iter(LOCALES))
    known = world.catalog.listing
    fitting: dict[str, Any] = {
        "language": language,
        "slots": slots,
        "frames": tuple(frames),
        "asking": asking,
        "shown": tuple(each for each in state.shown if each in known),
        "seen": tuple(each for each in state.seen if each in known),
        "doubts": tuple(
            doubt
            for doubt in state.doubts
            if doubt.slot in SLOTS and all(is_value(world, *option) for option in doubt.options)
        ),
        "looked": state.looked if state.looked in known else None,
        "outline": _shown(state.outline, world),
    }
    unfit = {name: v for name, v in fitting.items() if v != getattr(state, name)}
    return replace(state, **unfit) if unfit else state


def _shown(outline: Outline | None, world: World) -> Outline | None:
    """Give the plans on the screen, or none of them where one holds a listing that is gone."""
    if outline is None:
        return None
    held = {each for n in range(len(outline.runs)) for each in outline.listings(n + 1)}
    return outline if held <= world.catalog.listing.keys() else replace(outline, runs=())


def _present(name: str, slot: Slot, world: World) -> Slot:
    """Give an answer as it is written now: an occupation may have moved to another unit group."""
    if name != "occupation" or slot.value in world.catalog.occupation:
        return slot
    return replace(slot, value=world.catalog.present_occupation(slot.value) or slot.value)


def _free_goal(name: str, value: str) -> bool:
    return name == "goal" and value == "other"


def _whole(frame: Frame, world: World) -> bool:
    match frame.flow:
        case "reserve":
            return frame.args.get("listing") in world.catalog.listing
        case flow if flow in OF_A_RESERVATION:
            wanted = frame.args.get("reservation")
            return any(each.entry.key == wanted for each in world.booklet.reservations())
        case _:
            return True
