"""What flows do: suggest, judge eligibility, reserve, take out, mark as done, begin again.

Every action works on the draft of a turn. Actions that need a yes have an `ask_…` twin that says
what the yes would mean.
"""

from collections.abc import Callable
from dataclasses import replace

from catalog.model import Listing
from catalog.rules import add_months, age_in_year, cost, last_free_cancel_day, refusal
from catalog.runs import next_occasion
from dialogs.booklet import EntryKind, Reservation
from dialogs.cards import title, when
from dialogs.choices import choices_for
from dialogs.draft import Draft
from dialogs.messages import Effect, Line, Own, Sek, line
from dialogs.state import State
from dialogs.suggesting import suggest


def judge(draft: Draft) -> None:
    """Write the grant once a person is known to be eligible; say why and where to turn if not."""
    birth_year, situation = (draft.state.value(s) for s in ("birth_year", "work_situation"))
    scheme, today = draft.world.scheme, draft.world.today
    assumed = situation or scheme.work_situations[0]
    born = int(birth_year) if birth_year else today.year - scheme.youngest
    refused = refusal(scheme, born, assumed, today)
    if refused is not None:
        _refuse(draft, refused.reason, age_in_year(born, today))
    elif draft.booklet.expires is not None:
        return
    elif birth_year and situation and scheme.rules["grant_on_eligibility"].is_:
        expires = add_months(today, scheme.validity_months)
        draft.write(EntryKind.GRANT, scheme.checks, expires=expires, rule=scheme.id)
        assumed_any = any(rule.assumed for rule in scheme.rules.values())
        draft.say(
            line("granted", checks=scheme.checks, value=Sek(scheme.check_value), expires=expires),
            *([line("granted-assumed")] if assumed_any else []),
        )


def _refuse(draft: Draft, reason: str, age: int) -> None:
    scheme = draft.world.scheme
    told = f"refused:{reason}"
    in_reserve = draft.frame.flow == "reserve"
    if told in draft.state.skipped:
        if in_reserve:
            draft.say(line("refused-still"))
            draft.leave()
        return
    draft.change(replace(draft.state, skipped=(*draft.state.skipped, told)))
    rule = {"too_old": "age_to", "too_young": "age_from"}.get(reason, "work_situations")
    situation = line(
        f"work-situation-{(draft.state.value('work_situation') or 'other').replace('_', '-')}"
    )
    draft.say(
        line(
            f"refused-{reason.replace('_', '-')}",
            age=age,
            youngest=scheme.youngest,
            oldest=scheme.oldest,
            situation=situation,
        ),
        *([line("refused-assumed")] if scheme.rules[rule].assumed else []),
        line("refused-elsewhere", where=Own(scheme.elsewhere[reason])),
        *([line("refused-kept")] if draft.booklet.plan() else []),
        line("refused-change"),
    )
    draft.note(f"refused {reason} by {rule}")
    if in_reserve:
        draft.leave()


def check_reservation(draft: Draft) -> None:
    """Leave the flow, saying why, where a listing cannot be put in the plan."""
    listing = draft.catalog.listing.get(draft.frame.args.get("listing", ""))
    if listing is None:
        draft.say(line("listing-gone"))
        draft.leave()
        return
    balance = draft.booklet.balance(draft.world.today)
    price = cost(draft.world.scheme, listing)
    if any(each.open and each.entry.listing == listing.id for each in draft.booklet.plan()):
        draft.say(line("already-planned", title=title(listing)))
    elif draft.booklet.expired(draft.world.today):
        draft.say(line("booklet-expired", day=draft.booklet.expires or draft.world.today))
    elif listing.price is None:
        draft.say(line("price-not-known", title=title(listing), provider=listing.provider.name))
    elif price is not None and price.checks and not balance.available:
        draft.say(line("not-enough", title=title(listing), checks=price.checks))
    else:
        return
    draft.leave()


