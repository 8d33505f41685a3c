"""The booklet: every check is somewhere, and nothing that the booklet refuses changes it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    precondition,
    rule,
)

from bot.settings import ZONE
from dialogs.ledger import (
    CORRECTIONS,
    Balance,
    Booklet,
    BookletError,
    Entry,
    EntryKind,
    NoSuchEntry,
    NotEnoughChecks,
)
from dialogs.ledger.entries import (
    AlreadyApplied,
    AlreadyCancelled,
    AlreadyConfirmed,
    AlreadyCorrected,
    AlreadyExpired,
    AlreadyMissed,
    AlreadyRefused,
    AlreadyUsed,
    BookletExpired,
    KeyTaken,
    NoSuchReason,
    NoSuchReservation,
    NotGranted,
)
from tests.conftest import noon

GRANT, RESERVE, APPLY, CONFIRM, USE, CANCEL, REFUSE, NO_SHOW, EXPIRE, CORRECT = EntryKind


START = noon(2027, 3, 1)


LAST_DAY = date(2029, 3, 1)


LATER = noon(2029, 3, 2)


def grant(checks: int = 10, *, key: str = "g", expires: date | None = LAST_DAY) -> Entry:
    """A grant of some checks."""
    return Entry(key, GRANT, checks, START, expires=expires)


def reserve(key: str, checks: int, at: datetime = START, purpose: str = "education") -> Entry:
    """A reservation."""
    return Entry(key, RESERVE, checks, at, listing="school/course", purpose=purpose)


def use(key: str, reservation: str, checks: int, at: datetime = START) -> Entry:
    """The use of a reservation."""
    return Entry(key, USE, checks, at, reservation)


def cancel(key: str, reservation: str, late: int = 0, at: datetime = START) -> Entry:
    """A cancellation that uses up some checks for being late."""
    return Entry(key, CANCEL, late, at, reservation)


def expire(key: str, checks: int, at: datetime = LATER) -> Entry:
    """The writing off of what is left after the last day."""
    return Entry(key, EXPIRE, checks, at)


def refuse(key: str, reservation: str, at: datetime = START) -> Entry:
    """The provider's no."""
    return Entry(key, REFUSE, 0, at, reservation)


def miss(key: str, reservation: str, checks: int, at: datetime = START) -> Entry:
    """Not turning up, which uses up some checks."""
    return Entry(key, NO_SHOW, checks, at, reservation)


def note(key: str, kind: EntryKind, about: str, at: datetime = START) -> Entry:
    """How far a reservation has come."""
    return Entry(key, kind, 0, at, about=about)


def correct(key: str, about: str, checks: int, reason: str | None = "wrong_amount") -> Entry:
    """A correction by staff."""
    return Entry(key, CORRECT, checks, START, about=about, reason=reason)


def until(key: str, checks: int, day: date = LAST_DAY) -> Entry:
    """A reservation that may be used until a day."""
    return replace(reserve(key, checks), use_by=day)


def lapse(key: str, reservation: str, checks: int, at: datetime = LATER) -> Entry:
    """The writing off of a reservation that may no longer be used."""
    return Entry(key, EXPIRE, checks, at, reservation)


def booklet(*entries: Entry) -> Booklet:
    """A booklet with a grant of ten checks and some more entries."""
    return Booklet("b", ()).add_all((grant(), *entries))


# -- what a person would say of it ---------------------------------------------------------------


def test_an_empty_booklet_has_nothing_and_does_not_expire() -> None:
    empty = Booklet("b")
    assert empty.balance(START.date()) == Balance()
    assert empty.expires is None
    assert not empty.expired(date.max)
    assert empty.plan() == []


def test_a_grant_makes_checks_available() -> None:
    assert booklet().balance(START.date()) == Balance(granted=10, available=10)


def test_a_reservation_holds_its_checks() -> None:
    held = booklet(reserve("r", 4))
    assert held.balance(START.date()) == Balance(10, available=6, reserved=4)
    assert [each.open for each in held.plan()] == [True]


def test_a_use_takes_the_reserved_checks_for_good() -> None:
    done = booklet(reserve("r", 4), use("u", "r", 4))
    assert done.balance(START.date()) == Balance(10, available=6, used=4)
    assert [each.used for each in done.plan()] == [True]


