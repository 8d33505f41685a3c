"""Nothing that somebody writes steers a terminal or turns a text round."""

import json
import sqlite3
import unicodedata
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.masking.controls import SIGN, without_controls
from dialogs.masking.masking import masked
from tests.bot.cli.test_cli_chat import read, run, talk
from tests.bot.cli.test_staff import staff

TODAY = date(2027, 3, 1)


STEERING = (
    "\x1b[2J", "\x1b]0;titel\x07", "\x9b31m", "\b\b\b", "\x00", "\x7f", "\u202e", "\u2066",
    "\u200f", "\r", "\u2028", "\x85",
)  # fmt: skip


KEPT = "å🙂👩‍👩‍👧 ❤️ שלום\tمرحبا\nnästa rad"


@pytest.fixture
def db(tmp_path: Path) -> str:
    """The URL of a database that is not there yet."""
    return f"sqlite:///{tmp_path / 'x.db'}"


def harmless(text: str) -> bool:
    """Whether a terminal shows a text as it is."""
    return not any(
        (unicodedata.category(c) == "Cc" and c not in "\n\t")
        or unicodedata.bidirectional(c)
        in ("LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI")
        for c in text
    )


@given(st.text())
def test_no_text_can_steer_and_every_text_keeps_its_length(text: str) -> None:
    found = without_controls(text)
    assert harmless(found)
    assert len(found.encode("utf-16-le", "surrogatepass")) == len(
        text.encode("utf-16-le", "surrogatepass")
    )
    assert without_controls(found) == found


def test_letters_of_all_scripts_and_emoji_stay() -> None:
    assert without_controls(KEPT) == KEPT


@pytest.mark.parametrize("sign", STEERING, ids=ascii)
def test_what_comes_in_is_kept_without_what_steers(sign: str) -> None:
    said = masked(f"hej {sign}där 850412-2394", TODAY)
    assert harmless(said.text)
    assert said.text.endswith("••••••-••••")
    assert len(said.text) == len(f"hej {sign}där 850412-2394")


def test_a_controls_within_a_number_hides_it_from_nobody() -> None:
    assert "2394" not in masked("850412\x08-2394", TODAY).text
    assert "394" not in masked("8504\u202e12-2\u202c394", TODAY).text


def test_nothing_raw_reaches_staff_or_the_person(db: str) -> None:
    talk(db, *(f"jag {sign.strip()} vill" for sign in STEERING if sign not in "\r\u2028\x85"))
    assert all(harmless(event) for (event,) in read(db, "SELECT event FROM journal"))
    staff(db, "answer", "1", "Hej\x1b[31m!", "--name", "Siv\u202e\x1b[2J")
    for told in (talk(db, "hej"), staff(db, "show", "1")[1], staff(db, "show", "1", "--json")[1]):
        assert harmless(told)
        assert "Siv" in told


def test_what_an_earlier_version_kept_raw_is_printed_without_what_steers(db: str) -> None:
    talk(db, "hej")
    raw = json.dumps({"kind": "said", "text": "x\x1b[2J\u202e\x9b1m\n— 9 · 2027-01-01 09:00"})
    _update(db, raw)
    code, out, _ = staff(db, "show", "1")
    assert code == 0
    assert harmless(out)
    assert SIGN in out
    assert "\n— 9" not in out, "a text looks like a turn of its own"
    assert harmless(staff(db, "show", "1", "--json")[1])


def _update(db: str, event: str) -> None:
    with closing(sqlite3.connect(db.removeprefix("sqlite:///"))) as connection, connection:
        connection.execute("UPDATE journal SET event = ? WHERE turn = 2", (event,))


def test_an_error_does_not_repeat_what_steers(db: str) -> None:
    result = run("booklet", "show", "--db", db, "--person", "x\x1b[2J", "--reason", "ärende 12")
    assert result.exit_code == 1
    assert harmless(result.stderr)
