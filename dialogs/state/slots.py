"""The slots of a conversation and what may stand in them. Asks for none."""

from catalog.model import CONFIDENCES, LANGUAGES, MODES, WORK_SITUATIONS
from dialogs.state.world import World

PACES = ("beside_work", "part_time", "full_time")
"""How much time a person has, as the pace question offers it."""


SLOTS = (
    "birth_year",
    "work_situation",
    "occupation",
    "goal",
    "place",
    "mode",
    "pace",
    "language",
    "tools",
    "confidence",
    "likes",
    "confirm",
)
"""Every slot, by the name it has for good."""


CODE = "code"
"""What is asked for without filling a slot: a code is known by its hash only."""


OLDEST = 110
"""The highest age, in years, that is taken as meant."""


def is_value(world: World, slot: str, value: str) -> bool:
    """Whether a slot may have a value: what the catalogue or the scheme knows, or a likely year."""
    catalog = world.catalog
    match slot:
        case "occupation":
            return value in catalog.occupation
        case "goal":
            return value in catalog.goal
        case "place":
            return catalog.county(value) is not None
        case "birth_year":
            known = value.isascii() and value.isdigit() and len(value) == 4
            return known and 5 <= world.today.year - int(value) <= OLDEST
        case "work_situation":
            return value in WORK_SITUATIONS
        case "mode":
            return value in MODES
        case "pace":
            return value in PACES
        case "language":
            return value in LANGUAGES
        case "tools" | "likes":
            return catalog.mapping.knows(slot, value)
        case "confidence":
            return value in CONFIDENCES
        case _:
            return False