def test_a_use_of_fewer_checks_gives_the_others_back() -> None:
    assert booklet(reserve("r", 4), use("u", "r", 3)).balance(START.date()) == Balance(
        10, available=7, used=3
    )


def test_a_cancelled_reservation_gives_its_checks_back() -> None:
    back = booklet(reserve("r", 4), cancel("c", "r"))
    assert back.balance(START.date()) == Balance(10, available=10)
    assert back.plan() == []


def test_a_late_cancellation_uses_up_what_the_rule_says() -> None:
    late = booklet(reserve("r", 4), cancel("c", "r", late=1))
    assert late.balance(START.date()) == Balance(10, available=9, used=1)
    assert late.used_for("education") == 1


def test_the_last_day_counts_and_the_day_after_does_not() -> None:
    full = booklet()
    assert full.balance(LAST_DAY).available == 10
    assert full.balance(LAST_DAY + timedelta(1)) == Balance(10, expired=10)
    assert full.add(reserve("r", 1, noon(2029, 3, 1)))
    with pytest.raises(BookletExpired):
        full.add(reserve("r", 1, LATER))


def test_a_refusal_gives_everything_back() -> None:
    back = booklet(reserve("r", 4), refuse("n", "r"))
    assert back.balance(START.date()) == Balance(10, available=10)
    assert back.plan() == []
    assert back.used_for("education") == 0


def test_a_no_show_uses_up_what_the_rule_says() -> None:
    missed = booklet(reserve("r", 4), miss("m", "r", 3))
    assert missed.balance(START.date()) == Balance(10, available=7, used=3)
    assert missed.plan() == []
    assert missed.used_for("education") == 3


def test_applying_and_a_confirmation_are_noted_and_move_no_checks() -> None:
    told = booklet(reserve("r", 4), reserve("s", 1), note("a", APPLY, "r"))
    assert told.balance(START.date()) == Balance(10, available=5, reserved=5)
    assert [each.progress for each in told.plan()] == [told.entries[-1], None]
    assert [each.confirmed for each in told.plan()] == [False, False]
    sure = told.add(note("c", CONFIRM, "r"))
    assert [each.confirmed for each in sure.plan()] == [True, False]
    assert sure.add(use("u", "r", 4)).balance(START.date()).used == 4


def test_a_reservation_that_may_not_outlive_the_booklet_expires_with_it() -> None:
    held = booklet(until("r", 4))
    assert held.balance(LAST_DAY) == Balance(10, available=6, reserved=4)
    assert held.balance(LATER.date()) == Balance(10, expired=10)
    assert held.lapsed(LAST_DAY) == []
    assert [each.entry.key for each in held.lapsed(LATER.date())] == ["r"]
    assert held.overdue(LATER.date()) == 6
    gone = held.add(lapse("x", "r", 4)).add(expire("y", 6))
    assert gone.balance(LATER.date()) == Balance(10, expired=10)
    assert gone.balance(START.date()) == Balance(10, expired=10)
    assert gone.lapsed(LATER.date()) == []
    assert gone.plan() == []
    assert gone.used_for("education") == 0
    assert held.add(use("u", "r", 4, noon(2029, 3, 1))).balance(LATER.date()).used == 4


def test_a_correction_says_what_an_entry_should_have_said() -> None:
    done = booklet(reserve("r", 4), use("u", "r", 4))
    fewer = done.add(correct("1", "u", 1))
    assert fewer.balance(START.date()) == Balance(10, available=9, used=1)
    assert fewer.used_for("education") == 1
    again = fewer.add(correct("2", "1", 3, "entered_twice"))
    assert again.balance(START.date()) == Balance(10, available=7, used=3)
    assert again.stands_for(done.entries[-1]) == 3
    assert [each.used for each in again.plan()] == [True]


def test_a_cancellation_and_a_refusal_can_be_corrected_into_a_use_of_checks() -> None:
    wrong = booklet(reserve("r", 4), cancel("c", "r"), reserve("s", 2), refuse("n", "s"))
    right = wrong.add(correct("1", "c", 4)).add(correct("2", "n", 2))
    assert right.balance(START.date()) == Balance(10, available=4, used=6)


def test_a_grant_can_be_corrected_within_what_is_not_taken() -> None:
    taken = booklet(reserve("r", 4))
    assert taken.add(correct("1", "g", 12)).balance(START.date()) == Balance(12, 8, 4)
    assert taken.add(correct("1", "g", 4)).balance(START.date()) == Balance(4, 0, 4)


