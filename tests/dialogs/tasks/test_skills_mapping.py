"""The skills mapping: its vocabulary, the level it estimates, and what it does to suggestions."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.outside.files import shipped_catalog
from catalog import Catalog
from catalog.finding.level import about_level, level
from catalog.finding.near_misses import near_misses
from catalog.finding.suggestions import TOPICAL, Wish, suggest, weigh
from catalog.model import CONFIDENCES, KINDS, LEVELS, NONE, split
from catalog.reading.skills import parse_mapping
from dialogs import Spec
from dialogs.state import SLOTS, Chose, from_dict, to_dict, wordless
from tests.doubles.talking import Talk

TODAY = date(2027, 3, 1)


def test_the_vocabulary_names_known_fields_and_has_both_languages(shipped: Catalog) -> None:
    for kind in KINDS:
        answers = shipped.mapping.of(kind)
        assert 8 <= len(answers) <= 12, "few enough to read, enough to choose from"
        for answer in answers.values():
            assert set(answer.fields) <= set(shipped.subject), answer.id
            assert answer.label("sv")
            assert answer.label("en")


def test_no_phrase_of_the_vocabulary_means_two_things(shipped: Catalog) -> None:
    for kind in KINDS:
        for language in ("sv", "en"):
            told = [p for a in shipped.mapping.of(kind).values() for p in a.phrases[language]]
            assert len(told) == len(set(told))


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("depth: 1", "depth: 4", "depth: 4 is out of range"),
        ("- id: mail", "- id: documents", "id: “documents” stands in line 5 too"),
        ("likes:", "loves:", "loves"),
    ],
)
def test_a_fault_in_the_vocabulary_is_told(old: str, new: str, problem: str) -> None:
    text = shipped_catalog()["mapping.yaml"].replace(old, new, 1)
    _, problems = parse_mapping("mapping.yaml", text)
    assert any(problem in str(each) for each in problems), problems


@pytest.mark.parametrize(
    ("tools", "confidence", "expected"),
    [
        (None, None, None),
        (NONE, None, "beginner"),
        ("mail", "some", "beginner"),
        ("mail+spreadsheets", "low", "beginner"),
        ("mail+spreadsheets", "some", "intermediate"),
        ("documents+mail+meetings+phone", None, "intermediate"),
        ("mail", "high", "intermediate"),
        ("code", "low", "intermediate"),
        ("code", "high", "advanced"),
        (None, "high", "beginner"),
    ],
)
def test_the_level_follows_from_tools_and_confidence(
    shipped: Catalog, tools: str | None, confidence: str | None, expected: str | None
) -> None:
    assert level(shipped.mapping, tools, confidence) == expected


@given(data=st.data())
def test_more_tools_and_more_confidence_never_lower_the_level(
    shipped: Catalog, data: st.DataObject
) -> None:
    every = list(shipped.mapping.of("tools"))
    tools = data.draw(st.sets(st.sampled_from(every), min_size=1))
    more = tools | data.draw(st.sets(st.sampled_from(every)))
    sure, surer = sorted(
        data.draw(st.tuples(*[st.sampled_from(CONFIDENCES)] * 2)), key=CONFIDENCES.index
    )
    joined = shipped.mapping.joined
    less = level(shipped.mapping, joined("tools", tools), sure)
    higher = level(shipped.mapping, joined("tools", more), surer)
    assert LEVELS.index(less or "") <= LEVELS.index(higher or "")


@given(data=st.data())
def test_a_value_of_several_answers_can_be_read_back(shipped: Catalog, data: st.DataObject) -> None:
    for kind in KINDS:
        ids = data.draw(st.sets(st.sampled_from(list(shipped.mapping.of(kind)))))
        value = shipped.mapping.joined(kind, ids)
        assert set(split(value)) == ids
        assert shipped.mapping.knows(kind, value)
    assert not shipped.mapping.knows("tools", "")
    assert not shipped.mapping.knows("tools", "mail+documents")


def test_being_used_to_spreadsheets_makes_nobody_a_programmer(shipped: Catalog) -> None:
    course = next(
        each
        for each in shipped.listings
        if each.fields[:1] == ("programming",) and each.level == "intermediate"
    )
    about = about_level(shipped.mapping, course, "intermediate", ("spreadsheets",))
    assert about == "too_advanced"
    assert about_level(shipped.mapping, course, "intermediate", ("code",)) == "your_level"


def test_what_is_liked_leads_to_suggestions_that_say_so(shipped: Catalog) -> None:
    for liked in shipped.mapping.of("likes"):
        found = suggest(shipped, Wish(TODAY, likes=(liked,)))
        assert any("likes" in each.reasons for each in found), liked


# ---- what was left out ----


@given(data=st.data())
def test_what_was_left_out_had_one_obstacle_and_was_not_told(
    shipped: Catalog, data: st.DataObject
) -> None:
    wish = Wish(
        TODAY,
        goal=data.draw(st.sampled_from([None, *shipped.goal])),
        isco=data.draw(st.sampled_from([None, "5321", "4321", "2512"])),
        place=data.draw(st.sampled_from([None, "Kiruna", "Malmö"])),
        mode=data.draw(st.sampled_from([None, "remote", "onsite"])),
        pace=data.draw(st.sampled_from([None, "beside_work", "full_time"])),
        checks=data.draw(st.sampled_from([None, 0, 3, 10])),
        likes=data.draw(st.sets(st.sampled_from(list(shipped.mapping.of("likes"))), max_size=2)),
    )
    told = suggest(shipped, wish)
    missed = near_misses(shipped, wish, told)
    assert len({each.obstacle for each in missed}) == len(missed) <= 3
    for each in missed:
        assert each.listing not in [one.listing for one in told]
        reasons = set(weigh(shipped, each.listing, wish).reasons)
        assert TOPICAL & reasons
        assert each.obstacle in reasons | {"not_allowed", "no_start", "alike"}
        assert each.points >= min(one.points for one in told)


def test_a_purpose_that_the_scheme_does_not_allow_is_left_out_for_that(shipped: Catalog) -> None:
    purposes = {
        name: replace(rule, allowed=name != "guidance")
        for name, rule in shipped.scheme.purposes.items()
    }
    catalog = replace(shipped, scheme=replace(shipped.scheme, purposes=purposes))
    wish = Wish(TODAY, goal="find_out")
    missed = near_misses(catalog, wish, suggest(catalog, wish))
    assert "not_allowed" in {each.obstacle for each in missed}


# ---- the state ----


def test_what_suggestions_were_told_by_and_what_is_in_doubt_is_stored(
    shipped_spec: Spec, shipped: Catalog
) -> None:
    talk = Talk(shipped_spec, shipped)
    talk.open()
    talk.say("lagerarbetare som vill jobba med data")
    talk.say("jag är sköterska och vill lära mig grafik")
    assert talk.state.told["goal"] == "data"
    assert "occupation" in [doubt.slot for doubt in talk.state.doubts]
    assert from_dict(to_dict(talk.state)) == talk.state


def test_no_words_of_the_person_are_left_in_a_wordless_state(
    shipped_spec: Spec, shipped: Catalog
) -> None:
    talk = Talk(shipped_spec, shipped)
    talk.open()
    talk.say("lagerarbetare som vill jobba med data")
    talk.say("jag är sköterska och vill lära mig grafik")
    stored = str(to_dict(replace(wordless(talk.state), choices=())))
    assert "grafik" not in stored
    assert "jobba" not in stored


def test_why_is_the_same_whatever_was_answered_since(spec: Spec, mini: Catalog) -> None:
    """The flow on top keeps suggestions from being told anew; the old ones are explained."""
    talk = Talk(spec, mini)
    talk.open()
    talk.say("lära mig programmera")
    before = talk.say("varför A?")[0].text
    talk.say("kartlägg vad jag kan")
    talk.say("snickare i Umeå")
    talk.say("excel")
    assert talk.say("varför A?")[0].text == before


def test_every_mapped_slot_has_a_question_and_can_be_changed(spec: Spec, mini: Catalog) -> None:
    for slot in ("tools", "confidence", "likes"):
        assert slot in SLOTS
        talk = Talk(spec, mini)
        talk.open()
        talk.take(Chose(f"change:{slot}"))
        assert talk.asked == slot
