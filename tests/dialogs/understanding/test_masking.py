"""Identity numbers: found in every spelling, masked digit by digit, and little else is."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from personnummer import personnummer

from dialogs.masking.last_four import Born
from dialogs.masking.masking import MASK, Masked, mask_identity_numbers
from tests.doubles.identity_numbers import CLEAR, LOOK_ALIKES, Told, look_alikes, told_numbers
from tests.doubles.identity_numbers import SPELLINGS as SPOKEN
from tests.doubles.told import tell

TODAY = date(2027, 3, 1)


NEXT = date(2027, 3, 2)


LETTERS = "TRSUWXJKLMN"


@dataclass(frozen=True)
class Number:
    """An identity number: the person's day of birth, that day as the number has it, and the end."""

    born: date
    day: int
    end: str

    @property
    def short(self) -> str:
        """Year, month and day with two digits each."""
        return f"{self.born:%y%m}{self.day:02}"

    @property
    def long(self) -> str:
        """The date with its century."""
        return f"{self.born.year}{self.born:%m}{self.day:02}"

    @property
    def mark(self) -> str:
        """A hyphen; a plus from the year in which the person turns a hundred."""
        return "+" if TODAY.year - self.born.year >= 100 else "-"

    @property
    def valid(self) -> bool:
        """Whether no digit was mistyped."""
        return self.end[3] == check_digit(self.short + self.end[:3])


def check_digit(nine: str) -> str:
    """The check digit, as the Tax Agency's leaflet SKV 704 computes it; a letter counts as 1."""
    digits = [int(c) if c.isdigit() else 1 for c in nine]
    products = (d * (2, 1)[i % 2] for i, d in enumerate(digits))
    return str(-sum(int(c) for p in products for c in str(p)) % 10)


def personal(born: date, serial: int) -> Number:
    """A personal identity number."""
    number = Number(born, born.day, f"{serial:03}0")
    return Number(born, born.day, f"{serial:03}{check_digit(number.short + number.end[:3])}")


def coordination(born: date, serial: int) -> Number:
    """A coordination number: 60 is added to the day."""
    day = born.day + 60
    return Number(born, day, f"{serial:03}{check_digit(f'{born:%y%m}{day}{serial:03}')}")


def interim(born: date, serial: int) -> Number:
    """An interim number, as schools and health care give: a letter instead of a digit."""
    start = LETTERS[serial % len(LETTERS)] + f"{serial % 100:02}"
    return Number(born, born.day, start + check_digit(f"{born:%y%m%d}{start}"))


KINDS: dict[str, Callable[[date, int], Number]] = {
    "personal": personal,
    "coordination": coordination,
    "interim": interim,
}


SPELLINGS: dict[str, Callable[[Number], str]] = {
    "850101-1234": lambda n: f"{n.short}{n.mark}{n.end}",
    "8501011234": lambda n: f"{n.short}{n.end}",
    "850101 1234": lambda n: f"{n.short} {n.end}",
    "850101 - 1234": lambda n: f"{n.short} {n.mark} {n.end}",
    "19850101-1234": lambda n: f"{n.long}{n.mark}{n.end}",
    "198501011234": lambda n: f"{n.long}{n.end}",
    "19850101 1234": lambda n: f"{n.long} {n.end}",
    "1985-01-01–1234": lambda n: f"{n.long[:4]}-{n.long[4:6]}-{n.long[6:]}–{n.end}",
}


AROUND = (
    "{}",
    "mitt nummer är {}",
    "{} heter jag",
    "pnr:{}.",
    "({})",
    "född\n{}\nKiruna",
    "🙂{}🙂",
)


def numbers(kind: str, count: int, oldest: int = 99) -> Iterator[Number]:
    """Many numbers of one kind, the same ones in every run."""
    random = Random(kind)  # noqa: S311
    for _ in range(count):
        born = TODAY - timedelta(random.randrange(1, oldest * 365))
        yield KINDS[kind](born, random.randrange(1000))


def digits_of(text: str) -> str:
    """The letters and digits of an identity number in a text."""
    return "".join(c for c in text if c.isalnum())