def test_two_entries_are_corrected_each_on_its_own() -> None:
    done = booklet(reserve("r", 2), use("u", "r", 2), reserve("s", 2), use("v", "s", 2))
    right = done.add(correct("1", "u", 1)).add(correct("2", "v", 0))
    assert right.balance(START.date()) == Balance(10, available=9, used=1)
    assert [each.used_up for each in right.reservations()] == [1, 0]


def test_what_is_reserved_outlives_the_last_day_until_it_is_resolved() -> None:
    kept = booklet(reserve("r", 4))
    assert kept.balance(LATER.date()) == Balance(10, reserved=4, expired=6)
    assert kept.add(use("u", "r", 4, LATER)).balance(LATER.date()) == Balance(10, used=4, expired=6)
    assert kept.add(cancel("c", "r", at=LATER)).balance(LATER.date()) == Balance(10, expired=10)


def test_what_comes_back_after_the_write_off_can_be_written_off_too() -> None:
    kept = booklet(reserve("r", 4), expire("x", 6), cancel("c", "r", at=LATER), expire("y", 4))
    assert kept.balance(LATER.date()) == Balance(10, expired=10)


def test_used_for_counts_one_purpose_reserved_used_and_cancelled_late() -> None:
    mixed = booklet(
        reserve("1", 2, purpose="coaching"),
        reserve("2", 3, purpose="coaching"),
        use("3", "2", 3),
        reserve("4", 1, purpose="mapping"),
        reserve("5", 1, purpose="coaching"),
        cancel("6", "5", late=1),
    )
    assert mixed.used_for("coaching") == 6
    assert mixed.used_for("mapping") == 1
    assert mixed.used_for("guidance") == 0


def test_the_same_entry_again_changes_nothing_even_at_another_time() -> None:
    once = booklet(reserve("r", 4))
    assert once.add(reserve("r", 4)) is once
    assert once.add(reserve("r", 4, LATER)) is once


