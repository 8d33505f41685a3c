"""The command line as people and scripts meet it: pipes, JSON lines, errors, staff, the database.

What is about streams runs in a process of its own; what is about words runs in this one.
"""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO, Any

import pytest
from PIL import Image
from typer.testing import CliRunner, Result

from bot.__main__ import app
from bot.documents.saving import folder_of
from bot.settings import driver_url
from dialogs.state import SLOTS
from tests.conftest import HERE

ROOT = HERE.parent


MINI = str(HERE / "data" / "mini")


DAY = ("--today", "2027-03-01")


PATIENCE = 60
"""Seconds after which a process that hangs is ended, so that the test fails rather than waits."""


Line = dict[str, Any]


# -- processes ------------------------------------------------------------------------------------


def command(*args: str) -> list[str]:
    """The command line of `techcheck`."""
    return [sys.executable, "-m", "bot", *args]


def environment() -> dict[str, str]:
    """The environment of a process that finds the code from any folder."""
    return {**os.environ, "PYTHONPATH": str(ROOT)}


def chat(folder: Path, said: bytes | str, *args: str) -> subprocess.CompletedProcess[str]:
    """Run `techcheck chat` in a folder, with its input piped, on the small catalogue."""
    done = subprocess.run(
        command("chat", "--db", "sqlite:///x.db", "--catalog", MINI, *DAY, *args),
        input=said.encode() if isinstance(said, str) else said,
        capture_output=True,
        cwd=folder,
        env=environment(),
        timeout=PATIENCE,
        check=False,
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
    )


@contextmanager
def started(
    folder: Path,
    *args: str,
    stdin: int | IO[bytes] = subprocess.PIPE,
    stdout: Any = subprocess.PIPE,
) -> Iterator[subprocess.Popen[bytes]]:
    """A chat that runs beside the test; it is ended where it hangs."""
    process = subprocess.Popen(
        command("chat", "--db", "sqlite:///x.db", "--catalog", MINI, *DAY, *args),
        stdin=stdin,
        stdout=stdout,
        stderr=subprocess.PIPE,
        cwd=folder,
        env=environment(),
    )
    guard = threading.Timer(PATIENCE, process.kill)
    guard.start()
    try:
        yield process
    finally:
        guard.cancel()
        guard.join()
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout, process.stderr):
            if stream is not None and not stream.closed:
                stream.close()


