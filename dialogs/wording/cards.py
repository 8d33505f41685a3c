"""Says what a listing is: as a suggestion with reasons, and in full. Chooses nothing."""

from collections.abc import Sequence
from datetime import date

from catalog import Catalog
from catalog.finding.level import spoken_for
from catalog.finding.search import Hit
from catalog.finding.suggestions import OBSTACLES, Suggestion
from catalog.model import KINDS, Listing, Scheme, split
from catalog.rules.dates import Occasion, closed, next_occasion, occasions
from dialogs.ledger import Reservation
from dialogs.ledger.cancellation import ending
from dialogs.ledger.quote import Quote, quote_anew
from dialogs.state import Arg, Choice, Line, Own, Reply, Sek, State, line
from dialogs.wording.names import label, purpose_word, title

UNTOLD = (
    "general", "for_others", "for_firms", "too_advanced", "known_already", "beyond_checks",
    "preferred",
)  # fmt: skip
"""Components of the score that are no reason to tell."""


def _headline(listing: Listing, message: str, **args: Arg) -> Line:
    purpose = purpose_word(listing.purpose)
    provider = listing.provider.name
    return line(message, title=title(listing), purpose=purpose, provider=provider, **args)


def suggestion_card(
    catalog: Catalog,
    suggestion: Suggestion,
    letter: str,
    state: State,
    today: date,
    left: int | None,
) -> Reply:
    """Show a suggestion: what, why, when, where, for how many checks and what is not known.

    `left` are the checks that the reader may still reserve, None where they can get none.
    """
    listing = suggestion.listing
    if state.manner == "short":
        return _short_card(
            catalog, listing, letter, reasons(catalog, suggestion, state)[0], today, left
        )
    lines = [
        _headline(listing, "card-title", letter=letter),
        line("card-why", reasons=reasons(catalog, suggestion, state)),
        *obstacles(suggestion),
        *_facts(catalog, listing, today, left),
    ]
    return Reply(tuple(lines), _card_choices(listing, letter), listing=listing.id)


def _short_card(
    catalog: Catalog, listing: Listing, letter: str, why: Line, today: date, left: int | None
) -> Reply:
    """Show a listing in two lines: what and one reason; when, where and for how many checks."""
    occasion, told = next_occasion(listing, today), _quote(catalog, listing, today)
    lines = (
        line("card-short", letter=letter, title=title(listing), why=why),
        line(
            "card-short-facts",
            when=_when(listing, occasion, today),
            where=where(listing, occasion),
            cost=_short_cost(told, left),
        ),
    )
    return Reply(lines, _card_choices(listing, letter), listing=listing.id)


def _short_cost(told: Quote, left: int | None) -> Line:
    """Say in two words what a listing costs; nobody is promised checks who can get none."""
    price, asked = told.price, told.listing.price
    if price is None or asked is None:
        return line("card-short-unknown")
    if not asked:
        return line("card-short-free")
    if left is None or not price.checks:
        return line("card-short-own", own=Sek(asked))
    if price.own_money:
        return line("card-short-partly", checks=price.checks, own=Sek(price.own_money))
    return line("card-short-checks", checks=price.checks)


def found_card(
    catalog: Catalog, hit: Hit, letter: str, state: State, today: date, left: int | None
) -> Reply:
    """Show a listing that a search found: which wishes it fits, and which it does not."""
    listing = hit.listing
    if state.manner == "short":
        message, names = (
            ("found-short", hit.fits) if not hit.misfits else ("found-not", hit.misfits)
        )
        why = line(message, wishes=_wishes(names)) if names else purpose_word(listing.purpose)
        return _short_card(catalog, listing, letter, why, today, left)
    lines = [
        _headline(listing, "card-title", letter=letter),
        *([line("found-fits", wishes=_wishes(hit.fits))] if hit.fits else []),
        *([line("found-misfits", wishes=_wishes(hit.misfits))] if hit.misfits else []),
        *_facts(catalog, listing, today, left),
    ]
    return Reply(tuple(lines), _card_choices(listing, letter), listing=listing.id)


def _wishes(names: Sequence[str]) -> tuple[Line, ...]:
    return tuple(line(f"wish-{name}") for name in names)


def _card_choices(listing: Listing, letter: str) -> tuple[Choice, ...]:
    return (
        Choice(f"look:{listing.id}", line("choice-look", letter=letter)),
        Choice(f"add:{listing.id}", line("choice-add", letter=letter)),
    )