REFUSED: dict[str, tuple[Booklet, Entry, type[BookletError]]] = {
    "a reservation before the grant": (Booklet("b"), reserve("r", 1), NotGranted),
    "a use before the grant": (Booklet("b"), use("u", "r", 1), NotGranted),
    "a write-off before the grant": (Booklet("b"), expire("x", 0), NotGranted),
    "a grant without a last day": (Booklet("b"), grant(expires=None), NotGranted),
    "a second grant": (booklet(), grant(key="g2"), NotGranted),
    "a negative grant": (Booklet("b"), grant(-1), NotEnoughChecks),
    "a negative reservation": (booklet(), reserve("r", -1), NotEnoughChecks),
    "a reservation after the last day": (booklet(), reserve("r", 1, LATER), BookletExpired),
    "more than there is": (booklet(), reserve("r", 11), NotEnoughChecks),
    "more than is left": (booklet(reserve("r", 4)), reserve("s", 7), NotEnoughChecks),
    "a use of nothing reserved": (booklet(), use("u", "r", 1), NoSuchReservation),
    "a cancellation of nothing reserved": (booklet(), cancel("c", "r"), NoSuchReservation),
    "a use of the grant": (booklet(), use("u", "g", 1), NoSuchReservation),
    "a use of more than reserved": (booklet(reserve("r", 4)), use("u", "r", 5), NotEnoughChecks),
    "a late fee above the reserved": (
        booklet(reserve("r", 4)),
        cancel("c", "r", late=5),
        NotEnoughChecks,
    ),
    "a use of what is used": (
        booklet(reserve("r", 4), use("u", "r", 4)),
        use("v", "r", 4),
        AlreadyUsed,
    ),
    "a cancellation of what is used": (
        booklet(reserve("r", 4), use("u", "r", 4)),
        cancel("c", "r"),
        AlreadyUsed,
    ),
    "a use of what is cancelled": (
        booklet(reserve("r", 4), cancel("c", "r")),
        use("u", "r", 4),
        AlreadyCancelled,
    ),
    "a cancellation of what is cancelled": (
        booklet(reserve("r", 4), cancel("c", "r")),
        cancel("d", "r"),
        AlreadyCancelled,
    ),
    "a key with other contents": (booklet(reserve("r", 4)), reserve("r", 3), KeyTaken),
    "a key of another kind": (booklet(reserve("r", 4)), use("r", "r", 4), KeyTaken),
    "a write-off too early": (booklet(), expire("x", 0, START), NotEnoughChecks),
    "a write-off of too much": (booklet(reserve("r", 4)), expire("x", 7), NotEnoughChecks),
    "a write-off of too little": (booklet(), expire("x", 9), NotEnoughChecks),
    "a second write-off": (booklet(expire("x", 10)), expire("y", 10), NotEnoughChecks),
    "a refusal of nothing reserved": (booklet(), refuse("n", "r"), NoSuchReservation),
    "a refusal that uses up checks": (
        booklet(reserve("r", 4)),
        replace(refuse("n", "r"), checks=1),
        NotEnoughChecks,
    ),
    "a refusal of what is refused": (
        booklet(reserve("r", 4), refuse("n", "r")),
        refuse("m", "r"),
        AlreadyRefused,
    ),
    "a use of what was missed": (
        booklet(reserve("r", 4), miss("m", "r", 1)),
        use("u", "r", 4),
        AlreadyMissed,
    ),
    "a no-show for more than reserved": (
        booklet(reserve("r", 4)),
        miss("m", "r", 5),
        NotEnoughChecks,
    ),
    "a use of what has expired": (
        booklet(until("r", 4), lapse("x", "r", 4)),
        use("u", "r", 4, LATER),
        AlreadyExpired,
    ),
    "a use after the reservation's last day": (
        booklet(until("r", 4)),
        use("u", "r", 4, LATER),
        BookletExpired,
    ),
    "an expiry before the reservation's last day has passed": (
        booklet(until("r", 4)),
        lapse("x", "r", 4, noon(2029, 3, 1)),
        NotEnoughChecks,
    ),
    "an expiry of a part": (booklet(until("r", 4)), lapse("x", "r", 3), NotEnoughChecks),
    "an expiry of more": (booklet(until("r", 4)), lapse("x", "r", 5), NotEnoughChecks),
    "an expiry of what has no last day": (
        booklet(reserve("r", 4)),
        lapse("x", "r", 4),
        NotEnoughChecks,
    ),
    "a note before the grant": (Booklet("b"), note("a", APPLY, "r"), NotGranted),
    "a note about nothing": (booklet(), note("a", APPLY, "r"), NoSuchReservation),
    "a note about the grant": (booklet(), note("a", CONFIRM, "g"), NoSuchReservation),
    "a note that moves checks": (
        booklet(reserve("r", 4)),
        replace(note("a", APPLY, "r"), checks=1),
        NotEnoughChecks,
    ),
    "a note that ends something": (
        booklet(reserve("r", 4)),
        replace(note("a", APPLY, "r"), reservation="r"),
        NoSuchReservation,
    ),
    "an end that is about something": (
        booklet(reserve("r", 4)),
        replace(use("u", "r", 4), about="r"),
        NoSuchEntry,
    ),
    "a reservation about something": (
        booklet(),
        replace(reserve("r", 1), about="g"),
        NoSuchEntry,
    ),
    "a second application": (
        booklet(reserve("r", 4), note("a", APPLY, "r")),
        note("b", APPLY, "r"),
        AlreadyApplied,
    ),
    "an application after the confirmation": (
        booklet(reserve("r", 4), note("c", CONFIRM, "r")),
        note("a", APPLY, "r"),
        AlreadyConfirmed,
    ),
    "a second confirmation": (
        booklet(reserve("r", 4), note("c", CONFIRM, "r")),
        note("d", CONFIRM, "r"),
        AlreadyConfirmed,
    ),
    "a confirmation of what is used": (
        booklet(reserve("r", 4), use("u", "r", 4)),
        note("c", CONFIRM, "r"),
        AlreadyUsed,
    ),
    "a correction without a reason": (
        booklet(reserve("r", 4), use("u", "r", 4)),
        correct("1", "u", 1, None),
        NoSuchReason,
    ),
    "a correction with a reason of its own": (
        booklet(reserve("r", 4), use("u", "r", 4)),
        correct("1", "u", 1, "a whim"),
        NoSuchReason,
    ),
    "a reason where none belongs": (
        booklet(),
        replace(reserve("r", 1), reason="wrong_run"),
        NoSuchReason,
    ),
    "a correction of nothing": (booklet(), correct("1", "u", 1), NoSuchEntry),
    "a correction of itself": (booklet(), correct("1", "1", 1), NoSuchEntry),
    "a correction of a reservation": (booklet(reserve("r", 4)), correct("1", "r", 1), NoSuchEntry),
    "a correction of a note": (
        booklet(reserve("r", 4), note("a", APPLY, "r")),
        correct("1", "a", 0),
        NoSuchEntry,
    ),
    "a correction of an expiry": (booklet(expire("x", 10)), correct("1", "x", 0), NoSuchEntry),
    "a second correction of the same entry": (
        booklet(reserve("r", 4), use("u", "r", 4), correct("1", "u", 1)),
        correct("2", "u", 2),
        AlreadyCorrected,
    ),
    "a correction above what was reserved": (
        booklet(reserve("r", 4), use("u", "r", 4)),
        correct("1", "u", 5),
        NotEnoughChecks,
    ),
    "a correction of a correction above what was reserved": (
        booklet(reserve("r", 4), use("u", "r", 4), correct("1", "u", 1)),
        correct("2", "1", 5),
        NotEnoughChecks,
    ),
    "a correction that takes what others hold": (
        booklet(reserve("r", 4), cancel("c", "r"), reserve("s", 10)),
        correct("1", "c", 1),
        NotEnoughChecks,
    ),
    "a grant corrected below what is taken": (
        booklet(reserve("r", 4)),
        correct("1", "g", 3),
        NotEnoughChecks,
    ),
}


