"""Codes: a slip is caught, every spelling counts, and nothing of one is left in what is kept."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.channels.telegram.arriving import received
from bot.channels.telegram.menu import events_of, link_to_redeem
from bot.outside.chance import new_booklet_code, new_use_code
from catalog import Catalog
from dialogs.ledger import (
    ALPHABET,
    BOOKLET_LENGTH,
    LEAST_CHANGES,
    TYPO,
    USE,
    USE_LENGTH,
    changes,
    hashed,
    mask_codes,
    symbols,
    written,
)
from dialogs.ledger.codes import check_symbol, valid
from dialogs.masking.masking import masked
from dialogs.state import Said, Started
from tests.conftest import noon
from tests.dialogs.understanding.test_utterances import load
from tests.doubles.bot_api import message

CODE = "9T8S-7R6P-5N4M-3K2J-1H09"


TODAY = noon(2027, 3, 1).date()


bodies = st.text(
    st.sampled_from(ALPHABET), min_size=BOOKLET_LENGTH - 1, max_size=BOOKLET_LENGTH - 1
)


codes = bodies.map(written).filter(lambda code: changes(symbols(code)) >= LEAST_CHANGES)


def test_a_code_has_groups_of_four_and_enough_chance() -> None:
    for _ in range(200):
        assert re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}", new_booklet_code())
        assert re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}", new_use_code())
    assert 5 * (BOOKLET_LENGTH - 1) >= 80
    assert 5 * (USE_LENGTH - 1) >= 40
    assert len({new_booklet_code() for _ in range(500)}) == 500


@given(codes, st.integers(0, BOOKLET_LENGTH - 1), st.sampled_from(ALPHABET))
def test_one_wrong_symbol_is_caught(code: str, place: int, wrong: str) -> None:
    bare = symbols(code)
    assume(bare[place] != wrong)
    assert valid(bare)
    assert not valid(bare[:place] + wrong + bare[place + 1 :])


@given(codes, st.integers(0, BOOKLET_LENGTH - 2))
def test_two_neighbours_exchanged_are_caught(code: str, place: int) -> None:
    bare = symbols(code)
    assume(bare[place] != bare[place + 1])
    assert not valid(bare[:place] + bare[place + 1] + bare[place] + bare[place + 2 :])


@pytest.mark.parametrize(
    "typed",
    [
        CODE,
        CODE.lower(),
        CODE.replace("-", " "),
        CODE.replace("-", ""),
        CODE.replace("-", " – "),
        CODE.replace("1H0", "IHO"),
        CODE.replace("1H0", "lho"),
        f"jag har en kod {CODE}.",
        f"/start b_{CODE.replace('-', '')}",
        f"({CODE})",
        f"{CODE} -00",
        f"00-{CODE}-00",
        f"min kod{CODE}",
    ],
)
def test_a_code_is_known_however_it_is_typed_and_nothing_of_it_is_kept(typed: str) -> None:
    said = masked(typed, TODAY)
    assert said.code == hashed(CODE)
    assert not re.search(r"[0-9][A-Z]|[A-Z][0-9]", said.text.upper())
    assert len(said.text) == len(typed)


@given(codes, st.text(max_size=20), st.text(max_size=20))
def test_no_code_survives_in_any_text(code: str, before: str, after: str) -> None:
    said = masked(f"{before} {code} {after}", TODAY)
    assert code not in said.text
    assert said.code == hashed(code)


@given(codes, st.integers(0, BOOKLET_LENGTH - 1), st.sampled_from(ALPHABET))
def test_a_code_with_a_slip_is_masked_as_well(code: str, place: int, wrong: str) -> None:
    bare = symbols(code)
    assume(bare[place] != wrong)
    slip = bare[:place] + wrong + bare[place + 1 :]
    for typed in (slip, "-".join(slip[at : at + 4] for at in range(0, len(slip), 4))):
        found = mask_codes(typed)
        assert found.found == TYPO
        assert not any(character.isalnum() for character in found.text)


def test_a_use_code_is_masked_where_somebody_types_it() -> None:
    for _ in range(100):
        found = mask_codes(f"koden är {new_use_code()}")
        assert (found.text, found.found) == ("koden är ••••-••••-••••", USE)


@pytest.mark.parametrize(
    "text",
    [
        "jag vill inte vara utan jobb men ska lära mig nytt",
        "kurs inom data från 2027 helt utan krav",
        "Kristianstad",
        "administration2027x",
        "jobb inom data eller vill bli lokalredaktionschef",
        "ring 070-123 45 67 eller 0701-2345-6789",
        "född 1985 bor nära Umeå",
        "systemutvecklare och tillsvidareanställd",
        "covid-19-pandemin-2020",
        "lägg A i planen",
        "",
        "verkstan/yrkeshogskola",
        "2027-03-01",
    ],
)
def test_ordinary_words_and_numbers_are_left_alone(text: str) -> None:
    assert mask_codes(text).text == text
    assert mask_codes(text).found is None


def test_nothing_that_people_say_or_places_and_occupations_are_called_is_taken_for_a_code(
    shipped: Catalog,
) -> None:
    said = [str(each["says"]) for half in ("tune", "held") for each in load(half)]
    titles = [t for each in shipped.occupations for ts in each.titles.values() for t in ts]
    for text in (*said, *titles, *shipped.place_names):
        assert mask_codes(text).found is None, text


def test_the_first_code_of_a_text_counts() -> None:
    other = written("4K7M2RPX9TQBJ3WN6HV")
    assert mask_codes(f"{CODE} eller {other}").found == hashed(CODE)
    assert mask_codes(f"{other} eller {CODE}").found == hashed(other)


def test_a_link_opens_the_conversation_and_redeems_its_code() -> None:
    """`/start b_CODE`, as a printed sheet has it, is masked before it is kept."""
    sent = message(f"/start {link_to_redeem(CODE)}", 7, 1)
    update = received({"update_id": 5, "message": sent}, TODAY)
    assert CODE.replace("-", "") not in str(update.body)
    said = Said(update.body["text"], False, None, update.body["code"])
    started, redeeming = events_of(said)
    assert started == Started()
    assert isinstance(redeeming, Said)
    assert redeeming.code == hashed(CODE)


@pytest.mark.parametrize("word", ["code", "kods", "this"])
def test_a_word_before_a_code_is_not_taken_for_a_part_of_it(word: str) -> None:
    for _ in range(300):
        code = new_booklet_code()
        assert mask_codes(f"{word} {code} {word}").found == hashed(code)
        spaced = f"{word} {code.replace('-', ' ')} {word}"
        left = mask_codes(spaced).text.replace(word, "")
        assert not any(character.isalnum() for character in left)


def test_what_no_code_has_gives_no_symbols() -> None:
    assert symbols("å") == ""
    assert symbols("UUUU") == ""
    assert not valid("")
    assert not valid("0")
    assert check_symbol("") == "0"