def full_card(
    catalog: Catalog,
    listing: Listing,
    state: State,
    today: date,
    planned: Reservation | None,
    why: Suggestion | None,
    left: int | None,
) -> Reply:
    """Show everything that is known of a listing; why it fits, where that was weighed.

    `planned` is the open reservation of it, if there is one, `left` as in a suggestion.
    """
    lines = [
        _headline(listing, "look-title"),
        *([line("look-summary", text=Own(listing.summary))] if listing.summary else []),
        *([line("card-why", reasons=reasons(catalog, why, state))] if why else []),
        *(obstacles(why) if why else []),
        *_details(listing),
        *_facts(catalog, listing, today, left),
        *_dates(catalog, listing, planned, today),
        *([line("look-apply")] if listing.apply == "application" else []),
        *_contact(listing),
    ]
    fixed = planned is not None or closed(listing, today) is not None
    choices = [] if fixed else [Choice(f"add:{listing.id}", line("choice-add-this"))]
    choices.append(Choice("suggestions", line("choice-suggestions")))
    return Reply(tuple(lines), tuple(choices), listing=listing.id)


def _details(listing: Listing) -> list[Line]:
    found = []
    if listing.skills:
        skills = tuple(Own({"sv": skill}) for skill in listing.skills)
        found.append(line("look-skills", skills=skills))
    if listing.level:
        found.append(line("look-level", level=line(f"level-{listing.level}")))
    if listing.prerequisites:
        found.append(line("look-prerequisites", text=Own(listing.prerequisites)))
    if listing.languages:
        spoken = tuple(line("language-name", code=code) for code in listing.languages)
        found.append(line("look-languages", languages=spoken))
    return found


def _contact(listing: Listing) -> list[Line]:
    found = []
    provider = listing.provider
    if provider.example:
        found.append(line("look-example", provider=provider.name))
    elif listing.url or provider.url or provider.email:
        found.append(
            line("look-contact", where=listing.url or provider.url or provider.email or "")
        )
    if listing.source:
        found.append(line("look-source", source=listing.source))
    return found


def reasons(catalog: Catalog, suggestion: Suggestion, state: State) -> tuple[Line, ...]:
    """Give the reasons for a suggestion, the heaviest first, as a list of lines."""
    listing, found = suggestion.listing, list[Line]()
    goal = catalog.goal.get(state.value("goal") or "")
    for reason in suggestion.reasons:
        args: dict[str, Arg] = {}
        if not tells(listing, reason):
            continue
        if reason in ("goal", "goal_near", "goal_purpose") and goal is not None:
            if reason == "goal_purpose" and {"goal", "goal_near"} & set(suggestion.reasons):
                continue
            args["goal"] = label(goal)
        elif reason in ("occupation", "occupation_near"):
            occupation = catalog.occupation.get(state.value("occupation") or "")
            if occupation is None:
                continue
            args["occupation"] = label(occupation)
        elif reason == "text":
            slot = state.slots.get("goal")
            args["words"] = slot.raw if slot else ""
        elif reason in KINDS:
            args["answer"] = _answer(catalog, reason, state, listing)
        elif reason in ("near", "county", "remote"):
            args["place"] = state.value("place") or ""
        elif reason in ("mode", "language", "soon", "level"):
            args["mode"] = line(f"mode-{listing.mode or 'unknown'}")
        if reason == "soon" and suggestion.occasion is not None and suggestion.occasion.continuous:
            reason = "any_time"
        found.append(line("reason-" + reason.replace("_", "-"), **args))
    subjects = tuple(label(catalog.subject[field]) for field in listing.fields[:1])
    return tuple(found) or (line("reason-general", subjects=subjects),)


def tells(listing: Listing, reason: str) -> bool:
    """Whether a component of the score is told as a reason for a listing.

    A beginner's course that asks for something beforehand is not said to ask for nothing.
    """
    if reason == "level" and listing.prerequisites:
        return False
    return reason not in UNTOLD and reason not in OBSTACLES


def _answer(catalog: Catalog, kind: str, state: State, listing: Listing) -> Own:
    """Give the first answer of a skills mapping that speaks for a listing; one is enough."""
    found = spoken_for(catalog.mapping, kind, split(state.value(kind)), listing)
    return Own({code: each.label(code) for each in found[:1] for code in ("sv", "en")})


def obstacles(suggestion: Suggestion) -> list[Line]:
    """Say why the person may not be able to take part, where something speaks against it."""
    names = tuple(
        line(f"obstacle-{reason.replace('_', '-')}")
        for reason in suggestion.reasons
        if reason in OBSTACLES
    )
    return [line("card-but", reasons=names)] if names else []


def _facts(catalog: Catalog, listing: Listing, today: date, left: int | None) -> list[Line]:
    occasion = next_occasion(listing, today)
    return [
        line("card-when", when=_when(listing, occasion, today), length=_length(listing)),
        line("card-where", where=where(listing, occasion)),
        *price_lines(catalog.scheme, _quote(catalog, listing, today), left),
        *_unknown(listing, occasion),
    ]