@pytest.mark.parametrize("what", REFUSED)
def test_the_booklet_refuses(what: str) -> None:
    before, entry, error = REFUSED[what]
    with pytest.raises(error) as refused:
        before.add(entry)
    assert type(refused.value) is error
    assert refused.value.entry == entry
    assert error.__name__ in str(refused.value)


@pytest.mark.parametrize("reason", CORRECTIONS)
def test_every_reason_of_the_list_is_one(reason: str) -> None:
    assert booklet(correct("1", "g", 11, reason)).balance(START.date()).granted == 11


def test_a_booklet_that_hides_what_it_lacks_behind_its_expiry_is_an_assertion() -> None:
    """After the last day expired checks would make up for those that were used twice."""
    forged = Booklet("b", (grant(4), expire("x", 4), reserve("r", 2), use("u", "r", 2)))
    with pytest.raises(AssertionError, match="does not add up"):
        forged.verify(LATER.date())


@pytest.mark.parametrize("kind", [GRANT, RESERVE, EXPIRE])
def test_only_an_end_resolves_a_reservation(kind: EntryKind) -> None:
    at = LATER if kind is EXPIRE else START
    stray = Entry("z", kind, 6, at, reservation="r", expires=LAST_DAY)
    try:
        if kind is GRANT:
            after = Booklet("b").add(stray).add(reserve("r", 4))
        else:
            after = booklet(reserve("r", 4)).add(stray)
    except BookletError:
        return  # refused, which is as good
    assert [each.open for each in after.reservations() if each.entry.key == "r"] == [True]
    assert after.balance(START.date()).reserved >= 4


def test_several_entries_are_added_in_order_or_refused_at_the_first_that_is_wrong() -> None:
    with pytest.raises(AlreadyUsed):
        booklet(reserve("r", 4), use("u", "r", 4), cancel("c", "r"))


def test_a_booklet_that_does_not_add_up_is_an_assertion() -> None:
    forged = Booklet("b", (grant(1), reserve("r", 5)))
    with pytest.raises(AssertionError, match="does not add up"):
        forged.verify(START.date())


# -- against a model of its own -------------------------------------------------------------------


ALREADY = {
    USE: AlreadyUsed,
    CANCEL: AlreadyCancelled,
    REFUSE: AlreadyRefused,
    NO_SHOW: AlreadyMissed,
    EXPIRE: AlreadyExpired,
}