class Script:
    """A script that talks through pipes: it waits for each turn before it says more."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._source, self._sink = process.stdin, process.stdout
        self.process = process
        self.turns = 0

    def turn(self) -> list[Line]:
        """Read the replies of one turn."""
        replies: list[Line] = []
        while True:
            line = self._sink.readline()
            assert line, "the output ended in the midst of a turn"
            value = json.loads(line)
            if "turn" in value:
                assert value == {"turn": self.turns}
                self.turns += 1
                return replies
            assert_is_a_reply(value)
            replies.append(value)

    def say(self, text: str) -> list[Line]:
        """Say something and read the turn that it leads to."""
        self._source.write(text.encode() + b"\n")
        self._source.flush()
        return self.turn()

    def end(self) -> tuple[int, str]:
        """End the input; give the exit code and what was said on standard error."""
        self._source.close()
        assert self._sink.read() == b""
        assert self.process.stderr is not None
        return self.process.wait(), self.process.stderr.read().decode()


def assert_is_a_reply(value: Line) -> None:
    """A line is as the interface says: exactly these fields, of these kinds."""
    assert list(value) == ["text", "asks", "choices", "listing"]
    assert isinstance(value["text"], str)
    assert value["text"].strip()
    assert value["asks"] is None or value["asks"] in SLOTS
    assert value["listing"] is None or isinstance(value["listing"], str)
    for choice in value["choices"]:
        assert list(choice) == ["id", "label"]
        assert all(isinstance(part, str) and part for part in choice.values())


def in_json(output: str) -> list[list[Line]]:
    """The replies of every turn of an output in JSON lines."""
    turns: list[list[Line]] = [[]]
    for line in output.splitlines():
        value = json.loads(line)
        if "turn" in value:
            assert value == {"turn": len(turns) - 1}
            turns.append([])
        else:
            assert_is_a_reply(value)
            turns[-1].append(value)
    assert turns.pop() == []
    return turns


def test_a_whole_conversation_through_a_pipe_and_a_second_run_that_goes_on(tmp_path: Path) -> None:
    first = chat(
        tmp_path,
        "jag är undersköterska i Kiruna\n"
        "lägg Python från början i planen\n"
        "1985\n"
        "anställd\n"
        "ja\n"
        "hur många checkar har jag kvar?\n",
        "--lang",
        "sv",
        "--person",
        "ann",
    )
    assert (first.returncode, first.stderr) == (0, "")
    assert "automatisk assistent" in first.stdout
    assert "A. " in first.stdout
    assert "Du har 5 checkar kvar av 10" in first.stdout
    assert "\x1b" not in first.stdout, "colour where nobody sees it"
    assert (tmp_path / "x.db").is_file()

    second = chat(tmp_path, "min plan\nta bort 1\nja\n", "--person", "ann")
    assert (second.returncode, second.stderr) == (0, "")
    assert "Välkommen tillbaka" in second.stdout
    assert "Python från början" in second.stdout
    assert "Du har 10 checkar" in second.stdout


def test_a_script_talks_in_json_lines_turn_by_turn(tmp_path: Path) -> None:
    with started(tmp_path, "--json", "--person", "ann") as process:
        script = Script(process)
        greeting = script.turn()
        assert greeting[-1]["asks"] == "occupation"

        doubt = script.say("lärare")
        assert doubt[-1]["asks"] == "occupation", "a clarifying question asks what it clarifies"
        choices = doubt[-1]["choices"]
        assert choices[0]["id"].startswith("occupation:")

        suggested = script.say("1")
        assert choices[0]["label"].lower() in suggested[0]["text"].lower()
        listings = [each["listing"] for each in suggested if each["listing"]]
        assert len(set(listings)) == len(listings) >= 3
        assert all(each["asks"] is None for each in suggested if each["listing"])
        goals = suggested[-1]
        assert goals["asks"] == "goal"

        by_label = script.say(goals["choices"][0]["label"])
        assert goals["choices"][0]["label"].lower() in by_label[0]["text"].lower()
        assert [each["asks"] for each in by_label if each["asks"]] == ["place"]
        assert script.say("Kiruna")[-1]["asks"] == "pace"

        look = next(each["choices"][0] for each in script.say("fler förslag") if each["listing"])
        assert look["id"].startswith("look:")
        assert script.say(look["label"])[0]["listing"] == look["id"].partition(":")[2]

        assert script.say("lägg Python från början i planen")[-1]["asks"] == "birth_year"
        assert script.say("1985")[-1]["asks"] == "work_situation"
        confirm = script.say("anställd")[-1]
        assert confirm["asks"] == "confirm"
        assert [choice["id"] for choice in confirm["choices"]] == ["yes", "no"]
        assert "5" in script.say("1")[0]["text"]
        assert script.end() == (0, "")

    with started(tmp_path, "--json", "--person", "ann") as process:
        script = Script(process)
        assert "Välkommen tillbaka" in script.turn()[0]["text"]
        assert "5" in script.say("hur många checkar har jag kvar?")[0]["text"]
        assert script.end() == (0, "")


STRANGE = [
    b"",
    b"   ",
    b"\xff\xfe\x80hej\xc3",
    b"\x00\x01\x07\x1b[31m",
    b"a\x0bb\x0cc\xc2\x85d\xe2\x80\xa8e",
    b"x" * 5_000,
    b"jag vill bli programmerare " * 200,
    b"1" * 5_000,
    b"(" * 5_000,
    b"850101 " * 15_000,
    "🙂".encode() * 25_000,
    b"a" * 100_000,
    "مرحبا أريد أن أتعلم".encode(),
    "\u202ehej\u202c".encode(),
    b"{ $x } {} %s %(x)s \\n [bold]x[/bold]",
    b"'; DROP TABLE entry; --",
    b'{"turn": 99}',
    b"-1",
    b"1e9",
    b"windows\r",
    b"hej",
]


def test_any_line_is_answered_and_the_conversation_goes_on(tmp_path: Path) -> None:
    lines = [*STRANGE, "hur många checkar har jag kvar?".encode()]
    done = chat(tmp_path, b"\n".join(lines), "--json")
    assert (done.returncode, done.stderr) == (0, "")
    turns = in_json(done.stdout)
    assert len(turns) == len(lines) + 1
    assert all(turns)
    assert "10" in turns[-1][0]["text"]
    url = f"sqlite:///{tmp_path / 'x.db'}"
    texts = [json.loads(event).get("text") for (event,) in read(url, "SELECT event FROM journal")]
    assert "windows" in texts, "a line end is part of the message"


def test_a_reader_that_goes_away_ends_it_quietly(tmp_path: Path) -> None:
    with started(tmp_path) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline()
        process.stdout.close()
        try:
            process.stdin.write(b"hej\n" * 100)
            process.stdin.close()
        except BrokenPipeError:
            pass
        assert process.wait() == 0
        assert process.stderr.read() == b""


def test_an_interrupt_from_the_keyboard_ends_it_quietly(tmp_path: Path) -> None:
    with started(tmp_path, "--json") as process:
        script = Script(process)
        script.turn()
        process.send_signal(signal.SIGINT)
        assert process.stderr is not None
        assert process.wait() in (0, 130, -signal.SIGINT)
        assert process.stderr.read() == b""


def test_an_input_that_is_closed_is_no_traceback(tmp_path: Path) -> None:
    args = command("chat", "--db", "sqlite:///x.db", "--catalog", MINI, *DAY)
    done = subprocess.run(
        ["sh", "-c", 'exec "$@" <&-', "sh", *args],
        capture_output=True,
        cwd=tmp_path,
        env=environment(),
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode in (0, 1, 2)
    assert "Traceback" not in done.stderr.decode()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
def test_an_output_that_is_full_is_told_without_a_traceback(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full, started(tmp_path, stdout=full) as process:
        _, errors = process.communicate(b"hej\n")
        assert process.returncode == 1
        assert errors.decode().strip()
        assert "Traceback" not in errors.decode()


# -- in this process ------------------------------------------------------------------------------


def run(*args: str, said: str = "") -> Result:
    """Run the command line in this process; whatever it is given, it never raises."""
    result = CliRunner().invoke(app, list(args), input=said)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert "Traceback" not in result.output
    return result


@pytest.fixture
def db(tmp_path: Path) -> str:
    """The URL of a database that is not there yet."""
    return f"sqlite:///{tmp_path / 'chat.db'}"


def talk(db: str, *said: str, person: str = "ann", more: Sequence[str] = ()) -> str:
    """Hold a conversation on the small catalogue; give what was told."""
    lines = "".join(f"{line}\n" for line in said)
    args = ("chat", "--db", db, "--catalog", MINI, "--person", person, *more)
    result = run(*args, *(() if "--today" in more else DAY), said=lines)
    assert result.exit_code == 0, result.output
    return str(result.stdout)


PLAN_ONE = ("jag är undersköterska", "lägg Python från början i planen", "1985", "anställd", "ja")


def read(db: str, sql: str) -> list[tuple[Any, ...]]:
    """Read a database by hand."""
    with closing(sqlite3.connect(db.removeprefix("sqlite:///"))) as connection:
        return connection.execute(sql).fetchall()


def test_numbers_and_labels_pick_choices_in_plain_text(db: str) -> None:
    told = talk(db, "jag är undersköterska", "2", "2", "vid sidan av jobbet")
    assert "  1. Börja arbeta inom tech\n  2. Utvecklas i mitt yrke\n" in told
    assert told.lower().count("utvecklas i mitt yrke") == 2, "it was not noted"
    assert told.count("Hur mycket tid har du?") == 1


def test_an_input_that_ends_at_once_is_greeted_and_ends_well(db: str) -> None:
    assert len(in_json(talk(db, more=("--json",)))) == 1


def test_english_can_be_chosen_and_is_remembered(db: str) -> None:
    assert "automatic assistant" in talk(db, "hello", more=("--lang", "en"))
    assert "Welcome back" in talk(db, "I am a nurse")
    assert "Välkommen tillbaka" in talk(db, more=("--lang", "sv"))


def test_another_day_can_be_pretended(db: str) -> None:
    talk(db, *PLAN_ONE)
    assert "2029" in talk(db, "hur många checkar har jag kvar?")
    later = talk(db, "hur många checkar har jag kvar?", more=("--today", "2029-03-02"))
    assert "gick ut" in later or "gällde" in later


@pytest.mark.parametrize("day", ["0001-01-01", "1900-01-01", "9999-12-31"])
def test_a_day_far_away_is_refused_or_talked_about(db: str, day: str) -> None:
    lines = "".join(f"{line}\n" for line in PLAN_ONE)
    args = ("chat", "--db", db, "--catalog", MINI, "--today", day)
    assert run(*args, said=lines).exit_code in (0, 2)


def test_people_have_conversations_of_their_own(db: str) -> None:
    talk(db, *PLAN_ONE, person="ann")
    told = talk(db, "min plan", person="bo")
    assert "Välkommen tillbaka" not in told
    assert "Python från början" not in told


def test_goodbye_is_answered_and_piped_input_goes_on_to_its_end(db: str) -> None:
    told = talk(db, "hej då", "hej")
    assert "Hej då" in told
    assert told.rindex("Hej.") > told.index("Hej då")


WRONG: dict[str, tuple[tuple[str, ...], str]] = {
    "a language": (("--lang", "fi"), "--lang fi"),
    "no language": (("--lang", ""), "--lang"),
    "a path for a URL": (("--db", "x.db"), "--db"),
    "another database": (("--db", "mysql://x"), "--db"),
    "a database on a host": (("--db", "sqlite://host/x.db"), "--db"),
    "a database in memory": (("--db", "sqlite://"), "--db"),
    "a database in memory by name": (("--db", "sqlite:///:memory:"), "--db"),
    "a day": (("--today", "tomorrow"), "--today tomorrow"),
    "an impossible day": (("--today", "2027-02-30"), "--today 2027-02-30"),
    "no folder": (("--catalog", "/no/such/folder"), "/no/such/folder"),
    "a file for a folder": (("--catalog", __file__), "test_cli_chat.py"),
    "no name": (("--person", "  "), "--person"),
    "a long name": (("--person", "x" * 101), "--person"),
    "a name that is no text": (("--person", "\udcff"), "--person"),
    "an unknown option": (("--wat",), "--wat"),
    "an argument": (("wat",), "wat"),
}


@pytest.mark.parametrize("what", WRONG)
def test_wrong_usage_is_said_clearly_and_ends_with_2(db: str, what: str) -> None:
    args, named = WRONG[what]
    result = run("chat", *(() if "--db" in args else ("--db", db)), *args, said="hej\n")
    assert result.exit_code == 2, result.output
    assert result.stdout == ""
    assert named in result.stderr


@pytest.mark.parametrize("name", ["TECHCHECK_DATABASE", "TECHCHECK_RETENTION_DAYS"])
def test_a_wrong_setting_is_named(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "wat")
    result = run("chat", said="hej\n")
    assert result.exit_code == 2
    assert name in result.stderr


def test_settings_give_database_and_catalogue(
    db: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TECHCHECK_DATABASE", db)
    monkeypatch.setenv("TECHCHECK_CATALOG", MINI)
    result = run("chat", *DAY, said="visa förslag\n")
    assert result.exit_code == 0
    assert "Kodverkstan" in result.stdout
    assert read(db, "SELECT COUNT(*) FROM journal") == [(2,)]
    assert [each.name for each in (tmp_path / "data").iterdir()] == ["cache"]


def test_without_a_setting_the_database_is_in_the_data_folder(tmp_path: Path) -> None:
    assert run("chat", "--catalog", MINI, said="hej\n").exit_code == 0
    assert (tmp_path / "data" / "techcheck.db").is_file()


def test_a_catalogue_with_problems_is_used_without_what_is_wrong(db: str, tmp_path: Path) -> None:
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "broken.yaml").write_text("provider: [")
    (folder / "ours.yaml").write_text(
        (HERE / "data" / "mini" / "laerstugan.yaml").read_text("utf-8")
    )
    result = run("chat", "--db", db, "--catalog", str(folder), *DAY, said="visa förslag\n")
    assert result.exit_code == 0
    assert result.stderr.startswith("broken.yaml:")
    assert "Lärstugan" in result.stdout


DATABASE_COMMANDS = [
    ("chat",),
    ("booklet", "show", "--reason", "prov av fel"),
    ("db", "upgrade"),
    ("conversations", "list", "--reason", "prov av fel"),
    ("conversations", "show", "1", "--reason", "prov av fel"),
]


@pytest.mark.parametrize("command_", DATABASE_COMMANDS, ids=" ".join)
@pytest.mark.parametrize("where", ["a folder", "below a file", "no database"])
def test_a_database_that_cannot_be_opened_ends_with_1(
    tmp_path: Path, command_: tuple[str, ...], where: str
) -> None:
    (tmp_path / "file").write_text("no database, but a text that is long enough to be read " * 99)
    paths = {"a folder": ".", "below a file": "file/x.db", "no database": "file"}
    url = f"sqlite:///{tmp_path / paths[where]}"
    result = run(*command_, "--db", url, said="hej\n")
    assert result.exit_code == 1, result.output
    assert result.stdout == ""
    assert result.stderr.strip()


@pytest.mark.parametrize("command_", DATABASE_COMMANDS, ids=" ".join)
def test_a_database_whose_driver_is_not_here_is_said_clearly(command_: tuple[str, ...]) -> None:
    result = run(*command_, "--db", "postgresql://127.0.0.1:1/none", said="hej\n")
    assert result.exit_code in (1, 2)
    assert result.stderr.strip()


@pytest.mark.parametrize("command_", DATABASE_COMMANDS, ids=" ".join)
def test_a_database_url_that_is_none_is_wrong_usage(command_: tuple[str, ...]) -> None:
    result = run(*command_, "--db", "x.db")
    assert result.exit_code == 2
    assert "--db" in result.stderr


@pytest.mark.parametrize(
    "damage",
    [
        "ALTER TABLE journal RENAME TO lost",
        "CREATE TRIGGER no BEFORE INSERT ON journal BEGIN SELECT RAISE(ABORT, 'never'); END",
    ],
    ids=["a table is lost", "a turn is never taken"],
)
def test_a_database_that_fails_in_the_midst_is_told(db: str, damage: str) -> None:
    talk(db, "hej")
    with closing(sqlite3.connect(db.removeprefix("sqlite:///"))) as connection, connection:
        connection.execute(damage)
    result = run("chat", "--db", db, "--catalog", MINI, "--person", "ann", *DAY, said="hej\n")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.strip()


# -- support staff --------------------------------------------------------------------------------


def reads(db: str) -> list[tuple[Any, ...]]:
    """What is recorded of staff's reads."""
    return read(db, "SELECT who, person, reason FROM staff_read ORDER BY id")