def utf16(text: str) -> int:
    """The length of a text in UTF-16 units, as Telegram counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


# -- one by one -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "masked", "year"),
    [
        ("850101-1236", "••••••-••••", 1985),
        ("jag är 19850101-1236 och bor i Kiruna", "jag är ••••••••-•••• och bor i Kiruna", 1985),
        ("8501011236", "••••••••••", 1985),
        ("850161-1232", "••••••-••••", 1985),
        ("850101-T235", "••••••-••••", 1985),
        ("850101-t235", "••••••-••••", 1985),
        ("200101+1236", "••••••+••••", 1920),
        ("200101-1236", "••••••-••••", 2020),
        ("270228-1236", "••••••-••••", 2027),
        ("270301+1236", "••••••+••••", 1927),
    ],
)
def test_a_number_is_masked_and_gives_the_year_of_birth(text: str, masked: str, year: int) -> None:
    assert mask_identity_numbers(text, TODAY) == Masked(masked, masked=True, birth_year=year)


def test_two_numbers_are_both_masked_and_the_first_gives_the_year() -> None:
    found = mask_identity_numbers("850101-1236, 19900202-1231", TODAY)
    assert found == Masked("••••••-••••, ••••••••-••••", masked=True, birth_year=1985)


@pytest.mark.parametrize(
    "text",
    ["", "hej", "1985", "född 1985-01-01", "850101", "14:30 1236", "556036-0793", "0701234567"],
)
def test_what_is_no_identity_number_stays(text: str) -> None:
    assert mask_identity_numbers(text, TODAY) == Masked(text)


def test_a_mistyped_number_is_masked_where_a_hyphen_or_the_century_shows_what_it_is() -> None:
    for text in ("850101-1230", "19850101-1230", "198501011230", "19850101 1230"):
        assert not set(digits_of(mask_identity_numbers(text, TODAY).text)) & set("0123456789")


@pytest.mark.parametrize(
    "text",
    [
        "850101\N{NO-BREAK SPACE}1236",
        "850101\N{NARROW NO-BREAK SPACE}1236",
        "850101\t1236",
        "850101  1236",
        "850101\N{NON-BREAKING HYPHEN}1236",
        "850101\N{FIGURE DASH}1236",
        "850101\N{EM DASH}1236",
    ],
    ids=ascii,
)
def test_other_dashes_and_spaces_hide_no_number(text: str) -> None:
    found = mask_identity_numbers(text, TODAY)
    assert found.masked
    assert found.birth_year == 1985
    assert not set(found.text) & set("0123456789")


@pytest.mark.parametrize(
    "before",
    ["jag är 42 ", "rum 1234 ", "sedan 2024 ", "12 ", "pnr-", "2027-03-01 ", "070-123 45 67 "],
)
@pytest.mark.parametrize("number", ["850101-1236", "19850101-1236", "19850101 1236"])
def test_a_number_is_masked_whatever_number_stands_before_it(before: str, number: str) -> None:
    found = mask_identity_numbers(before + number, TODAY)
    assert found.masked
    assert found.text.endswith("•-••••") or found.text.endswith("• ••••")


def test_digits_of_other_scripts_are_masked_too() -> None:
    for zero in ("٠", "०", "０", "𝟎", "🯰"):
        other = "19850101-1236".translate({ord("0") + i: chr(ord(zero) + i) for i in range(10)})
        found = mask_identity_numbers(other, TODAY)
        assert found.masked, f"{unicodedata.name(zero)}: {other}"
        assert not any(c.isdigit() for c in found.text)
        assert utf16(found.text) == utf16(other)


def test_a_date_later_this_year_belongs_to_somebody_nearly_a_hundred() -> None:
    found = mask_identity_numbers("271231-1234", TODAY)
    assert found == Masked("••••••-••••", masked=True, birth_year=1927)


# -- by the thousand ------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("spelling", SPELLINGS)
def test_of_a_thousand_numbers_in_a_spelling_at_most_one_is_left(kind: str, spelling: str) -> None:
    left = []
    for place, number in enumerate(numbers(kind, 1000)):
        assert number.valid
        text = AROUND[place % len(AROUND)].format(SPELLINGS[spelling](number))
        found = mask_identity_numbers(text, TODAY)
        if any(c.isdigit() for c in found.text) or not found.masked:
            left.append(text)
            continue
        assert found.birth_year == number.born.year, text
        assert utf16(found.text) == utf16(text)
    assert len(left) <= 1, left


@pytest.mark.parametrize("kind", ["personal", "coordination"])
def test_a_plus_tells_a_centenarian_from_a_child(kind: str) -> None:
    random = Random(7)  # noqa: S311
    for _ in range(300):
        born = date(TODAY.year - random.randrange(100, 110), 1, 1) + timedelta(random.randrange(59))
        number = KINDS[kind](born, random.randrange(1000))
        for spelling in ("850101-1234", "850101 - 1234", "19850101-1234", "198501011234"):
            text = SPELLINGS[spelling](number)
            assert mask_identity_numbers(text, TODAY).birth_year == born.year, text


PHONES = (
    "070-### ## ##",
    "072-### ## ##",
    "073-#######",
    "076 ### ## ##",
    "079#######",
    "0#########",
    "+467########",
    "+46 7# ### ## ##",
    "00467########",
    "08-### ### ##",
    "08-########",
    "0##-## ## ##",
    "0##-######",
    "0###-#####",
    "(0##) ## ## ##",
)


ORDERS = (
    "######",
    "########",
    "##########",
    "############",
    "ORD-######",
    "#####-#####",
    "A##########",
    "2026-######",
    "#### #### #### ####",
    "## ## ##",
    "SE#### #### #### ####",
    "#,### kr",
)


def organisation(random: Random) -> str:
    """An organisation number: its third digit is at least 2, so that it is no date."""
    nine = f"{random.choice('25789')}{random.randrange(10)}{random.randrange(20, 100)}"
    nine += f"{random.randrange(10**5):05}"
    ten = nine + check_digit(nine)
    start = random.choice(["", "", "16", "SE"])
    return f"{start}{ten[:6]}{random.choice(['-', '-', '', ' '])}{ten[6:]}"


def filled(pattern: str, random: Random) -> str:
    """A pattern with a digit for every #."""
    return "".join(str(random.randrange(10)) if c == "#" else c for c in pattern)


