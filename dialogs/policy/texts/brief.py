"""Takes messages of a few words about what was shown: “och pris?”, “den i Umeå”. Notes nothing."""

from dialogs.pointing import words as w
from dialogs.pointing.meant import described_by
from dialogs.policy.commands import run_choice
from dialogs.policy.texts.doing import spoken_of
from dialogs.policy.texts.pointed import which_listings
from dialogs.state.acts import ABOUT
from dialogs.tasks.listings.attributes import tell_attribute
from dialogs.tasks.reservations import about_a_listing
from dialogs.turn import Draft, View
from dialogs.understanding.references import last
from dialogs.understanding.situation import situation
from dialogs.vocabulary.phrases import plain

_ANSWERS = {
    "mode": ("mode", "place"),
    "place": ("mode", "place"),
    "evenings": ("pace",),
    "hours": ("pace",),
    "language": ("language",),
    "level": ("confidence",),
}
"""Questions that such words may answer, by what they ask about otherwise."""


_VALUES = ("mode", "evenings", "level")
"""What is only asked about with a question mark: “på distans” says what is wanted."""


_FEW = 3
"""Words that may name another listing in “och den andra?”."""


def asked_shortly(draft: Draft, text: str) -> bool | None:
    """Tell what a word or two ask about what is spoken of, or about all on the screen."""
    attribute = _attribute(text)
    if attribute is None or "answer" in situation(draft.state, draft.world.turn):
        return None
    if attribute in _VALUES and "?" not in text:
        return None
    listings = spoken_of(draft)
    if not listings or draft.state.asking.slot in _ANSWERS.get(attribute, ()):
        return None
    tell_attribute(draft, listings, attribute)
    return True


def same_of(draft: Draft, text: str) -> bool | None:
    """Tell of another listing what was told of the one before: “och c?”."""
    told, spoken = draft.state.attribute, plain(text)
    joint, _, words = spoken.partition(" ")
    if told is None or told.turn != draft.world.turn - 1 or joint not in w.ALSO:
        return None
    if len(words.split()) > _FEW or not (listings := which_listings(draft, words)):
        return None
    tell_attribute(draft, listings, told.value)
    return True


def _attribute(text: str) -> str | None:
    spoken, (before, after) = plain(text), w.SHORTLY_AROUND
    for each in before:
        spoken = spoken.removeprefix(f"{each} ")
    for each in after:
        spoken = spoken.removesuffix(f" {each}")
    return next((name for name, asked in w.ASKED_SHORTLY.items() if spoken in asked), None)


def described_alone(draft: Draft, text: str) -> bool | None:
    """Show the listing that a description alone is for, or do to it what was asked about which.

    Where it fits several it asks which. With a question mark it may ask about what was looked at.
    """
    found = described_by(draft, text)
    if found is None or ("?" in text and draft.state.looked is not None):
        return None
    offered = _offered(draft)
    verb = next(iter({name for name, _ in offered})) if offered else "look"
    some = {each for _, each in offered}
    listings = [each for each in found.listings if not some or each in some]
    if len(listings) == 1:
        return run_choice(draft, f"{verb}:{listings[0]}")
    if not listings or not found.unsure:
        return None
    about_a_listing.ask_which(draft, verb, listings)
    return False


def placed(view: View, text: str) -> str | None:
    """Give the choice at the place that a text names, where it was asked which is meant."""
    offered, spoken = _offered(view), plain(text)
    place = len(offered) if last(view, spoken) else view.phrases.ordinals.get(spoken, 0)
    return ":".join(offered[place - 1]) if 1 <= place <= len(offered) else None


def _offered(view: View) -> list[tuple[str, str]]:
    """Give what was offered to be done to which listing, where it was asked which is meant."""
    choices = [each.partition(":") for each, _ in view.state.asking.choices]
    known = view.catalog.listing
    found = [(name, listing) for name, _, listing in choices if listing in known]
    names = {name for name, _ in found}
    asked = names and (names <= {"add", "look", *about_a_listing.ANSWERS} or _about(names))
    return found if asked and len(found) == len(choices) and len(names) == 1 else []


def _about(names: set[str]) -> bool:
    return all(name.startswith(ABOUT) for name in names)