STAFF = ("--staff", "siv", "--reason", "ärende 12")


def test_the_list_of_conversations_is_recorded_with_who_and_why(db: str) -> None:
    talk(db, "jag är undersköterska", person="ann")
    talk(db, "hej", person="bo")
    result = run("conversations", "list", "--db", db, *STAFF)
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) == 2
    assert "undersköterska" not in result.stdout
    assert reads(db) == [("siv", None, "ärende 12")]
    ((at,),) = read(db, "SELECT at FROM staff_read")
    assert at


def test_a_conversation_is_shown_with_what_was_said_and_why_it_was_answered_so(db: str) -> None:
    talk(db, *PLAN_ONE, "850101-1236")
    (number,) = read(db, "SELECT id FROM person")[0]
    result = run("conversations", "show", str(number), "--db", db, *STAFF)
    assert result.exit_code == 0
    assert "> jag är undersköterska" in result.stdout
    assert "· Personen sade ja till ”lägga i planen”." in result.stdout
    assert "850101" not in result.stdout
    assert reads(db) == [("siv", number, "ärende 12")]
    show = ("conversations", "show", str(number), "--db", db, *STAFF)
    assert "· The person said yes to “put in the plan”." in run(*show, "--lang", "en").stdout
    assert "· confirmed reserve\n" in run(*show, "--raw").stdout
    assert run(*show, "--lang", "fi").exit_code == 2


