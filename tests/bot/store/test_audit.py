"""Who looked at or did what, why, and how it went: everything is in the log, and can be read."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot.store.office.audit import login
from tests.bot.cli.test_cli_chat import MINI, PLAN_ONE, run, talk


@pytest.fixture
def db(tmp_path: Path) -> str:
    """The URL of a database that is not there yet."""
    return f"sqlite:///{tmp_path / 'x.db'}"


def staff(db: str, *args: str, reason: str = "ärende 12") -> tuple[int, str, str]:
    """Do something as staff; give the exit code and what was said."""
    result = run(*args, "--db", db, "--staff", "siv", "--reason", reason)
    return result.exit_code, result.stdout, result.stderr


def log(db: str, *more: str) -> list[dict[str, Any]]:
    """The log, the latest first."""
    result = run("audit", "list", "--db", db, "--json", *more)
    assert result.exit_code == 0, result.stderr
    found: list[dict[str, Any]] = json.loads(result.stdout)
    return found


def test_a_booklet_is_found_by_its_conversation_and_every_look_is_recorded(db: str) -> None:
    talk(db, "hej", person="bo")
    talk(db, *PLAN_ONE, person="ann")
    by_number = staff(db, "booklet", "show", "--conversation", "2", "--json")
    by_name = staff(db, "booklet", "show", "--person", "ann", "--json", reason="ärende 13")
    assert by_number == by_name
    assert [each["kind"] for each in json.loads(by_number[1])["entries"]] == ["grant", "reserve"]
    looks = [(a["act"], a["person"], a["reason"], a["outcome"]) for a in log(db)]
    assert looks == [("booklet", 2, "ärende 13", "done"), ("booklet", 2, "ärende 12", "done")]


@pytest.mark.parametrize("whose", [("--conversation", "1"), ("--person", "ann")])
def test_no_booklet_is_shown_without_a_reason(db: str, whose: tuple[str, str]) -> None:
    talk(db, *PLAN_ONE)
    for reason in ((), ("--reason", " ")):
        result = run("booklet", "show", *whose, "--db", db, *reason)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "--reason" in result.stderr
    assert log(db) == []


def test_a_booklet_is_somebodys_by_number_or_by_name_not_both(db: str) -> None:
    talk(db, *PLAN_ONE)
    code, _, err = staff(db, "booklet", "show", "--conversation", "1", "--person", "ann")
    assert (code, "--conversation" in err) == (2, True)


@pytest.mark.parametrize("number", ["7", "0", "99999999999999999999"])
def test_the_booklet_of_a_conversation_that_is_not_there_ends_with_1(db: str, number: str) -> None:
    talk(db, "hej")
    code, _, err = staff(db, "booklet", "show", "--conversation", number)
    assert (code, "conversations list" in err) == (1, True)
    assert log(db)[0]["outcome"] == "failed"


def test_the_list_records_which_conversations_it_showed(db: str) -> None:
    for name in ("ann", "bo", "cy"):
        talk(db, "hej", person=name)
    staff(db, "conversations", "list", "--limit", "2")
    (look,) = log(db)
    assert (look["act"], look["person"], look["shown"]) == ("read", None, [1, 2])


def test_what_failed_does_not_look_as_if_it_had_been_done(db: str) -> None:
    talk(db, "människa")
    more = ("--catalog", MINI)
    staff(db, "conversations", "answer", "1", "Hej.", *more)
    staff(db, "conversations", "answer", "7", "Hej.", *more)
    staff(db, "conversations", "hand-back", "1", *more)
    staff(db, "conversations", "hand-back", "1", *more)
    staff(db, "conversations", "review", "1", "--turn", "99", "--grade", "good")
    staff(db, "conversations", "show", "7")
    staff(db, "booklet", "show", "--person", "nobody")
    found = [(a["act"], a["person"], a["outcome"]) for a in reversed(log(db))]
    assert found == [
        ("answer", 1, "done"),
        ("answer", 7, "failed"),
        ("hand-back", 1, "done"),
        ("hand-back", 1, "failed"),
        ("review", 1, "failed"),
        ("read", 7, "failed"),
        ("booklet", None, "failed"),
    ]


def test_an_act_that_is_cut_off_stays_begun(db: str) -> None:
    talk(db, "hej")
    with closing(sqlite3.connect(db.removeprefix("sqlite:///"))) as connection, connection:
        connection.execute(
            "CREATE TRIGGER cut BEFORE UPDATE ON staff_read "
            "BEGIN SELECT RAISE(FAIL, 'cut off'); END"
        )
    assert staff(db, "conversations", "show", "1")[0] == 1
    assert log(db)[0]["outcome"] == "begun"


def test_the_systems_user_is_recorded_whatever_name_is_given(
    db: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOGNAME", "somebody-else")
    talk(db, "hej")
    staff(db, "conversations", "list")
    run("booklet", "grant", "--issuer", "Kommunen", "--count", "3", "--db", db, "--staff", "eva")
    assert [(a["act"], a["who"], a["login"]) for a in log(db)] == [
        ("grant", "eva", login()),
        ("read", "siv", login()),
    ]
    assert login() != "somebody-else"


def test_booklets_issued_together_are_one_line_and_the_limit_counts_lines(db: str) -> None:
    talk(db, "hej")
    staff(db, "conversations", "show", "1")
    run("booklet", "grant", "--issuer", "Kommunen", "--count", "30", "--db", db)
    grant, look = log(db, "--limit", "2")
    assert (grant["count"], grant["outcome"], look["act"]) == (30, "issued", "read")
    assert [each["act"] for each in log(db, "--limit", "1")] == ["grant"]
    out = run("audit", "list", "--db", db).stdout.splitlines()
    assert "grant  30 booklets  issued" in out[0]
    assert f"siv (as {login()})  read  conversation 1  done  “ärende 12”" in out[1]


def test_nothing_done_yet_is_said(db: str) -> None:
    talk(db, "hej")
    assert run("audit", "list", "--db", db).stdout == "nothing has been looked at or done yet\n"


def test_what_is_not_built_yet_is_unknown(db: str) -> None:
    assert run("audit", "verify", "--db", db).exit_code == 2
