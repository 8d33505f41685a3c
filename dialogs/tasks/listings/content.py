"""Says what a listing is: place, form, language, level, what it leads to, who gives it.

What the catalogue does not say is said so, with where to ask.
"""

import re
from collections.abc import Sequence

from catalog.model import Listing
from dialogs.state import Line, Own, line
from dialogs.tasks.listings.costs import Subject
from dialogs.tasks.listings.times import occasion_of
from dialogs.turn import View
from dialogs.wording.cards import place_of
from dialogs.wording.names import title
from dialogs.wording.portions import sentences_of

_AFTERWARDS = ("Efteråt", "Afterwards")


_PAPER = re.compile(
    r"\b(intyg\w*|certifi\w*|diplom\w*|betyg\w*|poäng\w*|credits?|diplomas?|grades?)\b", re.I
)


def place(view: View, listing: Listing, it: Subject) -> list[Line]:
    """Say where it is held, and how far that is from the person's place."""
    occasion = occasion_of(view, listing)
    if listing.mode == "remote":
        return [line("asked-place-remote", it=it)]
    held = (occasion.place if occasion else None) or listing.place
    if held is None and not listing.places:
        return [
            line("asked-place-several" if listing.several_places else "asked-place-none", it=it)
        ]
    told = place_of(listing, held or listing.places[0])
    return [line("asked-held", it=it, where=told), *_away(view, held or listing.places[0])]


def _away(view: View, held: str) -> list[Line]:
    """Say how far it is, as the crow flies, and that the way there is not known."""
    home = view.state.value("place")
    away = view.catalog.kilometres(home, held) if home else None
    if home is None or away is None or home == held:
        return [line("asked-address-unknown")]
    return [line("asked-away", place=home, km=max(1, round(away))), line("asked-address-unknown")]


def mode(view: View, listing: Listing, it: Subject) -> list[Line]:
    """Say whether it is held at a distance or on site."""
    if listing.mode is None:
        return [line("asked-mode-unknown", it=it)]
    occasion = occasion_of(view, listing)
    held = (occasion.place if occasion else None) or listing.place
    return [line("asked-held", it=it, where=place_of(listing, held))]


def language(_: View, listing: Listing, it: Subject) -> list[Line]:
    """Say in which language it is given."""
    if not listing.languages:
        return [line("asked-language-unknown", it=it)]
    spoken = tuple(line("language-name", code=code) for code in listing.languages)
    return [line("asked-language", it=it, languages=spoken)]


def prior(view: View, listing: Listing, it: Subject) -> list[Line]:
    """Say what one must know beforehand."""
    titles = (*_titles(view, listing.after), *_either(_titles(view, listing.after_any)))
    more = [line("asked-prior-after", titles=titles)] if titles else []
    if listing.prerequisites:
        return [line("asked-prior", it=it, text=Own(listing.prerequisites)), *more]
    if more:
        return [line("asked-prior-after-it", it=it, titles=titles)]
    known = listing.level == "beginner"
    return [line("asked-prior-none" if known else "asked-prior-unknown", it=it)]


def _titles(view: View, listings: Sequence[str]) -> list[Line | Own]:
    known = view.catalog.listing
    return [title(known[each]) for each in listings if each in known]


def _either(titles: Sequence[Line | Own]) -> list[Line | Own]:
    """Join what one of is enough: “antingen A eller B”. What stands alone is needed."""
    if len(titles) < 2:
        return list(titles)
    some = titles[0]
    for each in titles[1:-1]:
        some = line("asked-or", one=some, other=each)
    return [line("asked-either", one=some, other=titles[-1])]


def level(_: View, listing: Listing, it: Subject) -> list[Line]:
    """Say how difficult it is: its level, and what it asks for beforehand."""
    if listing.level is None:
        return [line("asked-level-unknown", it=it)]
    needs = listing.prerequisites
    more = [line("look-prerequisites", text=Own(needs))] if needs else []
    if listing.level == "beginner":
        return [line("asked-level-beginner", it=it), *more]
    return [line("asked-level-further", it=it, level=line(f"level-{listing.level}")), *more]


def outcome(_: View, listing: Listing, it: Subject) -> list[Line]:
    """Say what one can do afterwards, in the provider's words."""
    told = {code: _afterwards(text) for code, text in listing.summary.items()}
    if not any(told.values()):
        return [line("asked-outcome-unknown", it=it)]
    return [line("asked-outcome", it=it, text=Own(told)), line("asked-job-unknown")]


def _afterwards(text: str) -> str:
    found = [each for each in sentences_of(text) if each.startswith(_AFTERWARDS)]
    return " ".join(found) or text


def certificate(_: View, listing: Listing, it: Subject) -> list[Line]:
    """Say what stands about a certificate, credits or grades, or that nothing does."""
    told = {
        code: " ".join(each for each in sentences_of(text) if _PAPER.search(each))
        for code, text in listing.summary.items()
    }
    if all(told.values()) and told:
        return [line("asked-certificate", it=it, text=Own(told))]
    return [line("asked-certificate-unknown", it=it)]


def provider(_: View, listing: Listing, it: Subject) -> list[Line]:
    """Say who gives it, and what stands about them."""
    giver = listing.provider
    about = [line("look-summary", text=Own(giver.about))] if giver.about else []
    return [line("asked-provider", it=it, provider=giver.name), *about]


def other(_: View, __: Listing, it: Subject) -> list[Line]:
    """Say that the catalogue does not say it."""
    return [line("asked-other", it=it)]


def where_to_ask(listing: Listing) -> Line:
    """Say where the provider can be asked; nobody can ask an invented one."""
    giver = listing.provider
    if giver.example:
        return line("asked-example", provider=giver.name)
    where = listing.url or giver.url or giver.email
    if where is None:
        return line("asked-ask", provider=giver.name)
    return line("asked-ask-at", provider=giver.name, where=where)