def test_lists_and_conversations_come_as_json_too(db: str) -> None:
    talk(db, "jag är undersköterska")
    (listed,) = json.loads(run("conversations", "list", "--db", db, "--json", *STAFF).stdout)
    assert set(listed) == {
        "person", "channel", "turns", "updated", "handover", "since", "questions", "reviewed",
        "unreachable",
    }  # fmt: skip
    assert listed["turns"] == 2
    shown = run("conversations", "show", str(listed["person"]), "--db", db, "--json", *STAFF)
    turns = json.loads(shown.stdout)
    assert [turn["turn"] for turn in turns] == [1, 2]
    assert turns[1]["said"] == "jag är undersköterska"
    assert turns[1]["replies"]
    assert turns[1]["trace"]


def test_who_looks_is_the_user_where_nobody_is_named(
    db: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOGNAME", "siv")
    talk(db, "hej")
    assert run("conversations", "list", "--db", db, "--reason", "ärende 12").exit_code == 0
    assert reads(db) == [("siv", None, "ärende 12")]


@pytest.mark.parametrize("what", [("list",), ("show", "1")], ids=" ".join)
def test_nothing_is_shown_without_a_reason(db: str, what: tuple[str, ...]) -> None:
    talk(db, "jag är undersköterska")
    for reason in ((), ("--reason", ""), ("--reason", "  "), ("--reason", "x")):
        result = run("conversations", *what, "--db", db, *reason)
        assert result.exit_code == 2
        assert result.stdout == ""
        assert "--reason" in result.stderr
    assert reads(db) == []


@pytest.mark.parametrize("what", [("list",), ("show", "1")], ids=" ".join)
def test_nothing_is_shown_that_cannot_be_recorded_first(db: str, what: tuple[str, ...]) -> None:
    talk(db, "jag är undersköterska")
    with closing(sqlite3.connect(db.removeprefix("sqlite:///"))) as connection, connection:
        connection.execute(
            "CREATE TRIGGER full BEFORE INSERT ON staff_read "
            "BEGIN SELECT RAISE(FAIL, 'disk full'); END"
        )
    result = run("conversations", *what, "--db", db, *STAFF)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert reads(db) == []


@pytest.mark.parametrize("number", ["99", "0", "99999999999999999999"])
def test_looking_for_a_conversation_that_is_not_there_ends_with_1(db: str, number: str) -> None:
    talk(db, "hej")
    result = run("conversations", "show", number, "--db", db, *STAFF)
    assert result.exit_code == 1
    assert number in result.stderr


def test_a_look_at_nobody_in_particular_is_recorded_too(db: str) -> None:
    assert run("db", "upgrade", "--db", db).exit_code == 0
    assert "no conversations" in run("conversations", "list", "--db", db, *STAFF).stdout
    assert run("conversations", "show", "7", "--db", db, *STAFF).exit_code == 1
    assert reads(db) == [("siv", None, "ärende 12"), ("siv", 7, "ärende 12")]


# -- booklets and the database --------------------------------------------------------------------


def test_a_booklet_is_shown_with_balance_and_entries(db: str) -> None:
    talk(db, *PLAN_ONE)
    result = run("booklet", "show", "--db", db, "--person", "ann", *STAFF)
    assert result.exit_code == 0
    found = [line.split() for line in result.stdout.splitlines()]
    assert ["granted", "10"] in found
    assert ["available", "5"] in found or ["expired", "5"] in found
    assert ["reserved", "5"] in found
    assert ["2027-03-01", "grant", "10", "5.1"] in found
    assert ["2027-03-01", "reserve", "5", "6.1", "larstugan/python"] in found


@pytest.mark.parametrize("more", [(), ("--dark", "--lang", "en")])
def test_a_booklet_is_drawn_into_a_file(db: str, tmp_path: Path, more: tuple[str, ...]) -> None:
    talk(db, *PLAN_ONE)
    drawn = tmp_path / "booklet.png"
    args = ("booklet", "show", "--db", db, "--person", "ann", "--catalog", MINI, *STAFF)
    result = run(*args, "--picture", str(drawn), *more)
    assert result.exit_code == 0
    with Image.open(drawn) as image:
        assert image.format == "PNG"
    assert "granted" in result.stdout


def test_a_picture_that_cannot_be_written_ends_with_1(db: str, tmp_path: Path) -> None:
    talk(db, *PLAN_ONE)
    nowhere = tmp_path / "nowhere" / "booklet.png"
    result = run(
        "booklet", "show", "--db", db, "--person", "ann", "--picture", str(nowhere), *STAFF
    )
    assert result.exit_code == 1
    assert f"{nowhere}: the picture cannot be written" in result.stderr


def test_what_is_taken_along_is_saved_in_the_data_folder_and_told(db: str, tmp_path: Path) -> None:
    told = talk(db, *PLAN_ONE, "visa häftet", "kalender", "skriv ut min plan")
    folder = own_folder(db, tmp_path)
    starts = {"booklet.png": b"\x89PNG", "plan.ics": b"BEGIN:VCALENDAR", "plan.pdf": b"%PDF"}
    for name, start in starts.items():
        assert f"Sparat: {folder / name}" in told
        assert (folder / name).read_bytes().startswith(start)
        assert (folder / name).stat().st_mode & 0o077 == 0
    assert folder.stat().st_mode & 0o077 == 0
    assert "ann" not in str(folder.relative_to(tmp_path))


def own_folder(db: str, tmp_path: Path, person: str = "ann") -> Path:
    """The folder of a person's files."""
    return folder_of(tmp_path / "data", driver_url(db), person)


def test_files_are_one_persons_and_go_with_them(db: str, tmp_path: Path) -> None:
    for person in ("ann", "bo"):
        talk(db, *PLAN_ONE, "kalender", "skriv ut min plan", person=person)
    ann, bo = (own_folder(db, tmp_path, each) for each in ("ann", "bo"))
    assert ann != bo
    left_by_an_earlier_version = tmp_path / "data" / "plan.pdf"
    left_by_an_earlier_version.write_bytes(b"%PDF of somebody")
    told = talk(db, "radera mina uppgifter", "ja")
    assert "Filerna som jag har sparat åt dig" in told
    assert not ann.exists()
    assert not left_by_an_earlier_version.exists()
    assert (bo / "plan.pdf").exists()


def test_files_of_somebody_erased_in_a_cut_off_run_are_gone_with_the_next(
    db: str, tmp_path: Path
) -> None:
    own_folder(db, tmp_path).mkdir(parents=True)
    talk(db, "hej")
    assert not own_folder(db, tmp_path).exists()


def test_a_file_that_cannot_be_removed_is_told(db: str, monkeypatch: pytest.MonkeyPatch) -> None:
    talk(db, *PLAN_ONE, "kalender")

    def broken(path: Path) -> None:
        raise OSError(13, "Permission denied", str(path))

    monkeypatch.setattr("bot.documents.saving.shutil.rmtree", broken)
    told = talk(db, "radera mina uppgifter", "ja")
    assert "En fil gick inte att ta bort" in told
    assert "Ta bort den själv." in told


def test_a_saved_file_is_a_reply_of_its_own_in_json_before_the_question(
    db: str, tmp_path: Path
) -> None:
    lines = talk(db, *PLAN_ONE, "visa häftet", more=("--json", *DAY)).splitlines()
    last = in_json("\n".join(lines) + "\n")[-1]
    saved = [each for each in last if str(own_folder(db, tmp_path) / "booklet.png") in each["text"]]
    assert [(each["asks"], each["choices"], each["listing"]) for each in saved] == [
        (None, [], None)
    ]
    assert last[-1]["asks"] is not None or last[-1]["choices"]


def test_a_file_that_cannot_be_saved_is_told(
    db: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file, not a folder")
    monkeypatch.setenv("TECHCHECK_DATA", str(blocked))
    told = talk(db, *PLAN_ONE, "visa häftet")
    assert f"Filen gick inte att spara: {blocked / 'files'}" in told


def test_a_booklet_comes_as_json_too(db: str) -> None:
    talk(db, *PLAN_ONE)
    shown = run("booklet", "show", "--db", db, "--person", "ann", "--json", *STAFF)
    value = json.loads(shown.stdout)
    assert [each["kind"] for each in value["entries"]] == ["grant", "reserve"]
    parts = value["balance"]
    assert parts.pop("granted") == sum(parts.values()) == 10


def test_the_booklet_of_nobody_ends_with_1_and_makes_nobody(db: str) -> None:
    assert run("db", "upgrade", "--db", db).exit_code == 0
    result = run("booklet", "show", "--db", db, "--person", "nobody", *STAFF)
    assert result.exit_code == 1
    assert "nobody" in result.stderr
    assert read(db, "SELECT * FROM person") == []


def test_the_database_is_upgraded_as_often_as_one_likes(db: str) -> None:
    for _ in range(2):
        assert run("db", "upgrade", "--db", db).exit_code == 0
    talk(db, *PLAN_ONE)
    assert run("db", "upgrade", "--db", db).exit_code == 0
    assert "Välkommen tillbaka" in talk(db)


def test_a_backup_goes_on_where_the_database_was(db: str, tmp_path: Path) -> None:
    talk(db, *PLAN_ONE)
    target = tmp_path / "copy.db"
    assert run("db", "backup", str(target), "--db", db).exit_code == 0
    assert target.stat().st_mode & 0o077 == 0, "others may read the copy"
    talk(db, "ta bort 1", "ja")
    told = talk(f"sqlite:///{target}", "min plan")
    assert "Välkommen tillbaka" in told
    assert "Python från början" in told


def test_a_backup_is_whole_while_somebody_writes(db: str, tmp_path: Path) -> None:
    talk(db, *PLAN_ONE)
    target = tmp_path / "copy.db"
    path = db.removeprefix("sqlite:///")
    with closing(sqlite3.connect(path, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("UPDATE conversation SET turn = 99")
        assert run("db", "backup", str(target), "--db", db).exit_code == 0
        writer.execute("ROLLBACK")
    assert read(f"sqlite:///{target}", "SELECT turn FROM conversation") == [(6,)]
    assert read(f"sqlite:///{target}", "PRAGMA integrity_check") == [("ok",)]


def test_a_backup_overwrites_nothing_and_needs_a_database(db: str, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    result = run("db", "backup", str(target), "--db", db)
    assert result.exit_code == 1
    assert not target.exists()
    talk(db, "hej")
    target.write_text("mine")
    result = run("db", "backup", str(target), "--db", db)
    assert result.exit_code == 2
    assert target.read_text() == "mine"
    assert run("db", "backup", str(tmp_path / "no" / "x.db"), "--db", db).exit_code == 1


@pytest.mark.parametrize(
    "args", [("serve",), ("wat",), ("booklet", "wat"), ("--wat",)], ids=" ".join
)
def test_an_unknown_command_ends_with_2(args: tuple[str, ...]) -> None:
    if args == ("serve",) and "serve" in {each.name for each in app.registered_commands}:
        pytest.skip("it is built")
    assert run(*args).exit_code == 2


@pytest.mark.parametrize("args", [(), ("chat",), ("db", "backup"), ("conversations", "show")])
def test_every_command_explains_itself(args: tuple[str, ...]) -> None:
    result = run(*args, "--help")
    assert result.exit_code == 0
    assert "Usage" in result.stdout