def checks_needed(draft: Draft, listing: Listing) -> int:
    """Give the checks a listing takes now: its price, within what booklet and purpose have left.

    What the checks do not cover is the person's own money, told before the yes.
    """
    price = cost(draft.world.scheme, listing)
    checks = price.checks if price else 0
    checks = min(checks, draft.booklet.balance(draft.world.today).available)
    rule = draft.world.scheme.purposes.get(listing.purpose)
    if rule is None or rule.cap is None:
        return checks
    return min(checks, max(0, rule.cap - draft.booklet.used_for(listing.purpose)))


def ask_reserve(draft: Draft) -> None:
    """Say what putting the listing in the plan means, and ask for a yes."""
    listing = draft.catalog.listing[draft.frame.args["listing"]]
    today, scheme = draft.world.today, draft.world.scheme
    checks = checks_needed(draft, listing)
    left = draft.booklet.balance(today).available - checks
    own = max(0, (listing.price or 0) - checks * scheme.check_value)
    occasion = next_occasion(listing, today)
    asked = "reserve-ask" if occasion else "reserve-ask-unknown"
    if occasion is not None and occasion.continuous:
        asked = "reserve-ask-any"
    lines = [line(asked, title=title(listing), when=when(occasion))]
    lines.append(line("reserve-checks", checks=checks, left=left))
    if own:
        lines.append(line("reserve-own", own=Sek(own)))
    rule = scheme.purposes.get(listing.purpose)
    price = cost(scheme, listing)
    if price and rule and rule.cap is not None and checks < price.checks:
        purpose = line(f"purpose-{listing.purpose}")
        lines.append(line("reserve-cap", cap=rule.cap, purpose=purpose))
    if occasion is not None and occasion.starts is not None:
        free = last_free_cancel_day(scheme, occasion.starts)
        lines.append(
            line("reserve-free-until", day=free)
            if free >= today
            else line("reserve-late", checks=min(checks, scheme.late_cancel_checks))
        )
    if listing.provider.example:
        lines.append(line("reserve-example"))
    lines.append(line("reserve-really"))
    draft.say(*lines, choices=choices_for("yes_no", draft.catalog, draft.state), asks="confirm")


def reserve(draft: Draft) -> None:
    """Put the listing's next run in the plan; its checks become reserved."""
    listing = draft.catalog.listing[draft.frame.args["listing"]]
    occasion = next_occasion(listing, draft.world.today)
    draft.write(
        EntryKind.RESERVE,
        checks_needed(draft, listing),
        listing=listing.id,
        starts=occasion.starts if occasion else None,
        purpose=listing.purpose,
        rule=draft.world.scheme.id,
    )
    balance = draft.booklet.balance(draft.world.today)
    lines = [line("reserved", title=title(listing))]
    if balance.reserved:
        counts = {"reserved": balance.reserved, "available": balance.available}
        lines.append(line("reserved-checks", **counts))
    if listing.apply == "application":
        lines.append(line("reserved-apply", provider=listing.provider.name))
    draft.say(*lines)


def _reservation(draft: Draft) -> Reservation | None:
    wanted = draft.frame.args.get("reservation")
    found = next((r for r in draft.booklet.reservations() if r.entry.key == wanted), None)
    return found if found is not None and found.open else None


def name_of(draft: Draft, reservation: Reservation) -> Line | Own:
    """Give the title of what was reserved, also where the listing has left the catalogue."""
    listing = draft.catalog.listing.get(reservation.entry.listing or "")
    return title(listing) if listing else line("listing-unknown")


def _late_checks(draft: Draft, reservation: Reservation) -> int:
    """Give the checks that cancelling now uses up: none until the last free day."""
    starts, scheme = reservation.entry.starts, draft.world.scheme
    if starts is None or draft.world.today <= last_free_cancel_day(scheme, starts):
        return 0
    return min(scheme.late_cancel_checks, reservation.entry.checks)