@dataclass
class Model:
    """The booklet counted in the plainest way: a number for each place that a check can be in."""

    granted: int = 0
    expires: date | None = None
    free: int = 0
    used: int = 0
    written_off: int = 0
    open: dict[str, int] = field(default_factory=dict)
    use_by: dict[str, date] = field(default_factory=dict)
    stage: dict[str, type[BookletError]] = field(default_factory=dict)
    ends: dict[str, type[BookletError]] = field(default_factory=dict)
    corrigible: dict[str, tuple[int, int]] = field(default_factory=dict)
    known: dict[str, Entry] = field(default_factory=dict)

    def over(self, today: date) -> bool:
        """Whether the last day has passed."""
        return self.expires is not None and today > self.expires

    def lapsed(self, today: date) -> dict[str, int]:
        """What is held by reservations that may no longer be used."""
        return {r: n for r, n in self.open.items() if today > self.use_by.get(r, date.max)}

    def refusal(self, e: Entry) -> type[BookletError] | None:
        """Say why an entry must be refused, if it must."""
        today = e.at.date()
        if e.key in self.known:
            same = replace(self.known[e.key], at=e.at) == e
            return None if same else KeyTaken
        if e.checks < 0:
            return NotEnoughChecks
        if (self.expires is None) != (e.kind is GRANT):
            return NotGranted
        if e.kind is GRANT:
            return NotGranted if e.expires is None else None
        if e.kind is RESERVE:
            short = NotEnoughChecks if e.checks > self.free else None
            return BookletExpired if self.over(today) else short
        if e.kind is CORRECT:
            return self._wrong_correction(e)
        if e.kind is EXPIRE and e.reservation is None:
            return None if self.over(today) and e.checks == self.free else NotEnoughChecks
        return self._wrong_end(e, e.about or e.reservation or "", today)

    def _wrong_end(self, e: Entry, wanted: str, today: date) -> type[BookletError] | None:
        if wanted not in self.open:
            return self.ends.get(wanted, NoSuchReservation)
        held, late = self.open[wanted], wanted in self.lapsed(today)
        if late and e.kind is not EXPIRE:
            return BookletExpired
        if e.kind in (APPLY, CONFIRM):
            stage = self.stage.get(wanted)
            if stage is AlreadyConfirmed or (stage and e.kind is APPLY):
                return stage
        if e.kind is EXPIRE:
            return None if late and e.checks == held else NotEnoughChecks
        most = 0 if e.kind in (APPLY, CONFIRM, REFUSE) else held
        return NotEnoughChecks if e.checks > most else None

    def _wrong_correction(self, e: Entry) -> type[BookletError] | None:
        if e.about not in self.corrigible:
            corrected = any(k.about == e.about for k in self.known.values() if k.kind is CORRECT)
            return AlreadyCorrected if corrected else NoSuchEntry
        stands, most = self.corrigible[e.about]
        more = e.checks - stands if most < 1000 else stands - e.checks
        return NotEnoughChecks if e.checks > most or more > self.free else None

    def add(self, e: Entry) -> None:
        """Move the checks of an entry that is not refused."""
        if e.key in self.known:
            return
        self.known[e.key] = e
        if e.kind is GRANT:
            self.granted, self.free, self.expires = e.checks, e.checks, e.expires
            self.corrigible[e.key] = (e.checks, 1000)
        elif e.kind is RESERVE:
            self.free -= e.checks
            self.open[e.key] = e.checks
            self.use_by[e.key] = e.use_by or date.max
        elif e.kind is CORRECT:
            stands, most = self.corrigible.pop(e.about or "")
            self.corrigible[e.key] = (e.checks, most)
            self.free += stands - e.checks if most < 1000 else e.checks - stands
            self.used += e.checks - stands if most < 1000 else 0
            self.granted += e.checks - stands if most == 1000 else 0
        elif e.about is not None:
            self.stage[e.about] = AlreadyApplied if e.kind is APPLY else AlreadyConfirmed
        elif e.kind is EXPIRE:
            self.free -= 0 if e.reservation else e.checks
            self.written_off += e.checks
        else:
            held = self.open[e.reservation or ""]
            self.free += held - e.checks
            self.used += e.checks
            self.corrigible[e.key] = (e.checks, held)
        if e.reservation is not None:
            del self.open[e.reservation]
            self.ends[e.reservation] = ALREADY[e.kind]

    def balance(self, today: date) -> Balance:
        """Count."""
        late, lapsed = self.free if self.over(today) else 0, sum(self.lapsed(today).values())
        reserved = sum(self.open.values()) - lapsed
        expired = self.written_off + late + lapsed
        return Balance(self.granted, self.free - late, reserved, self.used, expired)


