"""The scheme is data: any scheme gives a booklet that adds up, and old entries keep their terms."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.outside.files import shipped_catalog
from catalog import Catalog
from catalog.model import PURPOSES, WORK_SITUATIONS, PurposeRule, Rule, Scheme
from catalog.reading.scheme import DEFAULTS, parse_scheme
from dialogs import Spec
from dialogs.ledger import Balance, Entry, EntryKind, Reservation
from dialogs.ledger.cancellation import Ending, ending
from tests.conftest import noon
from tests.doubles.talking import CODE, SMALL_CODE, Talk

SHIPPED = shipped_catalog()["scheme.yaml"]


ENDS = ["ta bort {}", "{} är klar", "jag fick nej till {}", "jag missade {}", "visa kod för {}"]


TITLES = ["python från början", "praktik som testare", "vägledningssamtal", "systemutvecklare"]


RULES = {
    "checks": st.integers(1, 15),
    "check_value": st.sampled_from([1, 500, 1000, 2500]),
    "validity_months": st.integers(1, 30),
    "free_cancel_days": st.integers(0, 60),
    "late_cancel_checks": st.integers(0, 12),
    "no_show_checks": st.integers(0, 12),
    "started_check_counts": st.booleans(),
    "grant_on_eligibility": st.sampled_from([True, True, True, False]),
    "use_after_expiry": st.booleans(),
    "issued_booklets": st.booleans(),
    "income_amount": st.sampled_from([0, 100, 900]),
    "income_unit": st.sampled_from(["day", "hour"]),
    "income_pace_from": st.integers(1, 100),
    "income_max_days": st.integers(1, 100),
    "income_work_situations": st.sampled_from([("employed",), WORK_SITUATIONS]),
}


schemes = st.tuples(
    st.fixed_dictionaries(RULES),
    st.dictionaries(
        st.sampled_from(PURPOSES), st.tuples(st.booleans(), st.none() | st.integers(0, 6))
    ),
)


moves = st.lists(
    st.one_of(
        st.sampled_from(TITLES).map("lägg {} i planen".format),
        st.tuples(st.sampled_from(ENDS), st.sampled_from(TITLES)).map(lambda p: p[0].format(p[1])),
        st.sampled_from(["ja", "ja", "ja", "nej", "utan checkar", CODE, SMALL_CODE, "min plan"]),
        st.sampled_from(["visa alla poster", "jag har ansökt", "jag fick plats", "avbryt"]),
        st.integers(1, 300),
    ),
    max_size=30,
)


def with_rules(catalog: Catalog, rules: dict[str, Any], purposes: Any = None) -> Catalog:
    """Give a catalogue under a scheme with other rules."""
    scheme = catalog.scheme
    made = {name: Rule(value, "assumption") for name, value in rules.items()}
    allowed = {n: PurposeRule(yes, cap, "assumption") for n, (yes, cap) in (purposes or {}).items()}
    changed = replace(
        scheme, rules={**scheme.rules, **made}, purposes={**scheme.purposes, **allowed}
    )
    return replace(catalog, scheme=changed)


@given(schemes, schemes, moves, st.integers(0, 30))
def test_any_walk_under_any_scheme_adds_up_also_where_the_scheme_changes_on_the_way(
    spec: Spec, mini: Catalog, one: Any, other: Any, steps: list[str | int], change: int
) -> None:
    talk = Talk(spec, with_rules(mini, *one))
    talk.say("född 1985, anställd, vill lära mig programmera")
    for number, step in enumerate(steps):
        if number == change:
            talk.catalog = with_rules(mini, *other)
        if isinstance(step, int):
            talk.now += timedelta(step)
            continue
        before = talk.booklet
        talk.say(step)
        b = talk.booklet.balance(talk.now.date())
        assert b.available + b.reserved + b.used + b.expired == b.granted
        assert min(b.available, b.reserved, b.used, b.expired) >= 0
        if talk.booklet.id == before.id:
            assert talk.booklet.entries[: len(before.entries)] == before.entries
        _keeps_its_terms(talk, talk.booklet.entries[len(before.entries) :])


def _keeps_its_terms(talk: Talk, new: tuple[Entry, ...]) -> None:
    """Whatever ends a reservation costs what the reservation itself says."""
    by_key = {each.key: each for each in talk.booklet.entries}
    for entry in new:
        if entry.kind in (EntryKind.CANCEL, EntryKind.NO_SHOW, EntryKind.REFUSE):
            reserved = by_key[entry.reservation or ""]
            late = reserved.free_until is not None and talk.now.date() > reserved.free_until
            costs = {
                EntryKind.CANCEL: (reserved.late_checks or 0) if late else 0,
                EntryKind.NO_SHOW: reserved.no_show_checks or 0,
                EntryKind.REFUSE: 0,
            }
            assert entry.checks == min(costs[entry.kind], reserved.checks)
        if entry.kind is EntryKind.USE:
            reserved = by_key[entry.reservation or ""]
            assert reserved.use_by is None or talk.now.date() <= reserved.use_by
            assert talk.booklet.issuer is None or entry.checks == 0


# -- what each switch does ------------------------------------------------------------------------


def planned(spec: Spec, catalog: Catalog, *then: str | date) -> Talk:
    """Let somebody reserve a course of five checks and go on."""
    talk = Talk(spec, catalog)
    talk.say("född 1985, anställd, vill lära mig programmera")
    talk.say("lägg Python från början i planen")
    talk.say("ja")
    for step in then:
        if isinstance(step, date):
            talk.now = noon(step.year, step.month, step.day)
        else:
            talk.say(step)
    return talk


@pytest.mark.parametrize(("fee", "used"), [(0, 0), (2, 2), (100, 5)])
def test_not_turning_up_costs_what_the_scheme_says(
    spec: Spec, mini: Catalog, fee: int, used: int
) -> None:
    catalog = with_rules(mini, {"no_show_checks": fee})
    talk = planned(spec, catalog, date(2027, 4, 13), "jag kom inte", "ja")
    assert talk.booklet.balance(talk.now.date()) == Balance(10, 10 - used, used=used)


def test_before_the_start_nobody_can_have_missed_it(spec: Spec, mini: Catalog) -> None:
    talk = planned(spec, mini, date(2027, 4, 11), "jag kom inte", "ja")
    assert talk.booklet.balance(talk.now.date()).reserved == 5


@pytest.mark.parametrize(("after", "expected"), [(True, Balance(10, used=5, expired=5)),
                                                 (False, Balance(10, expired=10))])  # fmt: skip
def test_a_use_after_the_last_day_is_for_the_scheme_to_allow(
    spec: Spec, mini: Catalog, after: bool, expected: Balance
) -> None:
    catalog = with_rules(mini, {"use_after_expiry": after, "validity_months": 2})
    talk = planned(spec, catalog, date(2027, 5, 2), "python från början är klar", "ja")
    assert talk.booklet.balance(talk.now.date()) == expected


def test_a_changed_scheme_leaves_an_old_reservation_its_terms(spec: Spec, mini: Catalog) -> None:
    kind = with_rules(mini, {"free_cancel_days": 0, "late_cancel_checks": 1, "no_show_checks": 0})
    harsh = with_rules(mini, {"free_cancel_days": 60, "late_cancel_checks": 9,
                              "no_show_checks": 9, "use_after_expiry": False})  # fmt: skip
    for saying, used in (("ta bort python från början", 0), ("jag missade python från början", 0)):
        talk = planned(spec, kind)
        talk.catalog, talk.now = harsh, noon(2027, 4, 12)
        talk.say(saying)
        talk.say("ja")
        assert talk.booklet.balance(talk.now.date()).used == used
        assert talk.booklet.balance(talk.now.date()).reserved == 0


def test_what_was_made_before_terms_were_kept_follows_the_scheme(shipped: Catalog) -> None:
    entry = Entry("r", EntryKind.RESERVE, 5, noon(2027, 3, 1), starts=date(2027, 4, 12))
    old, catalog = Reservation(entry), with_rules(shipped, {"provider_cancels_free": False})
    found = ending(catalog, old, date(2027, 3, 29))
    assert found == Ending(date(2027, 3, 29), 1, 2)
    assert found.checks(date(2027, 3, 29)) == 0
    assert found.checks(date(2027, 3, 30)) == 1
    undated = ending(catalog, Reservation(replace(entry, starts=None)), date(2030, 1, 1))
    assert undated.free_until is None
    assert undated.checks(date(2030, 1, 1)) == 0
    assert not old.lapsed(date.max)


def test_where_nothing_is_granted_nothing_can_be_reserved(spec: Spec, mini: Catalog) -> None:
    talk = planned(spec, with_rules(mini, {"grant_on_eligibility": False}))
    assert talk.booklet.entries == ()


# -- reading --------------------------------------------------------------------------------------


def read(text: str) -> tuple[Scheme | None, list[str]]:
    """Read a scheme; give it, and what is wrong."""
    scheme, problems = parse_scheme("scheme.yaml", text)
    return scheme, [str(problem) for problem in problems]


@pytest.mark.parametrize("name", DEFAULTS)
def test_a_scheme_of_an_earlier_version_is_read_with_a_rule_assumed(name: str) -> None:
    lines = [each for each in SHIPPED.splitlines() if not each.startswith(f"  {name}:")]
    scheme, problems = read("\n".join(lines))
    assert problems == []
    assert scheme is not None
    assert scheme.rules[name] == Rule(DEFAULTS[name], "assumption")


@pytest.mark.parametrize(
    ("rule", "wrong"),
    [
        ("no_show_checks", "-1"),
        ("use_after_expiry", "perhaps"),
        ("issued_booklets", "7"),
        ("income_amount", "many"),
        ("income_unit", "week"),
        ("income_pace_from", "0"),
        ("income_max_days", "0"),
        ("income_work_situations", "[astronaut]"),
    ],
)
def test_a_rule_that_is_wrong_is_told_with_its_line(rule: str, wrong: str) -> None:
    lines = SHIPPED.splitlines()
    at = next(n for n, each in enumerate(lines) if each.startswith(f"  {rule}:"))
    lines[at] = f"  {rule}: {{is: {wrong}, source: assumption}}"
    scheme, problems = read("\n".join(lines))
    assert scheme is None
    assert len(problems) == 1
    assert problems[0].startswith(f"scheme.yaml:{at + 1}: rules.{rule}")
