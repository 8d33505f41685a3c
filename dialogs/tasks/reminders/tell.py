"""Tells reminders and changes of planned runs, and switches their kinds on and off.

Sends nothing and keeps no time: what falls due comes as an event.
"""

from collections.abc import Callable
from dataclasses import replace

from catalog.finding.suggestions import suggest as recommend
from catalog.matching.thresholds import BANDS
from catalog.model import Listing, in_language
from catalog.rules.changes import Change
from catalog.rules.dates import next_occasion
from dialogs.ledger import Reservation
from dialogs.state import Arg, Choice, Due, Line, line
from dialogs.tasks.reminders.schedule import Topic, topics
from dialogs.tasks.reservations.move import start_choices as retimes
from dialogs.tasks.reservations.move import starts_instead
from dialogs.tasks.reservations.quote import ending_now, late_checks
from dialogs.tasks.suggestions.suggest import HOW_MANY, tell, wish
from dialogs.turn import Draft, View
from dialogs.wording.booklet_lines import free_until
from dialogs.wording.names import title, title_of


def remind(draft: Draft, due: Due) -> None:
    """Tell what has fallen due; nothing where it is out of date or switched off meanwhile."""
    world = draft.world
    zone = world.now.tzinfo
    if zone is None:
        raise ValueError("the time has no zone")
    current = topics(draft.booklet, world.catalog, draft.state.silenced, world.today, zone)
    topic = next((t for t in current if (t.kind, t.key) == (due.what, due.key)), None)
    draft.note(f"reminder {due.what} {due.key}" + ("" if topic else ": out of date"))
    if topic is not None:
        _TELL[topic.kind](draft, topic)


def _tell_cancel(draft: Draft, topic: Topic) -> None:
    run = _run(topic)
    late = ending_now(draft, run).late_checks
    lines = [
        line("reminder-cancel", title=title_of(draft.catalog, run.entry), day=topic.day),
        *([line("reminder-cancel-after", checks=late)] if late else []),
        line("reminder-cancel-keep"),
    ]
    draft.say(*lines, choices=[_remove(draft, run), silence_choice(topic.kind)])


def _tell_apply(draft: Draft, topic: Topic) -> None:
    run = _run(topic)
    listing = draft.catalog.listing[run.entry.listing or ""]
    provider = listing.provider.name
    lines = [
        line("reminder-apply", title=title(listing), day=topic.day, provider=provider),
        line("reminder-apply-done"),
    ]
    draft.say(*lines, choices=[*_look(listing), silence_choice(topic.kind)])


def _tell_start(draft: Draft, topic: Topic) -> None:
    run = _run(topic)
    listing = draft.catalog.listing.get(run.entry.listing or "")
    lines = [line("reminder-start", title=title_of(draft.catalog, run.entry), day=topic.day)]
    if listing is not None and listing.provider.example:
        lines.append(line("reminder-example"))
    elif listing is not None:
        lines.append(line("reminder-start-ask", provider=listing.provider.name))
    draft.say(*lines, choices=[*_look(listing), silence_choice(topic.kind)])


def _tell_after(draft: Draft, topic: Topic) -> None:
    run = _run(topic)
    told, key = title_of(draft.catalog, run.entry), run.entry.key
    choices = [
        *(
            Choice(f"{flow}:{key}", line(f"choice-{flow}", title=told))
            for flow in ("done", "missed")
        ),
        Choice("later", line("choice-later")),
        silence_choice(topic.kind),
    ]
    asked = line("reminder-after", title=told, day=topic.ended or topic.day)
    held = [line("reminder-after-held", checks=run.entry.checks)] if run.entry.checks else []
    draft.say(asked, *held, choices=choices)


def _tell_expiry(draft: Draft, topic: Topic) -> None:
    available = draft.booklet.balance(draft.today).available
    expires = draft.booklet.expires or topic.day
    lines = [
        line("reminder-expiry", day=expires, available=available),
        line("reminder-expiry-calm"),
    ]
    choices = [Choice("suggestions", line("choice-suggestions")), silence_choice(topic.kind)]
    draft.say(*lines, choices=choices)


