"""Suggestions: why each is made, how they spread, what is left out, and that any wish gets some."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog import Catalog
from catalog.finding.limit_kinds import NEAR_KM
from catalog.finding.suggestions import (
    OBSTACLES,
    POINTS,
    TOPICAL,
    Suggestion,
    Wish,
    spread,
    suggest,
    weigh,
)
from catalog.model import PURPOSES, WORK_SITUATIONS, Goal, Listing, Provider, PurposeRule, Run
from dialogs.tasks.suggestions.suggest import HOW_MANY

TODAY = date(2027, 3, 1)


NURSE, PROGRAMMER, WELDER = "2221", "2512", "7212"


CODING = Goal(
    "coding",
    {"sv": ("koda",)},
    fields=("programming", "web"),
    purposes=("education", "internship"),
    level="beginner",
)


def listing(identity: str, purpose: str = "education", **values: Any) -> Listing:
    """Give a free listing of the provider before the slash."""
    provider = Provider(identity.partition("/")[0], identity)
    return Listing(identity, provider, {"sv": identity}, purpose, **{"price": 0, **values})


def holding(catalog: Catalog, *listings: Listing) -> Catalog:
    """Give a catalogue with other listings."""
    return replace(catalog, listings=listings)


def reasons(catalog: Catalog, one: Listing, wish: Wish) -> set[str]:
    """Give the reasons for which a listing suits a wish."""
    return set(weigh(catalog, one, wish).reasons)


def ids(found: Sequence[Suggestion]) -> list[str]:
    """Give the ids of suggested listings."""
    return [each.listing.id for each in found]


# ---- reasons ----


def test_every_reason_earns_its_points_and_nothing_else_does(shipped: Catalog) -> None:
    wish = Wish(TODAY, isco=NURSE, goal="grow", place="Umeå", pace="beside_work", language="sv")
    for one in shipped.listings:
        found = weigh(shipped, one, wish)
        assert len(found.reasons) == len(set(found.reasons))
        assert found.points == sum(POINTS[reason] for reason in found.reasons)


def test_a_listing_mainly_in_a_field_of_the_goal_is_for_the_goal(mini: Catalog) -> None:
    catalog = replace(mini, goals=[CODING])
    wish = Wish(TODAY, goal="coding")
    for fields in (("programming",), ("web", "data")):
        assert "goal" in reasons(catalog, listing("a/b", fields=fields), wish), fields
    near = reasons(catalog, listing("a/b", fields=("data", "web")), wish)
    assert "goal_near" in near
    assert "goal" not in near
    assert not TOPICAL & reasons(catalog, listing("a/b", fields=("data",)), wish)
    assert POINTS["goal"] > POINTS["goal_near"]


def test_the_level_and_purpose_of_the_goal_count_within_its_fields(mini: Catalog) -> None:
    catalog = replace(mini, goals=[CODING])
    one = listing("a/b", "internship", fields=("programming",), level="beginner")
    wish = Wish(TODAY, goal="coding")
    assert {"goal", "goal_purpose", "level"} <= reasons(catalog, one, wish)
    assert "level" not in reasons(catalog, replace(one, level="advanced"), wish)
    assert "goal_purpose" not in reasons(catalog, replace(one, purpose="mapping"), wish)
    assert not TOPICAL & reasons(catalog, replace(one, fields=("land",)), wish)


def test_a_goal_without_fields_is_served_by_its_purposes(mini: Catalog) -> None:
    catalog = replace(mini, goals=[replace(CODING, fields=())])
    wish = Wish(TODAY, goal="coding")
    assert "goal_purpose" in reasons(catalog, listing("a/b", "internship"), wish)
    assert "goal_purpose" not in reasons(catalog, listing("a/b", "mapping"), wish)


def test_a_listing_made_for_the_occupation_says_so_and_one_for_others_too(mini: Catalog) -> None:
    for_care = listing("a/care", occupations=("2221", "53"))
    told = {"2221": "occupation", "5329": "occupation", "2512": "for_others", "7212": "for_others"}
    for isco, reason in told.items():
        assert reason in reasons(mini, for_care, Wish(TODAY, isco)), isco
    for_graduates = listing("a/graduates", occupations=("2",))
    assert "occupation_near" in reasons(mini, for_graduates, Wish(TODAY, PROGRAMMER))
    assert "for_others" in reasons(mini, for_care, Wish(TODAY))
    assert POINTS["for_others"] < 0


def test_what_is_made_for_firms_counts_less_for_people_without_one(mini: Catalog) -> None:
    one = listing("a/b", fields=("business",))
    assert "for_firms" in reasons(mini, one, Wish(TODAY))
    assert "for_firms" not in reasons(mini, one, Wish(TODAY, work_situation="self_employed"))
    assert "for_firms" not in reasons(mini, one, Wish(TODAY, goal="own_business"))


def test_the_persons_own_words_count_by_how_well_they_match(mini: Catalog) -> None:
    one = listing("a/one")
    weak, strong = (weigh(mini, one, Wish(TODAY, texts={"a/one": s})) for s in (60, 100))
    assert "text" in weak.reasons
    assert strong.points == weak.points + 4
    assert "text" not in reasons(mini, one, Wish(TODAY, texts={"a/one": 0, "a/two": 100}))


def test_what_is_near_counts_more_than_what_is_in_the_county(mini: Catalog) -> None:
    wish = Wish(TODAY, place="Umeå")
    for place, reason in (("Umeå", "near"), ("Vännäs", "near"), ("Lycksele", "county")):
        assert reason in reasons(mini, listing("a/b", mode="onsite", place=place), wish), place
    far = reasons(mini, listing("a/b", mode="onsite", place="Malmö"), wish)
    assert "elsewhere" in far
    assert not far & {"near", "county", "remote"}
    assert "remote" in reasons(mini, listing("a/b", mode="remote"), wish)
    assert POINTS["near"] > POINTS["county"]
    assert (mini.kilometres("Umeå", "Vännäs") or 0) < NEAR_KM


def test_a_run_held_near_is_near_even_if_the_listing_has_another_place(mini: Catalog) -> None:
    runs = (Run(yearly=(9, 1), place="Umeå"),)
    one = listing("a/b", mode="onsite", place="Malmö", runs=runs)
    assert "near" in reasons(mini, one, Wish(TODAY, place="Umeå"))


def test_a_county_is_a_place_as_well(mini: Catalog) -> None:
    wish = Wish(TODAY, place="Västerbottens län")
    assert "county" in reasons(mini, listing("a/b", mode="onsite", place="Lycksele"), wish)


@pytest.mark.parametrize(
    ("pace", "percent", "schedule", "fits"),
    [
        ("beside_work", 30, None, True),
        ("beside_work", 31, None, False),
        ("beside_work", 50, "evening", True),
        ("beside_work", 50, "flexible", True),
        ("beside_work", 50, "day", False),
        ("beside_work", 100, "evening", False),
        ("beside_work", None, "evening", False),
        ("part_time", 60, None, True),
        ("part_time", 61, None, False),
        ("full_time", 75, None, True),
        ("full_time", 74, None, False),
    ],
)
def test_the_pace_fits_or_not(
    mini: Catalog, pace: str, percent: int | None, schedule: str | None, fits: bool
) -> None:
    one = listing("a/b", pace=percent, schedule=schedule)
    assert ("pace" in reasons(mini, one, Wish(TODAY, pace=pace))) == fits


def test_what_starts_within_three_months_is_soon(mini: Catalog) -> None:
    for days, soon in ((0, True), (90, True), (91, False)):
        one = listing("a/b", runs=(Run(starts=TODAY + timedelta(days=days)),))
        assert ("soon" in reasons(mini, one, Wish(TODAY))) == soon
    assert "soon" in reasons(mini, listing("a/b", runs=(Run(continuous=True),)), Wish(TODAY))
    assert "soon" not in reasons(mini, listing("a/b"), Wish(TODAY))


def test_a_suggestion_carries_the_next_occasion(mini: Catalog) -> None:
    one = listing("a/b", runs=(Run(yearly=(2, 1)), Run(yearly=(5, 1))))
    (found,) = suggest(holding(mini, one), Wish(TODAY))
    assert found.occasion is not None
    assert found.occasion.starts == date(2027, 5, 1)


def test_what_is_full_or_cancelled_is_not_suggested(mini: Catalog) -> None:
    lost = Run(starts=TODAY + timedelta(days=30), full=True)
    later = Run(starts=TODAY + timedelta(days=60))
    assert suggest(holding(mini, listing("a/b", runs=(lost,))), Wish(TODAY)) == []
    (found,) = suggest(holding(mini, listing("a/b", runs=(lost, later))), Wish(TODAY))
    assert found.occasion is not None
    assert found.occasion.starts == later.starts


# ---- what stands in the way, and what comes first ----


def test_what_stands_in_the_way_is_said_and_costs_points(mini: Catalog) -> None:
    told: list[tuple[dict[str, Any], Wish, str]] = [
        ({"mode": "onsite", "place": "Malmö"}, Wish(TODAY, mode="remote"), "elsewhere"),
        ({"mode": "hybrid", "place": "Malmö"}, Wish(TODAY, mode="remote"), "elsewhere"),
        ({"mode": "remote"}, Wish(TODAY, mode="onsite"), "elsewhere"),
        ({"mode": "onsite", "place": "Malmö"}, Wish(TODAY, place="Umeå"), "elsewhere"),
        ({"mode": "hybrid", "place": "Malmö"}, Wish(TODAY, place="Norrbottens län"), "elsewhere"),
        ({"pace": 100}, Wish(TODAY, pace="beside_work"), "full_time_only"),
        ({"languages": ("en",)}, Wish(TODAY, language="sv"), "other_language"),
    ]
    for values, wish, obstacle in told:
        found = reasons(mini, listing("a/b", **values), wish)
        assert OBSTACLES & found == {obstacle}, (values, wish)
        assert POINTS[obstacle] < 0


def test_what_the_provider_has_not_said_stands_in_nobodys_way(mini: Catalog) -> None:
    wish = Wish(TODAY, mode="remote", place="Umeå", pace="beside_work", language="sv")
    assert not OBSTACLES & reasons(mini, listing("a/b"), wish)
    several = listing("a/b", mode="onsite", several_places=True)
    assert not OBSTACLES & reasons(mini, several, Wish(TODAY, place="Umeå"))


def fitting_and_better(**obstacle: Any) -> list[Listing]:
    """Give three listings for a goal, and three that suit it better but stand in the way."""
    plain = listing("plain/", mode="remote", pace=20, languages=("sv",), fields=("programming",))
    better = listing("better/", fields=("programming",), occupations=("2512",))
    better = replace(better, **{"mode": "remote", "pace": 20, "languages": ("sv",), **obstacle})
    return [replace(one, id=f"{one.id}{n}") for one in (better, plain) for n in range(3)]


CANNOT = [
    ({"mode": "onsite", "place": "Malmö"}, {"mode": "remote"}),
    ({"mode": "onsite", "place": "Malmö"}, {"place": "Umeå"}),
    ({"pace": 100}, {"pace": "beside_work"}),
    ({"languages": ("en",)}, {"language": "sv"}),
]


@pytest.mark.parametrize("fitting", [0, 1, 2, 3])
@pytest.mark.parametrize(("obstacle", "limits"), CANNOT)
def test_what_cannot_serve_the_person_comes_only_after_all_that_can(
    mini: Catalog, obstacle: dict[str, Any], limits: dict[str, Any], fitting: int
) -> None:
    catalog = holding(mini, *fitting_and_better(**obstacle)[: 3 + fitting])
    wish = Wish(TODAY, isco=PROGRAMMER, goal="programming", **limits)
    found = [each.rstrip("012") for each in ids(suggest(catalog, wish))]
    assert found == [*fitting * ["plain/"], *3 * ["better/"]][:3]


@pytest.mark.parametrize("topical", [0, 1, 2, 3])
def test_what_is_merely_good_to_begin_with_comes_last(mini: Catalog, topical: int) -> None:
    handy = listing("handy/x", "guidance", mode="onsite", place="Umeå", fields=("career",))
    far = listing("far/x", mode="onsite", place="Malmö", fields=("web",))
    made = [replace(one, id=f"{one.id}{n}") for n in range(3) for one in (handy, far)]
    catalog = replace(holding(mini, *made[: 2 * topical], *made[::2]), goals=[CODING])
    found = suggest(catalog, Wish(TODAY, goal="coding", place="Umeå"))
    names = [each.listing.provider.id for each in found]
    assert names == [*topical * ["far"], *3 * ["handy"]][:3]


@pytest.mark.parametrize("place", ["Umeå", "Malmö", "Kiruna", "Gotland", "Värmlands län"])
def test_who_lives_somewhere_gets_what_is_within_reach_or_is_told_that_it_is_not(
    shipped: Catalog, place: str
) -> None:
    for goal in shipped.goal:
        for each in suggest(shipped, Wish(TODAY, goal=goal, place=place)):
            assert {"remote", "near", "county", "elsewhere"} & set(each.reasons)


def test_what_was_seen_and_other_purposes_are_never_suggested(shipped: Catalog) -> None:
    seen = set[str]()
    wish = Wish(TODAY, goal="into_tech", purposes=("guidance", "mapping"))
    while found := suggest(shipped, replace(wish, seen=seen)):
        assert not seen & set(ids(found))
        assert {each.listing.purpose for each in found} <= {"guidance", "mapping"}
        seen |= set(ids(found))
    both = [one.id for one in shipped.listings if one.purpose in ("guidance", "mapping")]
    assert sorted(seen) == sorted(both)


def test_a_purpose_the_scheme_does_not_allow_is_suggested_only_if_it_is_free(
    mini: Catalog,
) -> None:
    scheme = mini.scheme
    purposes = {**scheme.purposes, "coaching": PurposeRule(False, None, "assumption")}
    free, priced = listing("a/free", "coaching"), listing("b/priced", "coaching", price=100)
    unknown = listing("c/unknown", "coaching", price=None)
    catalog = replace(
        holding(mini, free, priced, unknown), scheme=replace(scheme, purposes=purposes)
    )
    assert ids(suggest(catalog, Wish(TODAY))) == ["a/free"]


# ---- spread ----


def test_equal_listings_spread_over_purposes(mini: Catalog) -> None:
    made = [
        listing(f"{p}{n}/x", p) for p in ("education", "coaching", "guidance") for n in range(3)
    ]
    found = suggest(holding(mini, *made), Wish(TODAY))
    assert {each.listing.purpose for each in found} == {"education", "coaching", "guidance"}


def test_equal_listings_spread_over_providers(mini: Catalog) -> None:
    made = [listing(f"{firm}/{n}") for firm in ("a", "b", "c") for n in range(3)]
    found = suggest(holding(mini, *made), Wish(TODAY))
    assert {each.listing.provider.id for each in found} == {"a", "b", "c"}


def test_a_clearly_better_listing_wins_over_variety(mini: Catalog) -> None:
    fitting = [listing(f"a/{n}", fields=(f"x{n}", "programming")) for n in range(3)]
    others = [listing(f"b{n}/x", purpose) for n, purpose in enumerate(("mapping", "guidance"))]
    found = suggest(holding(mini, *others, *fitting), Wish(TODAY, goal="programming"))
    assert ids(found)[0].startswith("a/")
    assert len([each for each in ids(found) if each.startswith("a/")]) >= 2


def test_the_same_title_is_not_suggested_twice_while_there_is_else(mini: Catalog) -> None:
    same = [replace(listing(f"a{n}/x"), title={"sv": "Kurs"}) for n in range(3)]
    found = suggest(holding(mini, *same, listing("b/x"), listing("c/x")), Wish(TODAY))
    assert len({each.listing.title["sv"] for each in found}) == 3


def test_every_goal_is_answered_with_several_purposes_and_providers_where_there_are(
    shipped: Catalog,
) -> None:
    for goal in shipped.goals:
        found = suggest(shipped, Wish(TODAY, goal=goal.id))
        assert len(found) == 3, goal.id
        assert TOPICAL & set(found[0].reasons), goal.id
        mine = [one for one in shipped.listings if set(one.fields) & set(goal.fields)]
        if len({one.provider.id for one in mine}) > 1:
            assert len({each.listing.provider.id for each in found}) > 1, goal.id
        if len({one.purpose for one in mine}) > 1:
            assert len({each.listing.purpose for each in found}) > 1, goal.id


# ---- any wish ----


def wishes(catalog: Catalog) -> st.SearchStrategy[Wish]:
    """Give wishes of every kind, sensible and not."""
    known = [*catalog.place, *catalog.counties]
    listed = st.sampled_from(sorted(catalog.listing))
    words = st.text(max_size=5)
    return st.builds(
        Wish,
        today=st.dates(date(2000, 1, 1), date(2100, 12, 31)),
        isco=st.none() | st.sampled_from([NURSE, PROGRAMMER, WELDER, "0", ""]) | words,
        goal=st.none() | st.sampled_from(sorted(catalog.goal)) | words,
        texts=st.dictionaries(listed | words, st.floats(0, 100), max_size=5),
        place=st.none() | st.sampled_from(known) | words,
        mode=st.none() | st.sampled_from(["remote", "onsite", "hybrid"]) | words,
        pace=st.none() | st.sampled_from(["beside_work", "part_time", "full_time"]) | words,
        work_situation=st.none() | st.sampled_from(WORK_SITUATIONS),
        language=st.none() | st.sampled_from(["sv", "en", "fi"]) | words,
        purposes=st.lists(st.sampled_from(PURPOSES) | words, max_size=2),
        seen=st.lists(listed | words, max_size=5),
    )


@given(st.data(), st.integers(1, 6))
def test_any_wish_gets_as_many_suggestions_as_there_are(
    shipped: Catalog, data: st.DataObject, limit: int
) -> None:
    wish = data.draw(wishes(shipped))
    found = suggest(shipped, wish, limit)
    left = [
        one.id
        for one in shipped.listings
        if one.id not in wish.seen and (not wish.purposes or one.purpose in wish.purposes)
    ]
    assert len(found) == min(limit, len(left))
    assert len(set(ids(found))) == len(found)
    assert set(ids(found)) <= set(left)


def tier(catalog: Catalog, wish: Wish, each: Suggestion) -> int:
    """Give 0 for what fits and can be reached, 1 for what fits, 2 for the rest."""
    goal = catalog.goal.get(wish.goal or "")
    has_topic = bool(wish.texts) or bool(goal and goal.fields)
    if has_topic and not TOPICAL & set(each.reasons):
        return 2
    return 1 if OBSTACLES & set(each.reasons) else 0


@given(st.data(), st.integers(1, 6))
def test_nothing_is_suggested_before_what_fits_better_and_can_be_reached(
    shipped: Catalog, data: st.DataObject, limit: int
) -> None:
    wish = replace(data.draw(wishes(shipped)), purposes=(), seen=())
    found = suggest(shipped, wish, limit)
    tiers = [tier(shipped, wish, each) for each in found]
    assert tiers == sorted(tiers)
    rest = [one for one in shipped.listings if one.id not in ids(found)]
    assert all(tier(shipped, wish, weigh(shipped, one, wish)) >= tiers[-1] for one in rest)
    first = [weigh(shipped, one, wish) for one in shipped.listings]
    best = max(each.points for each in first if tier(shipped, wish, each) == tiers[0])
    assert found[0].points == best


@given(st.data(), st.integers(), st.integers(1, 4))
def test_suggestions_do_not_depend_on_the_order_of_listings(
    shipped: Catalog, data: st.DataObject, seed: int, limit: int
) -> None:
    wish = data.draw(wishes(shipped))
    shuffled = list(shipped.listings)
    Random(seed).shuffle(shuffled)  # noqa: S311 - a shuffle for a test
    assert suggest(holding(shipped, *shuffled), wish, limit) == suggest(shipped, wish, limit)


@given(st.permutations([f"{firm}/{n}" for firm in "abc" for n in range(2)]))
def test_listings_that_suit_equally_come_in_the_order_of_their_ids(
    mini: Catalog, order: list[str]
) -> None:
    found = suggest(holding(mini, *(listing(each) for each in order)), Wish(TODAY), 6)
    assert ids(found)[:3] == ["a/0", "b/0", "c/0"]
    assert sorted(ids(found)[3:]) == ["a/1", "b/1", "c/1"]


@given(st.data())
def test_a_longer_list_begins_with_the_shorter_one(shipped: Catalog, data: st.DataObject) -> None:
    wish = Wish(TODAY, goal=data.draw(st.sampled_from(sorted(shipped.goal))))
    longer = ids(suggest(shipped, wish, 8))
    for limit in range(1, 8):
        assert ids(suggest(shipped, wish, limit)) == longer[:limit]


def test_distances_are_those_of_a_map(shipped: Catalog) -> None:
    for one, other, km in (("Stockholm", "Göteborg", 397), ("Malmö", "Kiruna", 1_400)):
        assert shipped.kilometres(one, other) == pytest.approx(km, rel=0.03)
    assert shipped.kilometres("Umeå", "Umeå") == 0
    assert shipped.kilometres("Umeå", "Atlantis") is None
    names = ("Lund", "Umeå", "Kiruna", "Visby")
    for one, other in combinations(names, 2):
        assert shipped.kilometres(one, other) == shipped.kilometres(other, one)


def test_a_second_of_one_provider_costs_points_and_is_not_barred(mini: Catalog) -> None:
    """As `docs/architecture.md` says: three are told, and a clearly better one still comes."""
    one, same = (each for each in mini.listings if each.provider.id == "larstugan"
                 and each.purpose == "education")  # fmt: skip
    other = next(e for e in mini.listings if e.provider.id == "verkstan")
    first = Suggestion(one, 100, (), None)
    assert HOW_MANY == 3
    for points, second in ((90, same), (40, other)):
        rest = [Suggestion(same, points, (), None), Suggestion(other, 60, (), None)]
        assert spread([first, *rest], 2)[1].listing == second