MAKERS: dict[str, Callable[[Random], str]] = {
    "phone": lambda random: filled(random.choice(PHONES), random),
    "order": lambda random: filled(random.choice(ORDERS), random),
    "organisation": organisation,
}


@pytest.mark.parametrize("kind", MAKERS)
def test_of_a_hundred_other_numbers_at_most_one_is_taken_for_an_identity(kind: str) -> None:
    random = Random(kind)  # noqa: S311
    texts = [MAKERS[kind](random) for _ in range(5000)]
    hits = [text for text in texts if mask_identity_numbers(f"nr {text}", TODAY).masked]
    assert len(hits) <= len(texts) // 100, hits[:20]


READABLE = ("… fyra sista är 2394", "two messages")
"""Spellings in which the date of birth stays: without the last four digits it is no number."""


def readable(told: Told) -> bool:
    """Whether a number can be read from what is left of the messages that told it."""
    left, born, masked = list[str](), Born(), False
    for message in told.messages:
        found = mask_identity_numbers(message, NEXT, born)
        assert utf16(found.text) == utf16(message)
        born, masked = found.born, masked or found.masked
        left.append(unicodedata.normalize("NFKC", found.text))
    if not masked:
        return True
    if told.spelling in READABLE:
        return told.number.end in re.findall(r"\w+", " ".join(left))
    bare = "".join(c for c in "".join(left) if c.isalnum())
    return told.number.end in bare or told.number.short in bare


SIZES = pytest.mark.parametrize("size", [9000, pytest.param(46_000, marks=pytest.mark.deep)])


@SIZES
def test_of_a_thousand_numbers_told_in_all_spellings_at_most_one_is_left(size: int) -> None:
    left = [told for told in told_numbers(size, NEXT, f"numbers {size}") if readable(told)]
    tell(f"identity numbers: {size - len(left)} of {size} masked, in {len(SPOKEN)} spellings")
    assert len(left) <= size // 1000, left[:20]
    most = size // len(SPOKEN) // 50
    worst = Counter(told.spelling for told in left).most_common(1)
    assert all(number <= most for _, number in worst), worst


