"""The shipped data: complete, agreeing with the reference data, and never out of date."""

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import chain
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from bot.assembly import load_catalog
from catalog import Catalog
from catalog.model import PURPOSES, Question
from catalog.rules.dates import occasions
from catalog.rules.price import cost
from dialogs import Spec
from dialogs.tasks.support.questions import figures
from dialogs.wording.rule_sentences import sentences
from tests.doubles.talking import OPERATOR

BOTH = {"sv", "en"}


WORD = re.compile(r"[^\W_]+")


SOURCES = {"proposal", "assumption", "scheme", "product", "law", "public"}
"""Where an answer may stand, as the head of questions.yaml says."""


OUTSIDE = re.compile(
    r"\b(?:bibliotek|komvux|vuxenutbildning|studieförbund|folkhögskol|yrkeshögskol|högskola|"
    r"universitet|a-kass|kommunen|kollektivavtal|facket|lagen\b|ångerrätt|polis|csn|studieledig|"
    r"omställnings|försörjningsstöd|arbetsförmedling|försäkringskass|skatteverk)",
    re.IGNORECASE,
)
"""Words by which an answer speaks of laws, authorities and schools outside the booklet."""


NAME = re.compile(r"(?<=[a-zåäö0-9,”)] )[A-ZÅÄÖ]\w+")


OWN_NAMES = {"BankID", "ChatGPT", "MIT", "Telegram", "Sverige"}
"""Names within sentences that say nothing of the world that could change without us."""


def speaks_of_the_world(question: Question) -> bool:
    """Whether an answer says something that others decide: by its source, its words, its names."""
    told = question.answer["sv"]
    names = {*NAME.findall(told)} - OWN_NAMES
    return question.source in ("law", "public") or bool(names or OUTSIDE.search(told))


def rows_of(file: Path) -> list[dict[str, str]]:
    """Read a table of the reference data."""
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def shared(phrases: Iterable[tuple[str, Mapping[str, Sequence[str]]]]) -> dict[str, set[str]]:
    """Give the phrases, without capitals and marks, that lead to more than one id."""
    ids = defaultdict(set)
    for identity, texts in phrases:
        for phrase in chain.from_iterable(texts.values()):
            ids[" ".join(WORD.findall(phrase.casefold()))].add(identity)
    return {phrase: found for phrase, found in ids.items() if len(found) > 1}


def test_the_shipped_files_have_no_problem() -> None:
    assert load_catalog(None).problems == ()


# ---- listings ----


def test_there_are_at_least_eighty_listings_of_fifteen_providers(shipped: Catalog) -> None:
    assert len(shipped.listings) >= 80
    assert len({listing.provider.id for listing in shipped.listings}) >= 15


def test_every_provider_is_flagged_as_an_example_and_can_not_be_taken_for_a_real_one(
    shipped: Catalog,
) -> None:
    for provider in (listing.provider for listing in shipped.listings):
        assert provider.example
        assert provider.email is not None
        assert provider.email.endswith(".example")
        assert provider.url is not None
        assert (urlsplit(provider.url).hostname or "").endswith(".example")


def test_no_listing_links_to_a_real_site(shipped: Catalog) -> None:
    for listing in shipped.listings:
        if listing.url is not None:
            assert (urlsplit(listing.url).hostname or "").endswith(".example")


def test_there_are_several_listings_of_every_purpose_a_person_can_book(shipped: Catalog) -> None:
    found = [listing.purpose for listing in shipped.listings]
    for purpose in PURPOSES[:-1]:
        assert found.count(purpose) >= 3, purpose


def test_every_county_has_a_listing_that_people_meet_for(shipped: Catalog) -> None:
    met = {
        shipped.county(place)
        for listing in shipped.listings
        if listing.mode in ("onsite", "hybrid")
        for place in listing.places
    }
    assert len(shipped.counties) == 21
    assert set(shipped.counties) <= met


def test_there_are_remote_listings_of_every_purpose_but_those_tied_to_a_place(
    shipped: Catalog,
) -> None:
    remote = {listing.purpose for listing in shipped.listings if listing.mode == "remote"}
    assert {"education", "coaching", "guidance", "mapping"} <= remote