def ask_remove(draft: Draft) -> None:
    """Say what comes back when a run is taken out of the plan, and ask for a yes."""
    reservation = _reservation(draft)
    if reservation is None:
        draft.say(line("nothing-planned-so"))
        draft.leave()
        return
    late, held = _late_checks(draft, reservation), reservation.entry.checks
    lines = [line("remove-ask", title=name_of(draft, reservation))]
    if late:
        lines.append(line("remove-late", used=late, back=held - late))
    else:
        lines.append(line("remove-free", back=held))
        starts = reservation.entry.starts
        if starts is not None:
            day = last_free_cancel_day(draft.world.scheme, starts)
            lines.append(line("remove-free-until", day=day))
    lines.append(line("reserve-really"))
    draft.say(*lines, choices=choices_for("yes_no", draft.catalog, draft.state), asks="confirm")


def remove(draft: Draft) -> None:
    """Take a run out of the plan; its checks come back, less what a late cancellation uses."""
    reservation = _reservation(draft)
    if reservation is None:
        draft.say(line("nothing-planned-so"))
        return
    late = _late_checks(draft, reservation)
    rule = "late_cancel_checks" if late else "free_cancel_days"
    draft.write(EntryKind.CANCEL, late, reservation=reservation.entry.key, rule=rule)
    available = draft.booklet.balance(draft.world.today).available
    draft.say(line("removed", title=name_of(draft, reservation), available=available))


def ask_done(draft: Draft) -> None:
    """Say that marking as done uses the checks, and ask for a yes."""
    reservation = _reservation(draft)
    if reservation is None:
        draft.say(line("nothing-planned-so"))
        draft.leave()
        return
    lines = [line("done-ask", title=name_of(draft, reservation), checks=reservation.entry.checks)]
    starts = reservation.entry.starts
    if starts is not None and starts > draft.world.today:
        lines.append(line("done-early", starts=starts))
    lines.append(line("reserve-really"))
    draft.say(*lines, choices=choices_for("yes_no", draft.catalog, draft.state), asks="confirm")


def done(draft: Draft) -> None:
    """Mark a run as done: the person's word uses its checks."""
    reservation = _reservation(draft)
    if reservation is None:
        draft.say(line("nothing-planned-so"))
        return
    key, checks = reservation.entry.key, reservation.entry.checks
    draft.write(EntryKind.USE, checks, reservation=key, rule="grant_on_eligibility")
    balance = draft.booklet.balance(draft.world.today)
    draft.say(
        line(
            "done",
            title=name_of(draft, reservation),
            used=balance.used,
            available=balance.available,
        )
    )


def ask_restart(draft: Draft) -> None:
    """Say what beginning again forgets and what stays, and ask for a yes."""
    choices = choices_for("yes_no", draft.catalog, draft.state)
    draft.say(line("restart-ask"), choices=choices, asks="confirm")


def restart(draft: Draft) -> None:
    """Forget the answers; booklet and plan stay."""
    state = draft.state
    draft.change(State(language=state.language, frames=state.frames, messages=state.messages))
    draft.say(line("restarted"))


def ask_erase(draft: Draft) -> None:
    """Say what erasing takes away for good, and ask for a yes."""
    choices = choices_for("yes_no", draft.catalog, draft.state)
    draft.say(line("erase-ask"), line("reserve-really"), choices=choices, asks="confirm")


def erase(draft: Draft) -> None:
    """Have everything about the person erased when the turn is saved."""
    draft.change(State(language=draft.state.language, frames=draft.state.frames))
    draft.effects.append(Effect("erase"))
    draft.say(line("erased"))


def menu(draft: Draft) -> None:
    """Offer what can be done next, when nothing is left to ask."""
    if draft.replies and draft.replies[-1].choices and draft.replies[-1].listing is None:
        return
    draft.say(line("menu"), choices=choices_for("menu", draft.catalog, draft.state))


ACTIONS: dict[str, Callable[[Draft], None]] = {
    "judge": judge,
    "suggest": suggest,
    "check_reservation": check_reservation,
    "ask_reserve": ask_reserve,
    "reserve": reserve,
    "ask_remove": ask_remove,
    "remove": remove,
    "ask_done": ask_done,
    "done": done,
    "ask_restart": ask_restart,
    "restart": restart,
    "ask_erase": ask_erase,
    "erase": erase,
    "menu": menu,
}
"""Every action that a flow may name; `confirm: x` runs `ask_x` and, after a yes, `x`."""
