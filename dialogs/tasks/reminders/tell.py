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
from dialogs.tasks.reminders.schedule import KINDS, Topic, topics
from dialogs.tasks.reservations.cancel import ending_of, free_until, late_checks, name_of
from dialogs.tasks.reservations.move import choices as retimes
from dialogs.tasks.reservations.move import starts_instead
from dialogs.tasks.suggestions.suggest import HOW_MANY, tell, wish
from dialogs.tasks.support.questions import SWITCHES
from dialogs.turn import Draft
from dialogs.understanding.phrases import plain
from dialogs.wording.cards import title
from dialogs.wording.sentences import LOCALES


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
    late = ending_of(draft, run).late_checks
    lines = [
        line("reminder-cancel", title=name_of(draft, run), day=topic.day),
        *([line("reminder-cancel-after", checks=late)] if late else []),
        line("reminder-cancel-keep"),
    ]
    draft.say(*lines, choices=[_remove(draft, run), _silence(topic.kind)])


def _tell_apply(draft: Draft, topic: Topic) -> None:
    run = _run(topic)
    listing = draft.catalog.listing[run.entry.listing or ""]
    provider = listing.provider.name
    lines = [
        line("reminder-apply", title=title(listing), day=topic.day, provider=provider),
        line("reminder-apply-done"),
    ]
    draft.say(*lines, choices=[*_look(listing), _silence(topic.kind)])


def _tell_start(draft: Draft, topic: Topic) -> None:
    run = _run(topic)
    listing = draft.catalog.listing.get(run.entry.listing or "")
    lines = [line("reminder-start", title=name_of(draft, run), day=topic.day)]
    if listing is not None and listing.provider.example:
        lines.append(line("reminder-example"))
    elif listing is not None:
        lines.append(line("reminder-start-ask", provider=listing.provider.name))
    draft.say(*lines, choices=[*_look(listing), _silence(topic.kind)])


def _tell_after(draft: Draft, topic: Topic) -> None:
    run = _run(topic)
    told, key = name_of(draft, run), run.entry.key
    choices = [
        *(
            Choice(f"{flow}:{key}", line(f"choice-{flow}", title=told))
            for flow in ("done", "missed")
        ),
        Choice("later", line("choice-later")),
        _silence(topic.kind),
    ]
    asked = line("reminder-after", title=told, day=topic.ended or topic.day)
    held = [line("reminder-after-held", checks=run.entry.checks)] if run.entry.checks else []
    draft.say(asked, *held, choices=choices)


def _tell_expiry(draft: Draft, topic: Topic) -> None:
    available = draft.booklet.balance(draft.world.today).available
    expires = draft.booklet.expires or topic.day
    lines = [
        line("reminder-expiry", day=expires, available=available),
        line("reminder-expiry-calm"),
    ]
    choices = [Choice("suggestions", line("choice-suggestions")), _silence(topic.kind)]
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
        _silence(topic.kind),
    ]
    draft.say(line("change-what"), choices=choices)


def _news(draft: Draft, run: Reservation, new: Change, listing: Listing | None) -> list[Line]:
    starts = run.entry.starts
    if listing is None:
        return [line("change-gone", id=run.entry.listing or ""), line("change-gone-ask")]
    told: dict[str, Arg] = {"title": title(listing), "starts": starts or draft.world.today}
    if new.kind == "moved":
        if new.to is None:
            return [line("change-undated", **told)]
        return [line("change-moved", to=new.to, **told), *_swap(draft, run, new)]
    if new.kind == "full":
        lines = [line("change-full", **told), line("change-full-place")]
    else:
        lines = [line("change-cancelled", **told)]
    occasion = next_occasion(listing, draft.world.today)
    if occasion is not None and occasion.starts is not None:
        lines += [line("change-next", day=occasion.starts), *_swap(draft, run, new)]
    return lines


def _swap(draft: Draft, run: Reservation, new: Change) -> list[Line]:
    """Say how to take another start, where it takes more than the press that is offered."""
    return [] if starts_instead(draft, run, new) else [line("change-swap")]


def _for_the_checks(draft: Draft, run: Reservation) -> list[Line]:
    late, held = late_checks(draft, run), run.entry.checks
    if not held:
        return []
    if late:
        return [line("change-late", used=late, back=held - late)]
    return [line("change-free", back=held), *free_until(draft, run)]


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


def show_reminders(draft: Draft) -> None:
    """Tell which kinds are on and which are off, with a choice to switch each."""
    silenced = draft.state.silenced
    on = tuple(line(f"reminder-kind-{kind}") for kind in KINDS if kind not in silenced)
    off = tuple(line(f"reminder-kind-{kind}") for kind in KINDS if kind in silenced)
    lines = [
        *([line("reminders-on", kinds=on), line("reminders-when")] if on else []),
        *([line("reminders-off", kinds=off)] if off else []),
    ]
    choices = [_again(kind) if kind in silenced else _silence(kind) for kind in KINDS]
    draft.say(*lines, choices=choices)


def switch(draft: Draft, kind: str, *, on: bool) -> None:
    """Switch one kind on or off; all of them where `kind` is `all`."""
    kinds = KINDS if kind == "all" else tuple(each for each in KINDS if each == kind)
    if not kinds:
        draft.say(line("choice-gone"))
        return
    rest = set(draft.state.silenced) - set(kinds)
    silenced = rest if on else rest | set(kinds)
    kept = tuple(each for each in KINDS if each in silenced)
    draft.change(replace(draft.state, silenced=kept))
    draft.note(f"reminders {kind} {'on' if on else 'off'}")
    if kind == "all":
        draft.say(line("reminders-all-on" if on else "reminders-none"))
    else:
        told = line(f"reminder-kind-{kind}")
        draft.say(line("reminders-switched-on" if on else "reminders-switched-off", kind=told))


def switch_named(draft: Draft, words: str, *, on: bool) -> bool | None:
    """Switch the kind that words name as it is told or typed; None where they name none."""
    labels = [
        (kind, draft.spec.wording.text(line(f"reminder-kind-{kind}"), language))
        for kind in KINDS
        for language in LOCALES
    ]
    typed = [
        (command.partition("_")[2], phrase)
        for phrase, command in draft.spec.phrases.commands.items()
        if command.startswith(SWITCHES) and not command.endswith("_all")
    ]
    spoken = plain(words)
    found = next((kind for kind, label in labels if plain(label) == spoken), None) or next(
        (kind for kind, phrase in typed if phrase.endswith(f" {spoken}")), None
    )
    if found is None:
        return None
    switch(draft, found, on=on)
    return True


def _run(topic: Topic) -> Reservation:
    if topic.reservation is None:
        raise ValueError(f"{topic.kind} {topic.key} is about no run")
    return topic.reservation


def _remove(draft: Draft, run: Reservation) -> Choice:
    return Choice(f"remove:{run.entry.key}", line("choice-remove", title=name_of(draft, run)))


def _look(listing: Listing | None) -> list[Choice]:
    if listing is None:
        return []
    return [Choice(f"look:{listing.id}", line("choice-look-at", title=title(listing)))]


def _silence(kind: str) -> Choice:
    return Choice(f"silence:{kind}", line("choice-silence", kind=line(f"reminder-kind-{kind}")))


def _again(kind: str) -> Choice:
    return Choice(f"remind:{kind}", line("choice-remind", kind=line(f"reminder-kind-{kind}")))


_TELL: dict[str, Callable[[Draft, Topic], None]] = {
    "cancel": _tell_cancel,
    "apply": _tell_apply,
    "start": _tell_start,
    "after": _tell_after,
    "expiry": _tell_expiry,
    "change": _tell_change,
}