def _quote(catalog: Catalog, listing: Listing, today: date) -> Quote:
    """Quote the next dated occasion: a card names a last free day even of what goes on always."""
    dated = (each.starts for each in occasions(listing, today) if each.starts is not None)
    return quote_anew(catalog.scheme, listing, next(dated, None), today)


def _when(listing: Listing, occasion: Occasion | None, today: date) -> Line:
    lost = closed(listing, today)
    return line(f"closed-when-{lost}") if lost else when(occasion)


def when(occasion: Occasion | None) -> Line:
    """Say when an occasion is: its dates, at any time, or that nobody knows."""
    if occasion is None:
        return line("when-unknown")
    if occasion.starts is None:
        return line("when-any")
    if occasion.apply_by is not None:
        return line("when-apply", starts=occasion.starts, apply=occasion.apply_by)
    return line("when-starts", starts=occasion.starts)


def _length(listing: Listing) -> Line:
    weeks = next((run.weeks for run in listing.runs if run.weeks), None)
    schedule = line(f"schedule-{listing.schedule or 'unknown'}")
    pace = listing.pace or 0
    if listing.hours and pace:
        return line("length-hours", hours=listing.hours, pace=pace, schedule=schedule)
    if weeks and pace:
        return line("length-weeks", weeks=weeks, pace=pace, schedule=schedule)
    return line("length-pace", pace=pace, schedule=schedule) if pace else line("length-unknown")


def where(listing: Listing, occasion: Occasion | None) -> Line:
    """Say where and how a listing is held."""
    return place_of(listing, (occasion.place if occasion else None) or listing.place)


def place_of(listing: Listing, place: str | None) -> Line:
    """Say how a listing is held, and at which place where people travel to one."""
    mode = line(f"mode-{listing.mode or 'unknown'}")
    if listing.mode == "remote" or place is None:
        return mode
    return line("where-place", mode=mode, place=place)


def price_lines(scheme: Scheme, told: Quote, left: int | None) -> list[Line]:
    """Say what a listing costs: checks, own money beyond them, or that it is free.

    Nobody is promised checks who can get none (`left` is None) or has too few of them left.
    """
    price, asked = told.price, Sek(told.listing.price or 0)
    if price is None:
        return [line("card-price-unknown")]
    if left is None:
        return [line("card-price", price=asked) if asked.amount else line("card-free")]
    if asked.amount == 0:
        return [_free(scheme, told)]
    if price.checks == 0:
        return [line("card-own-only", own=Sek(price.own_money))]
    if price.checks > left:
        message = "card-money-short" if scheme.in_money else "card-checks-short"
        return [line(message, checks=price.checks, price=asked, left=left)]
    if price.own_money:
        return [line("card-checks-own", checks=price.checks, own=Sek(price.own_money))]
    if scheme.in_money:
        return [line("card-money", checks=price.checks)]
    return [line("card-checks", checks=price.checks, price=asked)]


def _free(scheme: Scheme, told: Quote) -> Line:
    """Say that a listing is free, and whether checks may make up for pay lost meanwhile."""
    purpose, listing = scheme.purposes.get("income"), told.listing
    if told.pay:
        return line("card-free-income", checks=told.pay.checks)
    long = listing.purpose == "education" and (listing.pace or 0) >= scheme.income.pace_from
    if long and purpose is not None and not purpose.allowed:
        return line("card-free-no-income")
    return line("card-free")


def unknown(listing: Listing, occasion: Occasion | None) -> list[str]:
    """Name what is not known of a listing and its occasion, such as `price`."""
    missing = {
        "dates": occasion is None and not listing.runs,
        "price": listing.price is None,
        "language": not listing.languages,
        "mode": listing.mode is None,
        "prerequisites": not listing.prerequisites and listing.level != "beginner",
        "schedule": listing.schedule is None,
        "places": listing.several_places and not listing.places,
    }
    return [name for name, is_missing in missing.items() if is_missing]


def _unknown(listing: Listing, occasion: Occasion | None) -> list[Line]:
    names = tuple(line(f"unknown-{name}") for name in unknown(listing, occasion))
    return [line("card-unknown", what=names)] if names else []


def _dates(
    catalog: Catalog, listing: Listing, planned: Reservation | None, today: date
) -> list[Line]:
    """Say when it starts after the next time, and until when it can be taken out of the plan."""
    coming = [each.starts for each in occasions(listing, today) if each.starts is not None]
    lines = [line("look-later", day=coming[1])] if len(coming) > 1 else []
    if planned is not None:
        found = ending(catalog, planned, today)
    else:
        found = _quote(catalog, listing, today).ending
    if found.checks(today):
        lines.append(line("look-cancel-late"))
    elif found.free_until is not None:
        lines.append(line("look-cancel", day=found.free_until))
    return lines
