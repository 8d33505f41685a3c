"""Years of birth and ages in what people type, with the day passed in."""

from calendar import monthrange
from datetime import date

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from dialogs.state import OLDEST
from dialogs.understanding.facts.birth_years import heard_birth_years

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


REACHED = [
    # said on, the year of birth, what is said
    ("2026-12-01", 2009, "jag fyller 18 i februari"),
    ("2027-01-31", 2009, "jag fyller 18 i februari"),
    ("2027-02-10", 2009, "jag fyller 18 i februari"),
    ("2027-03-01", 2010, "jag fyller 18 i februari"),
    ("2026-12-01", 2000, "jag blir 27 i mars"),
    ("2027-02-01", 2000, "Jag blir 27 år i mars och vill lära mig Excel"),
    ("2027-04-01", 2001, "jag blir 27 i mars"),
    ("2026-12-01", 2009, "I turn 18 in March"),
    ("2027-03-31", 2009, "I turn 18 in March"),
    ("2027-04-01", 2010, "I'm turning 18 in March"),
    ("2026-12-01", 2009, "I'll be 18 next March"),
    ("2026-12-01", 1960, "jag fyller 66 i december"),
    ("2026-12-01", 1960, "jag fyllde 66 i november"),
    ("2027-01-10", 1960, "jag fyllde 66 i november"),
    ("2027-01-10", 1960, "I turned 66 last November"),
    ("2027-01-10", 1960, "turned 66 last month"),
    ("2026-12-20", 2009, "fyller 18 nästa månad"),
    ("2026-12-01", 2009, "jag fyller 18 nästa år"),
    ("2026-12-01", 2009, "jag fyller 18 i mars nästa år"),
    ("2026-12-01", 2010, "I turn 18 in 2028"),
    ("2026-12-01", 1960, "jag fyllde 65 förra året"),
    ("2026-12-01", 2009, "jag fyller 18 den 3 februari"),
    ("2027-02-02", 2009, "jag fyller 18 den 3 februari"),
    ("2027-02-04", 2010, "jag fyller 18 den 3 februari"),
    ("2027-02-02", 2009, "I turn 18 on February 3rd"),
    ("2026-12-01", 2009, "i februari fyller jag 18"),
    ("2026-12-01", 2009, "In March I turn 18"),
    ("2026-12-01", 2009, "jag är 17 år och fyller 18 i februari"),
    ("2026-03-01", 2008, "jag är 17 år och fyller 18 i december"),
    ("2026-12-01", 2009, "jag fyller 18 i sommar"),
    ("2026-07-01", 2008, "jag fyller 18 i sommar"),
    ("2026-12-01", 2008, "jag fyller 18 i år"),
]


@pytest.mark.parametrize(("day", "born", "text"), REACHED)
def test_an_age_told_with_when_it_is_reached_goes_by_the_calendar(
    day: str, born: int, text: str
) -> None:
    for asked in (False, True):
        assert heard_birth_years(text, date.fromisoformat(day), asked=asked) == [born]


def test_an_age_and_a_month_alone_are_an_answer_where_the_year_was_asked_for() -> None:
    assert heard_birth_years("18 i februari", date(2026, 12, 1), asked=True) == [2009]
    assert heard_birth_years("18 i februari", date(2026, 12, 1), asked=False) == []


@given(st.integers(1, 12), st.integers(18, 66), st.dates(date(2020, 1, 1), date(2090, 12, 31)))
def test_who_tells_their_next_birthday_is_that_old_on_it_and_a_year_younger_now(
    month: int, age: int, today: date
) -> None:
    name = format_date(date(2027, month, 1), "MMMM", locale="sv")
    (born,) = heard_birth_years(f"jag fyller {age} i {name}", today, asked=False)
    birthday = date(born + age, month, monthrange(born + age, month)[1])
    assert today <= birthday
    assert (birthday - today).days < 366


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