def test_every_listing_says_in_both_languages_what_it_is_and_what_it_costs(
    shipped: Catalog,
) -> None:
    for listing in shipped.listings:
        assert set(listing.title) == BOTH, listing.id
        assert set(listing.summary) == BOTH, listing.id
        assert listing.fields, listing.id
        assert listing.mode is not None, listing.id
        assert cost(shipped.scheme, listing) is not None, listing.id


@pytest.mark.parametrize("year", [2027, 2031, 2040])
def test_no_listing_goes_stale(shipped: Catalog, year: int) -> None:
    for today in (date(year, 1, 1), date(year, 6, 30), date(year, 12, 31)):
        for listing in shipped.listings:
            coming = occasions(listing, today)
            assert coming, (listing.id, today)
            assert all(each.starts is None or each.starts >= today for each in coming)
            first = coming[0].starts
            assert first is None or (first - today).days <= 2 * 366, (listing.id, today)


# ---- occupations ----


def test_the_occupations_cover_exactly_the_unit_groups_of_isco_08(
    shipped: Catalog, reference: Path
) -> None:
    codes = {row["code"] for row in rows_of(reference / "data" / "isco08.csv")}
    unit_groups = {code for code in codes if len(code) == 4}
    assert len(unit_groups) == 436
    assert {occupation.isco for occupation in shipped.occupations} == unit_groups


def test_there_are_enough_everyday_titles_in_both_languages(shipped: Catalog) -> None:
    for language in sorted(BOTH):
        titles = {t for each in shipped.occupations for t in each.titles.get(language, ())}
        assert len(titles) >= 1500, language
    for group in {occupation.isco for occupation in shipped.occupations}:
        found = [each for each in shipped.occupations if each.isco == group]
        assert all(any(each.titles.get(lang) for each in found) for lang in BOTH), group


def test_every_occupation_has_an_id_of_its_own_that_begins_with_its_group(
    shipped: Catalog,
) -> None:
    ids = [occupation.id for occupation in shipped.occupations]
    assert len(ids) == len(set(ids))
    assert all(each.id.startswith(f"{each.isco}-") for each in shipped.occupations)


def test_every_listing_is_made_for_groups_that_exist(shipped: Catalog) -> None:
    groups = {occupation.isco for occupation in shipped.occupations}
    for listing in shipped.listings:
        for prefix in listing.occupations:
            assert any(group.startswith(prefix) for group in groups), (listing.id, prefix)


# ---- places ----


def test_the_places_are_the_municipalities_of_the_reference(
    shipped: Catalog, reference: Path
) -> None:
    rows = rows_of(reference / "data" / "municipalities.csv")
    assert [(row["code"], row["name"]) for row in rows] == [
        (place.code, place.name) for place in shipped.places
    ]
    for place, row in zip(shipped.places, rows, strict=True):
        assert place.latitude == pytest.approx(float(row["latitude"]), abs=1e-4), place.name
        assert place.longitude == pytest.approx(float(row["longitude"]), abs=1e-4), place.name


def test_no_name_means_two_places(shipped: Catalog) -> None:
    names = [(place.code, {"": (place.name, *place.aliases)}) for place in shipped.places]
    assert not shared([*names, *((county, {"": (county,)}) for county in shipped.counties)])


def test_every_municipality_and_county_is_heard_by_its_own_name(
    shipped: Catalog, shipped_spec: Spec
) -> None:
    for name in (*shipped.place, *shipped.counties):
        heard = shipped_spec.ear.hear(name, "place", date(2027, 3, 1)).fact("place")
        assert heard is not None, name
        assert heard.value == name


# ---- aliases ----


def test_every_alias_means_something_that_exists(shipped: Catalog) -> None:
    titles = {title for each in shipped.occupations for title in chain(*each.titles.values())}
    known = {"occupation": titles, "goal": {*shipped.goal}, "place": {*shipped.place}}
    assert {*shipped.aliases} == {*known}
    for kind, aliases in shipped.aliases.items():
        for alias, targets in aliases.items():
            assert targets, (kind, alias)
            assert set(targets) <= known[kind], (kind, alias)


