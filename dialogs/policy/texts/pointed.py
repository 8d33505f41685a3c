"""Finds which listing or run of the plan words are for, and does what they ask."""

from dataclasses import replace

from catalog.finding.extremes import measure
from catalog.finding.search import search
from catalog.matching.query import number_in
from catalog.matching.thresholds import BANDS
from catalog.model import Listing, in_language
from dialogs.ledger import Reservation
from dialogs.ledger.commitments import in_order
from dialogs.pointing import words as w
from dialogs.pointing.meant import Meant, antecedent, described_by, meant_by, several_by
from dialogs.policy.commands import run_choice
from dialogs.state import line
from dialogs.state.acts import ABOUT
from dialogs.tasks.entitlement import inquiry
from dialogs.tasks.listings.attributes import tell_attribute
from dialogs.tasks.reminders import switches
from dialogs.tasks.reservations import about_a_listing, move
from dialogs.tasks.reservations import plan as reservations_plan
from dialogs.tasks.suggestions import limiting
from dialogs.tasks.suggestions.suggest import HOW_MANY, tell_found
from dialogs.turn import Draft, View
from dialogs.understanding.references import listing_for, points, reservation_for
from dialogs.vocabulary.phrases import plain

EACH = ("add", "remove")
"""What can be done to several things that are named in one message, to one after the other."""


_LOOKED_AT = 20
"""Hits that are looked at for one of the same subject."""


_TITLE = 3
"""From so many words on a title need not be whole."""


_MOST = 6
"""Things that are taken from one message."""


def run_target(draft: Draft, verb: str, words: str) -> bool | None:
    """Do something to the listing or run that words point at; None where they point at none.

    Otherwise says whether the flows go on.
    """
    if verb == "entitled_if":
        return inquiry.suppose(draft, words)
    if verb.startswith(ABOUT):
        return _attribute(draft, verb, words)
    if verb == "why" or verb in about_a_listing.ANSWERS:
        return about_a_listing.about(draft, verb, words)
    if verb == "swap" or (verb == "exchange" and not proposed(draft)):
        return _swap(draft, words)
    if verb == "exchange":
        return None
    if verb in ("silence", "remind"):
        return switches.switch_named(draft, words, on=verb == "remind")
    if verb == "adopt":
        named = draft.spec.phrases.bare(words)
        number = draft.spec.phrases.ordinals.get(named)
        if number is None and " " not in named:
            number = number_in(named)
        return None if number is None else run_choice(draft, f"adopt:{number}")
    if verb in EACH and (goes_on := run_each(draft, verb, words)) is not None:
        return goes_on
    if verb in ("look", "add"):
        listings = which_listings(draft, words)
        if len(listings) == 1:
            return run_choice(draft, f"{verb}:{listings[0]}")
        if listings:
            about_a_listing.ask_which(draft, verb, listings)
            return False
        if not points(draft, words) or plain(words) in draft.spec.phrases.it:
            return None
        draft.say(line("nothing-shown"))
        return True
    runs = which_runs(draft, words, verb)
    if len(runs) > 1:
        reservations_plan.ask_which(draft, verb, runs)
        return False
    reservation = runs[0] if runs else None
    if reservation is None and not draft.booklet.plan() and not points(draft, words):
        return None
    if reservation is None and verb == "remove" and _of_outline(draft, words):
        return None
    if reservation is None:
        return _which(draft, verb, words)
    return run_choice(draft, f"{verb}:{reservation.entry.key}")


def which_listings(view: View, words: str) -> list[str]:
    """Give the listing that words are for; several where one of them is meant and none is sure."""
    shown = [each for each in view.state.shown if each in view.catalog.listing]
    if plain(words) in view.spec.phrases.it and view.state.looked is None and shown:
        return shown
    if (whole := _titled(view, words)) is not None:
        return [whole]
    described = None if points(view, words) else described_by(view, words)
    if described is not None and (described.unsure or len(described.listings) == 1):
        return list(described.listings)
    listing = listing_for(view, words)
    return [] if listing is None else [listing]