few = st.integers(-1, 12)


ends = st.sampled_from([USE, CANCEL, REFUSE, NO_SHOW])


purposes = st.sampled_from(["education", "coaching", "mapping"])


class Checks(RuleBasedStateMachine):
    """Everything that can happen to a booklet, in any order, against the model."""

    reservations = Bundle("reservations")
    entries = Bundle("entries")

    def __init__(self) -> None:
        super().__init__()
        self.model = Model()
        self.booklet = Booklet("b")
        self.now = START
        self.keys = 0

    def _add(self, kind: EntryKind, checks: int, **details: object) -> Entry:
        self.keys += 1
        make: Callable[..., Entry] = Entry
        entry = make(f"{self.keys}.1", kind, checks, self.now, **details)
        self._put(entry)
        return entry

    def _put(self, entry: Entry) -> None:
        expected = self.model.refusal(entry)
        if expected is None:
            self.booklet = self.booklet.add(entry)
            self.model.add(entry)
            return
        before = self.booklet
        with pytest.raises(expected) as refused:
            self.booklet.add(entry)
        assert type(refused.value) is expected
        assert self.booklet == before

    @initialize(
        checks=st.integers(4, 12),
        days=st.integers(20, 600),
        granted=st.sampled_from([True, True, True, False]),
    )
    def begin(self, checks: int, days: int, granted: bool) -> None:
        if granted:
            self._add(GRANT, checks, expires=self.now.date() + timedelta(days))

    @precondition(lambda self: self.model.free and not self.model.over(self.now.date()))
    @rule(
        targets=(entries, reservations),
        part=st.integers(0, 4),
        purpose=purposes,
        days=st.none() | st.integers(0, 40),
    )
    def reserve_some_of_what_is_free(self, part: int, purpose: str, days: int | None) -> Entry:
        checks = min(part, self.model.free)
        use_by = None if days is None else self.now.date() + timedelta(days)
        return self._add(RESERVE, checks, purpose=purpose, listing="school/course", use_by=use_by)

    @rule(target=entries, reservation=reservations, kind=st.sampled_from([APPLY, CONFIRM]))
    def note_how_far_it_has_come(self, reservation: Entry, kind: EntryKind) -> Entry:
        return self._add(kind, 0, about=reservation.key)

    @rule(target=entries, reservation=reservations)
    def refuse(self, reservation: Entry) -> Entry:
        return self._add(REFUSE, 0, reservation=reservation.key)

    @rule(target=entries, reservation=reservations, checks=st.integers(0, 4))
    def miss(self, reservation: Entry, checks: int) -> Entry:
        return self._add(NO_SHOW, checks, reservation=reservation.key)

    @rule(target=entries, reservation=reservations, wrong=st.sampled_from([0, 0, 0, 1, -1]))
    def let_a_reservation_expire(self, reservation: Entry, wrong: int) -> Entry:
        return self._add(EXPIRE, reservation.checks + wrong, reservation=reservation.key)

    @rule(
        target=entries,
        entry=entries,
        checks=st.integers(0, 5),
        reason=st.sampled_from(CORRECTIONS),
    )
    def correct(self, entry: Entry, checks: int, reason: str) -> Entry:
        return self._add(CORRECT, checks, about=entry.key, reason=reason)

    @precondition(lambda self: self.model.corrigible)
    @rule(target=entries, which=st.integers(0, 99), by=st.integers(-2, 2))
    def correct_what_can_be_corrected(self, which: int, by: int) -> Entry:
        keys = sorted(self.model.corrigible)
        about = keys[which % len(keys)]
        checks = max(0, self.model.corrigible[about][0] + by)
        return self._add(CORRECT, checks, about=about, reason="wrong_amount")

    @rule(target=entries, reservation=reservations, more=st.integers(-4, 2))
    def use_more_or_fewer(self, reservation: Entry, more: int) -> Entry:
        return self._add(USE, reservation.checks + more, reservation=reservation.key)

    @rule(target=entries, reservation=reservations)
    def use(self, reservation: Entry) -> Entry:
        return self._add(USE, reservation.checks, reservation=reservation.key)

    @rule(target=entries, reservation=reservations, late=st.integers(0, 3))
    def cancel(self, reservation: Entry, late: int) -> Entry:
        return self._add(CANCEL, late, reservation=reservation.key)

    @rule(reservation=consumes(reservations), kinds=st.tuples(ends, ends))
    def resolve_twice(self, reservation: Entry, kinds: tuple[EntryKind, EntryKind]) -> None:
        for kind in kinds:
            self._add(kind, 0, reservation=reservation.key)

    @rule(
        target=entries,
        kind=st.sampled_from(EntryKind),
        checks=few,
        key=st.sampled_from(["1.1", "2.1", "3.1", "x"]),
        days=st.none() | st.integers(-3, 400),
    )
    def add_anything(self, kind: EntryKind, checks: int, key: str, days: int | None) -> Entry:
        last = None if days is None or kind is not GRANT else self.now.date() + timedelta(days)
        resolves = key if kind in (USE, CANCEL, REFUSE, NO_SHOW) else None
        about = key if kind in (APPLY, CONFIRM, CORRECT) else None
        return self._add(
            kind,
            checks,
            reservation=resolves,
            expires=last,
            purpose="mapping" if kind is RESERVE else None,
            about=about,
            reason="wrong_run" if kind is CORRECT else None,
        )

    @precondition(lambda self: self.model.over(self.now.date()))
    @rule(target=entries)
    def expire_what_is_left(self) -> Entry:
        return self._add(EXPIRE, self.model.free)

    @rule(entry=entries)
    def send_the_same_again(self, entry: Entry) -> None:
        before = self.booklet
        if entry.key in self.model.known:
            self._put(replace(entry, at=self.now))
            assert self.booklet is before

    @rule(entry=entries, checks=few, kind=st.sampled_from(EntryKind))
    def send_the_same_key_with_other_contents(
        self, entry: Entry, checks: int, kind: EntryKind
    ) -> None:
        if entry.key in self.model.known:
            self._put(replace(entry, checks=checks, kind=kind, at=self.now))

    @precondition(lambda self: self.model.open)
    @rule()
    def what_can_no_longer_be_used_is_listed(self) -> None:
        lapsed = {r.entry.key: r.entry.checks for r in self.booklet.lapsed(self.now.date())}
        assert lapsed == self.model.lapsed(self.now.date())

    @rule(days=st.sampled_from([1, 7, 30]))
    def time_passes(self, days: int) -> None:
        self.now += timedelta(days)

    @rule(days=st.sampled_from([1, 40]))
    def the_clock_is_set_back(self, days: int) -> None:
        self.now -= timedelta(days)

    @precondition(lambda self: self.model.expires and len(self.model.known) > 4)
    @rule()
    def the_last_day_passes(self) -> None:
        day = self.model.expires
        assert day is not None
        self.now = datetime(day.year, day.month, day.day, 0, 0, tzinfo=ZONE) + timedelta(1)

    @invariant()
    def it_is_counted_as_the_model_counts_it(self) -> None:
        today = self.now.date()
        for day in (today, START.date(), today + timedelta(1), today + timedelta(1000)):
            assert self.booklet.balance(day) == self.model.balance(day)

    @invariant()
    def every_check_is_somewhere_and_nothing_is_negative(self) -> None:
        for day in (self.now.date(), self.now.date() + timedelta(1000)):
            b = self.booklet.balance(day)
            parts = (b.available, b.reserved, b.used, b.expired)
            assert sum(parts) == b.granted
            assert min(parts) >= 0
            self.booklet.verify(day)

    @invariant()
    def the_plan_is_what_is_open_or_used(self) -> None:
        open_ = [each.entry.key for each in self.booklet.plan() if each.open]
        used = [each.entry.key for each in self.booklet.plan() if each.used]
        assert open_ == list(self.model.open)
        assert set(used) == {key for key, end in self.model.ends.items() if end is AlreadyUsed}

    @invariant()
    def a_purpose_has_used_what_its_reservations_hold_or_used_up(self) -> None:
        used = sum(self.booklet.used_for(p) for p in ("education", "coaching", "mapping"))
        assert used == sum(self.model.open.values()) + self.model.used

    @invariant()
    def adding_every_entry_again_gives_the_same_booklet(self) -> None:
        assert self.booklet.add_all(self.booklet.entries) is self.booklet
        assert [entry.key for entry in self.booklet.entries] == list(self.model.known)


TestChecks = Checks.TestCase