# ---- goals and questions ----


def test_every_goal_names_known_fields_and_leads_to_some_listing(shipped: Catalog) -> None:
    for goal in shipped.goals:
        assert set(goal.fields) <= set(shipped.subject), goal.id
        assert set(goal.purposes) <= set(PURPOSES), goal.id
        assert any(
            set(goal.fields) & set(listing.fields) or listing.purpose in goal.purposes
            for listing in shipped.listings
        ), goal.id


def test_every_goal_and_field_has_words_in_both_languages(shipped: Catalog) -> None:
    for goal in shipped.goals:
        assert set(goal.phrases) == BOTH, goal.id
    for subject in shipped.subjects:
        assert set(subject.words) == BOTH, subject.id
    assert 3 <= len([goal for goal in shipped.goals if goal.offered]) <= 12


def test_the_ids_of_goals_and_questions_are_distinct(shipped: Catalog) -> None:
    assert len(shipped.goal) == len(shipped.goals)
    assert len(shipped.question) == len(shipped.questions)


def test_an_answer_names_the_same_figures_in_both_languages(shipped: Catalog) -> None:
    names = [*figures(shipped.scheme, "sv"), *sentences(shipped.scheme), *OPERATOR]
    for question in shipped.questions:
        found = [{n for n in names if f"{{{n}}}" in question.answer[lang]} for lang in sorted(BOTH)]
        assert found[0] == found[1], question.id


def test_no_answer_writes_a_sum_of_the_scheme_out(shipped: Catalog) -> None:
    known = figures(shipped.scheme, "sv")
    for question in shipped.questions:
        assert known["total"] not in question.answer["sv"], question.id
        assert known["check_value"] not in question.answer["sv"].split(), question.id


def test_every_question_can_be_asked_in_both_languages_and_says_where_its_answer_stands(
    shipped: Catalog,
) -> None:
    for question in shipped.questions:
        assert set(question.asked) == BOTH, question.id
        assert question.source in SOURCES, question.id


def test_every_answer_that_speaks_of_the_world_says_where_it_stands_and_when_it_was_checked(
    shipped: Catalog,
) -> None:
    found = [each for each in shipped.questions if speaks_of_the_world(each)]
    assert len(found) >= 50
    assert [each.id for each in found if not each.stands_in or each.checked is None] == []


def test_every_source_on_the_web_is_reached_safely(shipped: Catalog) -> None:
    for question in shipped.questions:
        assert (question.source_url or "https://").startswith("https://"), question.id


def test_answers_are_short(shipped: Catalog) -> None:
    for question in shipped.questions:
        for language, text in question.answer.items():
            assert len(re.findall(r"[.?!](?= |$)", text)) <= 5, (question.id, language)


def test_phrases_of_distinct_questions_are_distinct(shipped: Catalog) -> None:
    assert not shared((question.id, question.asked) for question in shipped.questions)


def test_phrases_of_distinct_goals_are_distinct(shipped: Catalog) -> None:
    assert not shared((goal.id, goal.phrases) for goal in shipped.goals)


# ---- the scheme ----


def test_the_scheme_is_the_tech_check_as_proposed(shipped: Catalog) -> None:
    scheme = shipped.scheme
    assert (scheme.checks, scheme.check_value) == (10, 1000)
    assert (scheme.youngest, scheme.oldest) == (18, 66)
    assert scheme.validity_months == 24
    assert {name for name in PURPOSES if scheme.allows(name)} == set(PURPOSES)
    assert "retired" not in scheme.work_situations


def test_every_rule_says_where_it_stands_and_assumptions_have_words(shipped: Catalog) -> None:
    scheme = shipped.scheme
    sources = {rule.source for rule in scheme.rules.values()}
    sources |= {rule.source for rule in scheme.purposes.values()}
    assert sources <= {*scheme.sources, "assumption"}
    assert all(set(scheme.sources[source]) == BOTH for source in sources)
    assert all(set(texts) == BOTH for texts in scheme.elsewhere.values())
    assert any(rule.assumed for rule in scheme.rules.values())