def which_runs(view: View, words: str, verb: str) -> list[Reservation]:
    """Give the open run of the plan that words are for; several where none of them is sure."""
    whole = points(view, words) or _titled(view, words) is not None
    described = None if whole else described_by(view, words, planned=True)
    if described is not None and (described.unsure or len(described.listings) == 1):
        return [
            e for e in in_order(view.booklet) if e.open and e.entry.listing in described.listings
        ]
    found = reservation_for(view, words, verb)
    return [] if found is None else [found]


def _titled(view: View, words: str) -> str | None:
    """Give the listing whose whole title words are, with “the” or without it."""
    spoken = plain(words).removeprefix("the ").removeprefix("den ")
    known = ((i, each.title.values()) for i, each in view.catalog.listing.items())
    return next((i for i, titles in known if any(plain(each) == spoken for each in titles)), None)


def about_what(view: View, text: str, attribute: str) -> Meant | None:
    """Give what a text is about: a listing by its whole title, or what it points at."""
    titled = view.spec.ear.title_in(text) or _nearly_titled(view, text)
    return Meant((titled,)) if titled is not None else meant_by(view, text, attribute)


def _nearly_titled(view: View, text: str) -> str | None:
    """Give the listing, shown or not, whose title a text nearly is."""
    if len(text.split()) < _TITLE or text.split()[0].lower() in w.DETERMINERS:
        return None
    found = view.catalog.find_listing.search(text, 1)
    return found[0].id if found and found[0].score >= BANDS["listing"].accept else None


def same_but(draft: Draft, text: str) -> bool:
    """Search for what was looked at, but otherwise: “samma fast på distans”. False for no such.

    Where nothing was looked at the suggestions are told anew within that limit.
    """
    words = draft.spec.phrases.same_but(text)
    if words is None or len(draft.state.frames) > 1:
        return False
    listing = draft.catalog.listing.get(antecedent(draft) or "")
    if listing is None:
        return bool(draft.state.shown) and limiting.keep(draft, words, meant=True)
    asked = draft.catalog.query(words)
    less = next((name for name, said in w.OTHERWISE.items() if plain(words) in said), None)
    if not asked.limited and less is None:
        return False
    topic = in_language(listing.title, draft.state.language)
    query = replace(asked, words=topic, purpose=asked.purpose or listing.purpose)
    found = search(draft.catalog, query, draft.today, _LOOKED_AT)
    hits = [
        each
        for each in found
        if each.listing.id != listing.id
        and not each.misfits
        and (less is None or _has_less(draft, each.listing, listing, less))
        and set(listing.fields[:1]) <= set(each.listing.fields)
    ]
    draft.note(f"same as {listing.id} but {asked}")
    otherwise = " ".join(text.split()[-len(words.split()) :])
    tell_found(draft, f"{topic}, {otherwise}", query, hits[:HOW_MANY])
    return True


def _has_less(view: View, one: Listing, other: Listing, name: str) -> bool:
    """Whether one listing has less of something than another, as far as both are known."""
    home = view.state.value("place")
    less, more = (measure(view.catalog, e, name, view.today, home) for e in (one, other))
    return less is not None and more is not None and less < more


def _attribute(draft: Draft, verb: str, words: str) -> bool | None:
    """Tell one attribute of what words point at, or ask which; None where they point at none."""
    pointed = about_what(draft, words, verb.removeprefix(ABOUT))
    if pointed is not None and pointed.unsure:
        about_a_listing.ask_which(draft, verb, pointed.listings)
        return False
    if pointed is not None:
        tell_attribute(draft, pointed.listings, verb.removeprefix(ABOUT))
        return True
    titled = None if points(draft, words) else listing_for(draft, words)
    return None if titled is None else run_choice(draft, f"{verb}:{titled}")