def _tell_change(draft: Draft, topic: Topic) -> None:
    """Tell what has changed, what it means for the checks, and what could be taken instead."""
    run = _run(topic)
    new = topic.change
    if new is None:
        return
    listing = draft.catalog.listing.get(run.entry.listing or "")
    draft.say(*_news(draft, run, new, listing), *_for_the_checks(draft, run))
    _propose(draft, run, listing)
    again = Choice("make_plan", line("choice-make-plan"))
    days = starts_instead(draft, run, new)
    choices = [
        *retimes(run, days),
        _remove(draft, run),
        *_look(listing),
        again,
        silence_choice(topic.kind),
    ]
    draft.say(line("change-what"), choices=choices)


def _news(view: View, run: Reservation, new: Change, listing: Listing | None) -> list[Line]:
    starts = run.entry.starts
    if listing is None:
        return [line("change-gone", id=run.entry.listing or ""), line("change-gone-ask")]
    told: dict[str, Arg] = {"title": title(listing), "starts": starts or view.today}
    if new.kind == "moved":
        if new.to is None:
            return [line("change-undated", **told)]
        return [line("change-moved", to=new.to, **told), *_swap(view, run, new)]
    if new.kind == "full":
        lines = [line("change-full", **told), line("change-full-place")]
    else:
        lines = [line("change-cancelled", **told)]
    occasion = next_occasion(listing, view.today)
    if occasion is not None and occasion.starts is not None:
        lines += [line("change-next", day=occasion.starts), *_swap(view, run, new)]
    return lines


def _swap(view: View, run: Reservation, new: Change) -> list[Line]:
    """Say how to take another start, where it takes more than the press that is offered."""
    return [] if starts_instead(view, run, new) else [line("change-swap")]


def _for_the_checks(view: View, run: Reservation) -> list[Line]:
    late, held = late_checks(view, run), run.entry.checks
    if not held:
        return []
    if late:
        return [line("change-late", used=late, back=held - late)]
    return [line("change-free", back=held), *free_until(ending_now(view, run))]


def _propose(draft: Draft, run: Reservation, listing: Listing | None) -> None:
    """Tell the best that is not planned already; what is like the lost one counts as wished."""
    planned = {each.entry.listing or "" for each in draft.booklet.plan()}
    wished = wish(draft, seen=planned)
    if listing is not None:
        words = in_language(listing.title, draft.state.language)
        alike = draft.catalog.find_listing.search(words, 20)
        texts = {m.id: m.score for m in alike if m.score >= BANDS["listing"].offer}
        wished = replace(wished, texts={**texts, **wished.texts})
    # The checks held by the lost run come back when it is taken out.
    if wished.checks is not None:
        wished = replace(wished, checks=wished.checks + run.entry.checks)
    found = recommend(draft.catalog, wished, HOW_MANY)
    if found:
        tell(draft, found, "change-instead", seen=draft.state.seen)


def _run(topic: Topic) -> Reservation:
    if topic.reservation is None:
        raise ValueError(f"{topic.kind} {topic.key} is about no run")
    return topic.reservation


def _remove(view: View, run: Reservation) -> Choice:
    return Choice(
        f"remove:{run.entry.key}", line("choice-remove", title=title_of(view.catalog, run.entry))
    )


def _look(listing: Listing | None) -> list[Choice]:
    if listing is None:
        return []
    return [Choice(f"look:{listing.id}", line("choice-look-at", title=title(listing)))]


def silence_choice(kind: str) -> Choice:
    """Give the choice that switches reminders of a kind off."""
    return Choice(f"silence:{kind}", line("choice-silence", kind=line(f"reminder-kind-{kind}")))


_TELL: dict[str, Callable[[Draft, Topic], None]] = {
    "cancel": _tell_cancel,
    "apply": _tell_apply,
    "start": _tell_start,
    "after": _tell_after,
    "expiry": _tell_expiry,
    "change": _tell_change,
}