@pytest.mark.parametrize("size", [3000, pytest.param(15_000, marks=pytest.mark.deep)])
def test_of_a_hundred_look_alikes_at_most_one_is_masked(size: int) -> None:
    texts = [*look_alikes(size, f"look-alikes {size}")]
    hits = [each for each in texts if mask_identity_numbers(each[1], NEXT).masked]
    tell(f"look-alikes: {len(hits)} of {size} masked")
    assert len(hits) <= size // 100, hits[:20]
    worst = Counter(kind for kind, _ in hits).most_common(1)
    assert all(number <= size // len(LOOK_ALIKES) // 20 for _, number in worst), hits


def test_the_numbers_that_are_told_are_right_ones_by_another_makers_reckoning() -> None:
    for told in told_numbers(2000, NEXT, "oracle"):
        if told.spelling not in CLEAR and told.number.end.isdigit():
            assert personnummer.valid(told.number.long + told.number.end), told


# -- the last four digits -------------------------------------------------------------------------


@pytest.mark.parametrize("first", ["850412", "född 1985-04-12", "12 april 1985", "850412-"])
@pytest.mark.parametrize(
    "second", ["2394", "-2394", "fyra sista: 2394", "23 94", "oj, 2394", "2395"]
)
def test_four_digits_after_a_date_of_birth_are_masked(first: str, second: str) -> None:
    before = mask_identity_numbers(first, NEXT)
    assert not before.masked
    found = mask_identity_numbers(second, NEXT, before.born)
    assert found.masked
    assert not any(c.isdigit() for c in found.text)
    assert found.birth_year is None


@pytest.mark.parametrize(
    "text", ["1985", "född 1985", "1984", "max 5000 kr", "2400 kr", "jag har 12 000", "kl 14:30"]
)
def test_a_plausible_year_and_an_amount_stay_after_a_date_of_birth(text: str) -> None:
    before = mask_identity_numbers("jag är född 850412", NEXT)
    assert mask_identity_numbers(text, NEXT, before.born) == Masked(text)


def test_a_text_without_digits_lets_a_date_of_birth_stand_and_any_other_ends_it() -> None:
    born = mask_identity_numbers("850412", NEXT).born
    assert born
    assert mask_identity_numbers("vänta lite", NEXT, born).born == born
    assert mask_identity_numbers("jag har 3 barn", NEXT, born).born == ()
    assert mask_identity_numbers("fyra sista 2394", NEXT, born).born == ()
    assert mask_identity_numbers("850412-2394", NEXT, born).born == ()


def test_what_is_kept_of_a_date_of_birth_is_no_date() -> None:
    assert {year for year, _ in mask_identity_numbers("12 april 1985", NEXT).born} == {1985}
    assert all(rest < 10 for _, rest in mask_identity_numbers("12 april 1985", NEXT).born)


@pytest.mark.parametrize(
    "text",
    [
        "2015-01-15 - 2019-06-30",
        "2026-11-01 14:30",
        "20261101 1430",
        "kursen 1985-04-12 kostade 2500 kr",
        "född 850412, började jobba 2005",
        "08-12 12 23 94",
        "SE35 5000 0000 0549 1000 0003",
        "måste jag ge personnummer? jag är född 1985",
    ],
)
def test_what_only_looks_like_a_number_stays(text: str) -> None:
    assert mask_identity_numbers(text, NEXT) == Masked(text)


# -- any text -------------------------------------------------------------------------------------

births = st.dates(date(1928, 1, 1), TODAY)


made = st.builds(
    lambda kind, born, serial, spelling: SPELLINGS[spelling](KINDS[kind](born, serial)),
    st.sampled_from(sorted(KINDS)),
    births,
    st.integers(0, 999),
    st.sampled_from(sorted(SPELLINGS)),
)


digit_like = st.text(st.sampled_from("0123456789٣𝟙𝟗 -+./–T\n•"), max_size=40)


words = st.lists(
    st.sampled_from(["jag", "är 42,", "Kiruna", "sedan 2024.", "070-123 45 67,", "🙂", "å"]),
    max_size=4,
).map(" ".join)


right_before = st.sampled_from(["", "42 ", "12 ", "2024 ", "rum 1234 ", "nr-"])


@given(st.text() | digit_like, st.dates())
def test_no_text_raises_and_every_text_keeps_its_length(text: str, today: date) -> None:
    found = mask_identity_numbers(text, today)
    assert utf16(found.text) == utf16(text)
    assert found.masked or found.birth_year is None
    if not found.masked:
        assert found.text == text


marks = st.lists(st.tuples(st.integers(1900, 2027), st.integers(0, 9)), max_size=3).map(tuple)


@given(st.text() | digit_like, st.dates(), marks)
def test_with_a_date_told_before_no_text_raises_and_its_length_stays(
    text: str, today: date, before: Born
) -> None:
    found = mask_identity_numbers(text, today, before)
    assert utf16(found.text) == utf16(text)
    again = mask_identity_numbers(found.text, today, before)
    assert again.text == found.text


@given(digit_like | made)
def test_only_letters_and_digits_are_ever_replaced(text: str) -> None:
    found = mask_identity_numbers(text, TODAY).text
    if len(found) == len(text):
        pairs = [(old, new) for old, new in zip(text, found, strict=True) if old != new]
        assert all(old.isalnum() and new == MASK for old, new in pairs)


@given(words, right_before, made, words)
def test_a_number_is_masked_in_the_midst_of_any_words(
    before: str, nearest: str, number: str, after: str
) -> None:
    around = f"{before} {nearest}"
    found = mask_identity_numbers(f"{around}{number} {after}", TODAY)
    left = found.text[len(around) :].removesuffix(f" {after}")
    assert not any(c.isdigit() for c in left), left


@given(st.lists(made, min_size=1, max_size=4))
def test_several_numbers_are_all_masked(several: list[str]) -> None:
    found = mask_identity_numbers(" och ".join(several), TODAY)
    assert not any(c.isdigit() for c in found.text)


@given(st.text() | digit_like | made)
def test_masking_twice_is_masking_once(text: str) -> None:
    once = mask_identity_numbers(text, TODAY)
    assert mask_identity_numbers(once.text, TODAY).text == once.text


def test_a_very_long_text_is_masked_in_time_that_grows_with_its_length() -> None:
    text = "850101-1236 " * 2000 + "1" * 20_000 + " 85 01 01" * 2000
    found = mask_identity_numbers(text, TODAY)
    assert found.text.count(MASK) == 20_000