def run_each(draft: Draft, verb: str, words: str) -> bool | None:
    """Ask about each of several things that words name, in their order; None if they name one.

    What is not found among them is said.
    """
    together = _together(draft, verb, words)
    if together:
        draft.say(line("in-turn"))
        draft.start_each("reserve" if verb == "add" else "remove", together)
        return True
    parts = _parts(draft, words)
    if not 1 < len(parts) <= _MOST:
        return None
    found = {part: _found(draft, verb, part) for part in parts}
    known = list(dict.fromkeys(each for each in found.values() if each is not None))
    lost = [part for part, each in found.items() if each is None]
    whole = _found(draft, verb, words)
    if not known or (whole is not None and _names_all(draft, verb, whole, words)):
        return None
    if lost and (whole is not None or not all(points(draft, part) for part in lost)):
        return None
    if lost:
        draft.say(line("part-not-found", words=", ".join(part.upper() for part in lost)))
    if len(known) > 1:
        draft.say(line("in-turn"))
    draft.start_each("reserve" if verb == "add" else "remove", known)
    return True


def _together(view: View, verb: str, words: str) -> list[str]:
    """Give what words count together: listings to add, or keys of reservations to take out."""
    listings = several_by(view, words, planned=verb == "remove")
    if verb == "add":
        return list(listings)
    runs = (each for each in in_order(view.booklet) if each.open)
    return [each.entry.key for each in runs if each.entry.listing in listings]


def _parts(view: View, words: str) -> list[str]:
    """Part words at “och” and the like; letters and numbers alone need nothing between them."""
    joints, parts = view.spec.phrases.joints, [""]
    for word in plain(words).split():
        parts = [*parts, ""] if word in joints else [*parts[:-1], f"{parts[-1]} {word}".strip()]
    bare = [part for part in parts if part]
    short = all(len(word) == 1 for part in bare for word in part.split())
    return [word for part in bare for word in part.split()] if short else bare


def _found(view: View, verb: str, part: str) -> str | None:
    """Give the listing to add or the key of the reservation to remove; None if there is none."""
    if verb == "add":
        return listing_for(view, part)
    reservation = reservation_for(view, part, verb)
    return None if reservation is None else reservation.entry.key


def _names_all(view: View, verb: str, found: str, words: str) -> bool:
    """Whether all words stand in the title of one thing: “Excel och Word” is a single course."""
    plan = {each.entry.key: each.entry.listing or "" for each in view.booklet.plan()}
    listing = view.catalog.listing.get(found if verb == "add" else plan.get(found, ""))
    titles = listing.title.values() if listing is not None else ()
    return any(set(plain(words).split()) <= set(plain(title).split()) for title in titles)


def proposed(view: View) -> bool:
    """Whether a proposed plan is on the screen."""
    return view.state.outline is not None and bool(view.state.outline.runs)


def _of_outline(view: View, words: str) -> bool:
    """Whether words point at a part of a plan on the screen: nothing is planned yet."""
    planned = any(each.open for each in view.booklet.plan())
    return proposed(view) and not planned and points(view, words)


def _swap(draft: Draft, words: str) -> bool | None:
    """Say how a planned run is exchanged, or ask whether to move it to the start that is named.

    None where words point at none, or at a proposed plan.
    """
    if proposed(draft) and points(draft, words):
        return None
    found, day = move.meant(draft, words)
    if found is not None and day is not None:
        return run_choice(draft, f"retime:{found.entry.key}@{day}")
    if found is None:
        return _which(draft, "remove", words) if points(draft, words) else None
    move.tell_swap(draft, found)
    return True


def _which(draft: Draft, verb: str, words: str) -> bool | None:
    """Ask which run of the plan is meant; without any, it may be a question."""
    planned = any(each.open for each in draft.booklet.plan())
    if not planned and verb not in ("remove", "done") and not points(draft, words):
        return None
    if planned and verb in ("remove", "done"):
        draft.say(line("which-planned"))
        reservations_plan.show_plan(draft)
    else:
        reservations_plan.ask_which(draft, verb)
    return True
