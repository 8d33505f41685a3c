"""What support staff do at the command line: list who waits, answer, hand back, judge."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.bot.cli.test_cli_chat import MINI, Script, read, run, started, talk

STAFF = ("--staff", "siv", "--reason", "ärende 12")


@pytest.fixture
def db(tmp_path: Path) -> str:
    """The URL of a database that is not there yet."""
    return f"sqlite:///{tmp_path / 'x.db'}"


def staff(db: str, *args: str) -> tuple[int, str, str]:
    """Do something as staff; give the exit code and what was said."""
    more = ("--catalog", MINI) if args[0] in ("claim", "answer", "hand-back") else ()
    result = run("conversations", *args, "--db", db, *STAFF, *more)
    return result.exit_code, result.stdout, result.stderr


def listed(db: str, *options: str) -> list[dict[str, Any]]:
    """The list in JSON."""
    code, out, _ = staff(db, "list", "--json", *options)
    assert code == 0
    found: list[dict[str, Any]] = json.loads(out)
    return found


def test_who_waits_longest_is_listed_first_and_who_does_not_wait_is_not(db: str) -> None:
    talk(db, "människa", person="ann")
    talk(db, "hej", person="bo")
    talk(db, "när byggdes rådhuset?", person="cy")
    talk(db, "människa", person="di")
    talk(db, "hej igen", person="ann")
    assert [each["person"] for each in listed(db, "--waiting")] == [1, 4, 3]
    assert [(each["handover"], each["questions"]) for each in listed(db, "--waiting")] == [
        ("waiting", 0),
        ("waiting", 0),
        (None, 1),
    ]
    _, out, _ = staff(db, "list", "--waiting")
    assert "waits for a person since 2027-03-01 12:00" in out
    assert "questions kept: 1" in out
    assert "rådhuset" not in out
    assert len(listed(db)) == 4


def test_nobody_waits_is_said(db: str) -> None:
    talk(db, "hej")
    assert "no such conversations" in staff(db, "list", "--waiting")[1]


def test_an_answer_reaches_the_terminal_and_the_conversation_is_handed_back(db: str) -> None:
    talk(db, "jag är undersköterska", "jag vill prata med en människa")
    code, out, _ = staff(db, "answer", "1", "Fråga dem, det händer.", "--name", "Siv")
    assert code == 0
    assert "with their next turn" in out
    assert listed(db)[0]["handover"] == "taken"
    told = talk(db, "tack")
    assert "Siv: Fråga dem, det händer." in told
    assert staff(db, "hand-back", "1", "--note", "klart")[0] == 0
    told = talk(db, "1")
    assert "svarar igen" in told
    assert "Vad vill du uppnå" in told
    assert listed(db)[0]["handover"] is None


def test_a_conversation_is_claimed_once_and_whoever_comes_later_is_told_by_whom(db: str) -> None:
    talk(db, "människa")
    code, out, _ = staff(db, "claim", "1")
    assert (code, out) == (0, "1: yours from turn 3 (terminal); now answer\n")
    assert listed(db)[0]["handover"] == "taken"
    result = run(
        "conversations", "claim", "1", "--db", db, "--catalog", MINI, "--staff", "bo",
        "--reason", "ärende 12",
    )  # fmt: skip
    assert result.exit_code == 1
    assert "siv has taken the conversation on" in result.stderr
    assert "En person har tagit sig an din fråga" in talk(db, "hej")
    assert "(by staff: claimed)" in staff(db, "show", "1")[1]


SENTENCE = "Fråga facket om de betalar en del av kursen. "


def test_a_long_answer_arrives_whole_in_several_messages(db: str) -> None:
    talk(db, "människa")
    said = "\n\n".join((SENTENCE * 20).strip() + f" Slut på stycke {n}." for n in range(8))
    assert len(said) > 7000
    code, _, err = staff(db, "answer", "1", said, "--name", "Siv")
    assert (code, err) == (0, "")
    told = talk(db, "tack")
    assert told.count("Siv: ") == 1
    assert [f"Slut på stycke {n}." in told for n in range(8)] == [True] * 8
    kept = [json.loads(payload)["text"] for (payload,) in read(db, "SELECT payload FROM outbox")]
    assert len(kept) > 3
    assert all(each.endswith(".") and len(each) < 2200 for each in kept)


def test_an_answer_that_nobody_could_read_is_refused_and_not_logged_as_given(db: str) -> None:
    talk(db, "människa")
    code, _, err = staff(db, "answer", "1", "x" * 20_001)
    assert (code, "20000 characters" in err) == (2, True)
    assert read(db, "SELECT * FROM staff_read") == []
    assert read(db, "SELECT COUNT(*) FROM journal WHERE event LIKE '%answered%'") == [(0,)]


def test_staff_are_told_where_an_answer_will_hardly_arrive(tmp_path: Path, db: str) -> None:
    talk(db, "människa")
    with closing(sqlite3.connect(tmp_path / "x.db")) as connection, connection:
        connection.execute("UPDATE person SET channel = 'telegram'")
    assert "; it is sent (telegram)" in staff(db, "answer", "1", "Hej.")[1]
    with closing(sqlite3.connect(tmp_path / "x.db")) as connection, connection:
        connection.execute("UPDATE person SET unreachable = '2027-02-01 11:00:00.000000'")
    code, out, _ = staff(db, "answer", "1", "Hej.")
    assert code == 0
    assert "nothing has reached them since 2027-02-01 12:00" in out
    told = json.loads(staff(db, "answer", "1", "Hej.", "--json")[1])
    assert told["unreachable"] == "2027-02-01T11:00:00+00:00"


def test_a_chat_that_is_open_is_answered_from_another_process(tmp_path: Path, db: str) -> None:
    with started(tmp_path, "--json") as process:
        script = Script(process)
        script.turn()
        script.say("jag vill prata med en människa")
        assert staff(db, "answer", "1", "Jag är här.")[0] == 0
        first, second = script.say("hallå?")
        assert first == {
            "text": "Support: Jag är här.",
            "asks": None,
            "choices": [],
            "listing": None,
        }
        assert "lagt till" in second["text"]
        assert script.say("tack") == []
        assert staff(db, "hand-back", "1")[0] == 0
        replies = script.say("jag är undersköterska")
        assert "svarar igen" in replies[0]["text"]
        assert any(reply["listing"] for reply in replies)
        assert script.end() == (0, "")


def test_what_staff_do_is_recorded_with_who_and_why(db: str) -> None:
    talk(db, "människa")
    staff(db, "answer", "1", "Hej.")
    staff(db, "review", "1", "--turn", "1", "--grade", "good")
    staff(db, "hand-back", "1")
    staff(db, "answer", "7", "Hej.")
    acts = read(db, "SELECT who, person, reason, act FROM staff_read ORDER BY id")
    assert acts == [
        ("siv", 1, "ärende 12", "answer"),
        ("siv", 1, "ärende 12", "review"),
        ("siv", 1, "ärende 12", "hand-back"),
        ("siv", 7, "ärende 12", "answer"),
    ]


ACTS = [
    ("claim", "1"),
    ("answer", "1", "Hej."),
    ("hand-back", "1"),
    ("review", "1", "--turn", "1", "--grade", "good"),
]


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act[0])
def test_nothing_is_done_without_a_reason(db: str, act: tuple[str, ...]) -> None:
    talk(db, "människa")
    before = read(db, "SELECT COUNT(*) FROM journal")
    for reason in ((), ("--reason", " ")):
        result = run("conversations", *act, "--db", db, *reason)
        assert result.exit_code == 2
        assert "--reason" in result.stderr
    assert read(db, "SELECT COUNT(*) FROM journal") == before
    assert read(db, "SELECT * FROM staff_read") == read(db, "SELECT * FROM review") == []


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act[0])
def test_nothing_is_done_that_cannot_be_recorded_first(db: str, act: tuple[str, ...]) -> None:
    talk(db, "människa")
    before = read(db, "SELECT COUNT(*) FROM journal")
    with closing(sqlite3.connect(db.removeprefix("sqlite:///"))) as connection, connection:
        connection.execute(
            "CREATE TRIGGER full BEFORE INSERT ON staff_read "
            "BEGIN SELECT RAISE(FAIL, 'disk full'); END"
        )
    assert staff(db, *act)[0] == 1
    assert read(db, "SELECT COUNT(*) FROM journal") == before
    assert read(db, "SELECT * FROM review") == []


@pytest.mark.parametrize(
    ("act", "code", "said"),
    [
        (("answer", "99", "Hej."), 1, "no such conversation"),
        (("answer", "99999999999999999999", "Hej."), 1, "no such conversation"),
        (("answer", "1", "  "), 2, "TEXT"),
        (("answer", "1"), 2, "TEXT"),
        (("answer", "1", "Hej.", "--name", " "), 2, "--name"),
        (("answer", "ann", "Hej."), 2, "ID"),
        (("claim", "99"), 1, "no such conversation"),
        (("claim", "1"), 1, "nobody asks for a person"),
        (("hand-back", "99"), 1, "no such conversation"),
        (("hand-back", "1"), 1, "already"),
        (("review", "1", "--turn", "99", "--grade", "good"), 1, "no turn 99"),
        (("review", "99", "--turn", "1", "--grade", "good"), 1, "no turn 1"),
        (("review", "1", "--turn", "0", "--grade", "good"), 2, "--turn"),
        (("review", "1", "--turn", "1", "--grade", "superb"), 2, "--grade"),
        (("review", "1", "--turn", "1"), 2, "--grade"),
    ],
)
def test_what_cannot_be_done_is_said_clearly(
    db: str, act: tuple[str, ...], code: int, said: str
) -> None:
    talk(db, "hej")
    found, out, err = staff(db, *act)
    assert found == code
    assert out == ""
    assert said in err


def test_a_conversation_is_unreviewed_until_a_turn_is_judged_after_its_last(db: str) -> None:
    talk(db, "hej")
    assert [each["person"] for each in listed(db, "--unreviewed")] == [1]
    code, out, _ = staff(
        db, "review", "1", "--turn", "2", "--grade", "doubtful", "--note", "för kort, 850101-1236"
    )
    assert (code, out) == (0, "1: turn 2 is doubtful\n")
    assert listed(db, "--unreviewed") == []
    ((grade, note, who),) = read(db, "SELECT grade, note, who FROM review")
    assert (grade, who) == ("doubtful", "siv")
    assert note.startswith("för kort")
    assert "850101" not in note
    talk(db, "hej", more=("--today", "2099-01-01"))
    assert [each["person"] for each in listed(db, "--unreviewed")] == [1]


def test_a_conversation_is_shown_with_staffs_part_in_it(db: str) -> None:
    talk(db, "när byggdes rådhuset?", "människa", "hallå?")
    staff(db, "answer", "1", "412.")
    staff(db, "hand-back", "1", "--note", "fick svar")
    staff(db, "review", "1", "--turn", "2", "--grade", "wrong", "--note", "borde kunna")
    _, out, _ = staff(db, "show", "1")
    for words in (
        "question kept: när byggdes rådhuset?",
        "handed over: reason question",
        "note fick svar",
        "(by staff: answered)\nSupport: 412.",
        "reviewed by siv: wrong borde kunna",
    ):
        assert words in out
    turns = json.loads(staff(db, "show", "1", "--json")[1])
    assert [turn["kind"] for turn in turns] == [
        "started", "said", "said", "said", "answered", "handedback",
    ]  # fmt: skip
    assert turns[1]["question"] == "när byggdes rådhuset?"
    assert turns[1]["reviews"] == [{"grade": "wrong", "note": "borde kunna", "who": "siv"}]
    assert turns[2]["handover"]["state"] == "back"


def test_what_is_done_comes_as_json_too(db: str) -> None:
    talk(db, "människa")
    answered = json.loads(staff(db, "answer", "1", "Hej.", "--json")[1])
    reached = {"channel": "terminal", "unreachable": None}
    assert answered == {"person": 1, "turn": 3, **reached}
    assert json.loads(staff(db, "hand-back", "1", "--json")[1])["turn"] == 4
    judged = staff(db, "review", "1", "--turn", "2", "--grade", "good", "--json")[1]
    assert json.loads(judged) == {"person": 1, "turn": 2, "grade": "good"}


def test_an_identity_number_in_an_answer_reaches_nobody(db: str) -> None:
    talk(db, "människa")
    staff(db, "answer", "1", "Gäller det 850101-1236?")
    assert "Gäller det ••" in talk(db, "ja")
    assert "850101" not in str(read(db, "SELECT event, replies FROM journal"))
    assert "850101" not in str(read(db, "SELECT payload FROM outbox"))


def test_whoever_is_out_of_reach_is_shown_and_listed_as_such(db: str) -> None:
    talk(db, "hej")
    assert "out of reach" not in staff(db, "show", "1")[1]
    path = db.removeprefix("sqlite:///")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE person SET unreachable = '2027-03-02 08:00:00.000000'")
    for act in (("list",), ("show", "1")):
        assert "out of reach since 2027-03-02 09:00" in staff(db, *act)[1]
