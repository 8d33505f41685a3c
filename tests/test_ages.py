"""Years of birth and ages in what people type, with the day passed in."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.ages import OLDEST, heard_birth_years

TODAY = date(2027, 3, 1)

SAID_UNASKED = {
    "jag är född 1985": 1985,
    "född 85": 1985,
    "född -85": 1985,
    "född '85": 1985,
    "född år 1985 i Kiruna": 1985,
    "Född i 1985": 1985,
    "född den 12 mars 1985": 1985,
    "född 12/3 1985": 1985,
    "född 1985-03-12": 1985,
    "född 2001": 2001,
    "född 01": 2001,
    "jag är 42 år": 1985,
    "jag är 42": 1985,
    "42 år gammal undersköterska": 1985,
    "en 42-årig undersköterska": 1985,
    "en 42-åring": 1985,
    "fyller snart 42": 1985,
    "I was born in 1985": 1985,
    "born 12 March 1985": 1985,
    "I'm 42 years old": 1985,
    "I am 42": 1985,
    "42 yo": 1985,
    "turning 42": 1985,
    "aged 66": 1961,
}

SAID_WHEN_ASKED = {
    "1985": [1985],
    "1985.": [1985],
    " 1985 ": [1985],
    "85": [1985],
    "-85": [1985],
    "'85": [1985],
    "’85": [1985],
    "42": [1985],
    "år 85": [1985],
    "det är 1985": [1985],
    "jag är 42": [1985],
    "42 år": [1985],
    "1985-03-12": [1985],
    "12/3 1985": [1985],
    "01": [2001],
    "99": [1999],
    "65": [1965, 1962],
    "60": [1960, 1967],
    "sedan 1985": [1985],
}

SAYS_NO_AGE = (
    "",
    "hej",
    "jag är undersköterska",
    "jag har jobbat i 20 år",
    "sedan 15 år",
    "mer än 30 år i yrket",
    "after 25 years as a nurse",
    "för 10 år sen",
    "1985",
    "42",
    "-85",
    "kursen börjar 2027",
    "10 000 kr",
    "070-123 45 67",
    "jag vill lägga 20 timmar",
    "jag är 3 år",
    "jag är 150 år",
    "född 1850",
    "född 2030",
    "född 2026",
)


@pytest.mark.parametrize("text", SAID_UNASKED)
def test_an_age_or_year_of_birth_is_heard_without_being_asked_for(text: str) -> None:
    year = SAID_UNASKED[text]
    assert heard_birth_years(text, TODAY, asked=False) == [year]
    assert heard_birth_years(text, TODAY, asked=True) == [year]


@pytest.mark.parametrize("text", SAID_WHEN_ASKED)
def test_a_bare_number_is_heard_where_the_year_of_birth_was_asked_for(text: str) -> None:
    assert heard_birth_years(text, TODAY, asked=True) == SAID_WHEN_ASKED[text]


@pytest.mark.parametrize("text", SAYS_NO_AGE)
def test_other_numbers_are_no_age(text: str) -> None:
    assert heard_birth_years(text, TODAY, asked=False) == []


@pytest.mark.parametrize("text", ["19850312", "850312", "1985 03 12", "12.3.1985", "12/3-85"])
def test_a_whole_date_of_birth_gives_its_year_where_it_was_asked_for(text: str) -> None:
    assert heard_birth_years(text, TODAY, asked=True) == [1985]


@pytest.mark.parametrize("text", ["", "hej", "vet inte", "5", "123", "12345", "0", "2027", "1900"])
def test_an_answer_without_a_year_is_not_guessed_at(text: str) -> None:
    assert heard_birth_years(text, TODAY, asked=True) == []


def test_two_digits_that_can_be_a_year_and_an_age_are_left_to_the_person() -> None:
    """Born in 1965 a person turns 62 in 2027; at 65 they were born in 1962: both may be meant."""
    assert heard_birth_years("65", TODAY, asked=True) == [1965, 1962]
    assert heard_birth_years("-65", TODAY, asked=True) == [1965]
    assert heard_birth_years("jag är 65", TODAY, asked=True) == [1962]


def test_an_age_is_counted_from_the_year_of_the_day_that_is_passed_in() -> None:
    assert heard_birth_years("jag är 42 år", date(2027, 1, 1), asked=False) == [1985]
    assert heard_birth_years("jag är 42 år", date(2027, 12, 31), asked=False) == [1985]
    assert heard_birth_years("jag är 42 år", date(2028, 1, 1), asked=False) == [1986]


def test_a_year_with_two_digits_is_the_latest_that_has_come() -> None:
    assert heard_birth_years("född 22", TODAY, asked=False) == [2022]
    assert heard_birth_years("född 28", TODAY, asked=False) == [1928]


texts = st.one_of(
    st.text(),
    st.text(st.sampled_from("0123456789 -'’.år/٣𝟙"), max_size=20),
    st.lists(
        st.sampled_from([*SAID_UNASKED, *SAID_WHEN_ASKED, *SAYS_NO_AGE]), min_size=1, max_size=3
    ).map(" ".join),
)


@given(texts, st.dates(date(1900, 1, 1), date(2200, 12, 31)), st.booleans())
def test_no_text_raises_and_only_possible_years_are_heard(
    text: str, today: date, asked: bool
) -> None:
    years = heard_birth_years(text, today, asked=asked)
    assert len(years) <= 2
    assert len(set(years)) == len(years)
    assert all(0 < today.year - year <= OLDEST for year in years)


@given(st.integers(18, 66), st.dates(date(2024, 1, 1), date(2060, 12, 31)))
def test_every_working_age_is_heard_in_every_way_of_saying_it(age: int, today: date) -> None:
    born = today.year - age
    for text in (
        f"jag är {age} år",
        f"jag är {age}",
        f"född {born}",
        f"född {born % 100:02}",
        f"I am {age} years old",
        f"born in {born}",
    ):
        assert heard_birth_years(text, today, asked=False) == [born], text
        assert heard_birth_years(text, today, asked=True) == [born], text
    assert heard_birth_years(str(born), today, asked=True) == [born]
    assert born in heard_birth_years(f"{born % 100:02}", today, asked=True)
    assert born in heard_birth_years(str(age), today, asked=True)
