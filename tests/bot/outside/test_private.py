"""What people wrote lies in files that only their owner may read, and nowhere by mistake."""

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.settings import shown_url
from tests.bot.cli.test_cli_chat import MINI, PLAN_ONE, run, talk


@pytest.fixture(params=[0o022, 0o000, 0o077], ids=oct)
def umask(request: pytest.FixtureRequest) -> Iterator[None]:
    """A process that lets others read what it makes, unless it says otherwise."""
    before = os.umask(request.param)
    yield
    os.umask(before)


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A data folder of the test's own."""
    monkeypatch.setenv("TECHCHECK_DATA", str(tmp_path / "data"))


def mode(path: Path) -> int:
    """Who may do what with a file."""
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.usefixtures("umask")
def test_database_copy_and_what_is_taken_along_are_their_owners_alone(tmp_path: Path) -> None:
    folder = tmp_path / "some" / "folder"
    db = f"sqlite:///{folder / 'x.db'}"
    talk(db, *PLAN_ONE, "visa häftet", "kalender")
    with closing(sqlite3.connect(folder / "x.db")) as reader:
        reader.execute("SELECT * FROM person").fetchall()
        talk(db, "hej")
        made = sorted(each.name for each in folder.iterdir())
        assert made == ["x.db", "x.db-shm", "x.db-wal"]
        assert {mode(each) for each in folder.iterdir()} == {0o600}
    assert mode(folder) == mode(folder.parent) == 0o700
    assert run("db", "backup", str(folder / "copy.db"), "--db", db).exit_code == 0
    drawn = folder / "booklet.png"
    shown = run("booklet", "show", "--person", "ann", "--picture", str(drawn), "--db", db,
                "--catalog", MINI, "--reason", "ärende 12")  # fmt: skip
    assert shown.exit_code == 0
    assert mode(folder / "copy.db") == mode(drawn) == 0o600
    saved = list((tmp_path / "data").rglob("*"))
    assert {mode(each) for each in saved if each.is_file()} == {0o600}
    assert {mode(each) for each in saved if each.is_dir()} == {0o700}
    assert mode(tmp_path / "data") == 0o700


def test_a_database_that_others_could_read_is_shut(tmp_path: Path) -> None:
    db, path = f"sqlite:///{tmp_path / 'x.db'}", tmp_path / "x.db"
    talk(db, "hej")
    path.chmod(0o644)
    talk(db, "hej")
    assert mode(path) == 0o600


def test_a_file_that_is_written_over_is_shut(tmp_path: Path) -> None:
    db = f"sqlite:///{tmp_path / 'x.db'}"
    talk(db, *PLAN_ONE, "visa häftet")
    (picture,) = (tmp_path / "data").rglob("booklet.png")
    picture.chmod(0o644)
    talk(db, "visa häftet")
    assert mode(picture) == 0o600


READING = [
    ("booklet", "show", "--reason", "ärende 12"),
    ("booklet", "confirm", "AAAA-AAAA-AAAA", "--provider", "larstugan", "--catalog", MINI),
    ("booklet", "correct", "grant", "--checks", "1", "--reason", "not_held"),
    ("conversations", "list", "--reason", "ärende 12"),
    ("conversations", "list", "--aside", "--reason", "ärende 12"),
    ("conversations", "show", "1", "--reason", "ärende 12"),
    ("conversations", "answer", "1", "Hej.", "--reason", "ärende 12"),
    ("conversations", "hand-back", "1", "--reason", "ärende 12"),
    ("audit", "list"),
    ("db", "backup", "copy.db"),
]


@pytest.mark.parametrize("command", READING, ids=lambda each: " ".join(each[:3]))
def test_a_mistyped_database_is_told_and_not_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.iterdir())
    result = run(*command, "--db", f"sqlite:///{tmp_path / 'mistyped' / 'x.db'}")
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"{tmp_path / 'mistyped' / 'x.db'}: no such database; check --db" in result.stderr
    assert sorted(tmp_path.iterdir()) == before


def test_a_copy_that_fails_leaves_no_file_and_does_not_block_the_next(tmp_path: Path) -> None:
    (tmp_path / "bad.db").write_text("no database, but long enough to be read as one " * 99)
    talk(f"sqlite:///{tmp_path / 'good.db'}", "hej")
    target = tmp_path / "copy.db"
    failed = run("db", "backup", str(target), "--db", f"sqlite:///{tmp_path / 'bad.db'}")
    assert (failed.exit_code, "the copy failed" in failed.stderr) == (1, True)
    assert list(tmp_path.glob("copy*")) == []
    again = run("db", "backup", str(target), "--db", f"sqlite:///{tmp_path / 'good.db'}")
    assert again.exit_code == 0
    assert [each.name for each in tmp_path.glob("copy*")] == ["copy.db"]


@pytest.mark.parametrize(
    "command", [("chat",), ("audit", "list"), ("booklet", "show", "--reason", "ärende 12")]
)
def test_a_database_of_a_later_version_is_told_with_what_to_do(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    db = f"sqlite:///{tmp_path / 'x.db'}"
    talk(db, "hej")
    with closing(sqlite3.connect(tmp_path / "x.db")) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    result = run(*command, "--db", db)
    assert (result.exit_code, result.stdout) == (1, "")
    assert isinstance(result.exception, SystemExit)
    assert "newer version of techcheck; install that version" in result.stderr


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://eva:hemligt@127.0.0.1:1/none",
        "postgresql://eva:hem/ligt@127.0.0.1:99999/none",
        "postgresql://eva:hem@ligt@127.0.0.1:abc/none",
        "postgresql://127.0.0.1:1/none?user=eva&password=hemligt",
        "postgres://eva:hemligt@127.0.0.1/none",
        "eva:hemligt@127.0.0.1",
        "postgresql:/eva:hemligt@127.0.0.1",
    ],
)
def test_no_password_of_a_database_is_ever_printed(url: str) -> None:
    for command in (("audit", "list"), ("chat",)):
        result = run(*command, "--db", url)
        assert result.exit_code in (1, 2)
        assert isinstance(result.exception, SystemExit), result.exception
        assert "ligt" not in result.output + result.stderr
    assert "ligt" not in shown_url(url)


def test_an_address_without_a_password_is_shown_as_it_is() -> None:
    for url in ("sqlite:////a/b:c@d/x.db", "postgresql://host:5432/name", "x.db"):
        assert shown_url(url) == url
