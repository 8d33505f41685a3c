"""`techcheck booklet`: issuing with codes and tables, confirming for providers, correcting."""

import csv
import json
import re
import shutil
from pathlib import Path

import pytest
from pypdf import PdfReader
from typer.testing import CliRunner, Result

from bot.__main__ import app
from tests.conftest import HERE

MINI = str(HERE / "data" / "mini")


CODE = re.compile(r"(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}")


WHY = ("--reason", "ärende 12")


USE_CODE = re.compile(r"Din kod: ((?:[0-9A-Z]{4}-){2}[0-9A-Z]{4})")


@pytest.fixture
def db(file: Path) -> str:
    """The URL of an empty database of this test's own."""
    return f"sqlite:///{file}"


def run(*args: str, said: str | None = None) -> Result:
    """Run a command."""
    return CliRunner().invoke(app, args, input=said)


def grant(db: str, *args: str) -> Result:
    """Issue booklets."""
    return run("booklet", "grant", "--db", db, "--issuer", "Kommunen", *args)


def confirm(db: str, code: str, provider: str = "larstugan") -> Result:
    """Confirm a use."""
    return run("booklet", "confirm", code, "--provider", provider, "--catalog", MINI, "--db", db)


def chat(db: str, *said: str) -> str:
    """Say something as Ann; give what is answered."""
    result = run("chat", "--db", db, "--catalog", MINI, "--person", "ann", said="\n".join(said))
    assert result.exit_code == 0
    return result.stdout


def shown(db: str) -> dict[str, object]:
    """Ann's booklet."""
    found: dict[str, object] = json.loads(
        run("booklet", "show", "--db", db, "--person", "ann", "--json", *WHY).stdout
    )
    return found


def paying(db: str) -> str:
    """Bring Ann to the point where she shows a code for the guidance talk."""
    code = CODE.findall(grant(db).stdout)[0]
    told = chat(db, code, "ja", "lägg vägledningssamtal i planen", "ja", "visa kod", "ja")
    return str(USE_CODE.findall(told)[0])


def test_codes_are_printed_once_with_what_they_are_for(db: str) -> None:
    result = grant(db, "--count", "3", "--checks", "4", "--expires", "2099-12-31")
    rows = list(csv.reader(result.stdout.splitlines()))
    assert rows[0] == ["code", "checks", "expires", "issuer"]
    assert [row[1:] for row in rows[1:]] == [["4", "2099-12-31", "Kommunen"]] * 3
    assert len({row[0] for row in rows[1:]}) == 3


def test_what_is_not_said_comes_from_the_scheme(db: str) -> None:
    code = CODE.findall(grant(db).stdout)[0]
    assert "10 checkar" in chat(db, code)


def test_codes_are_written_to_a_new_file_that_only_its_owner_reads(db: str, tmp_path: Path) -> None:
    out = tmp_path / "codes.csv"
    result = grant(db, "--csv", str(out), "--count", "2")
    assert result.exit_code == 0
    assert not CODE.search(result.stdout)
    assert out.stat().st_mode & 0o777 == 0o600
    codes = CODE.findall(out.read_text(encoding="utf-8"))
    assert len(codes) == 2
    assert grant(db, "--csv", str(out)).exit_code == 2
    assert CODE.findall(out.read_text(encoding="utf-8")) == codes


def test_codes_are_printed_on_a_sheet_with_links_to_the_bot(db: str, tmp_path: Path) -> None:
    sheet, table = tmp_path / "codes.pdf", tmp_path / "codes.csv"
    files = ("--sheet", str(sheet), "--csv", str(table), "--bot", "techcheckbot")
    result = grant(db, *files, "--count", "12")
    assert result.exit_code == 0
    assert not CODE.search(result.stdout)
    assert sheet.stat().st_mode & 0o777 == 0o600
    pages = PdfReader(sheet).pages
    assert len(pages) == 2
    said = "".join("".join(page.extract_text().split()) for page in pages)
    codes = CODE.findall(table.read_text(encoding="utf-8"))
    assert len(codes) == 12
    assert all(code in said for code in codes)
    assert "10 checkar" in chat(db, codes[11])


@pytest.mark.parametrize("bot", ["", "https://t.me/techcheckbot", "tech check bot", "@@bot"])
def test_no_label_is_printed_with_a_link_that_opens_no_bot(
    db: str, tmp_path: Path, bot: str
) -> None:
    sheet = tmp_path / "codes.pdf"
    refused = grant(db, "--sheet", str(sheet), "--bot", bot)
    assert refused.exit_code == 2
    assert "not a bot's name" in refused.stderr
    assert not sheet.exists()


def test_no_codes_are_left_in_files_when_issuing_fails(db: str, tmp_path: Path) -> None:
    sheet, table = tmp_path / "codes.pdf", tmp_path / "codes.csv"
    sheet.write_text("something else", encoding="utf-8")
    assert grant(db, "--csv", str(table), "--sheet", str(sheet)).exit_code == 2
    assert not table.exists()
    assert sheet.read_text(encoding="utf-8") == "something else"


def test_a_table_says_which_booklets_are_issued(db: str, tmp_path: Path) -> None:
    table = tmp_path / "wanted.csv"
    table.write_text("checks,expires,count\n4,2099-12-31,2\n8,2098-01-31,1\n", encoding="utf-8")
    rows = list(csv.reader(grant(db, "--import", str(table)).stdout.splitlines()))[1:]
    assert [row[1:3] for row in rows] == [
        ["4", "2099-12-31"],
        ["4", "2099-12-31"],
        ["8", "2098-01-31"],
    ]


def test_a_table_may_be_one_that_a_swedish_spreadsheet_saves(db: str, tmp_path: Path) -> None:
    table = tmp_path / "wanted.csv"
    table.write_bytes(b"\xef\xbb\xbfchecks;expires;count\r\n4;2099-12-31;2\r\n")
    rows = list(csv.reader(grant(db, "--import", str(table)).stdout.splitlines()))[1:]
    assert [row[1:3] for row in rows] == [["4", "2099-12-31"]] * 2


def test_a_table_without_its_heading_is_told_which_it_needs(db: str, tmp_path: Path) -> None:
    table = tmp_path / "wanted.csv"
    table.write_text("4\t2099-12-31\t2\n", encoding="utf-8")
    assert (
        "begin with a heading row that has checks, expires, count"
        in grant(db, "--import", str(table)).stderr
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("checks,expires,count\n0,2099-12-31,1\n", "wanted.csv:2: checks:"),
        ("checks,expires,count\n4,2099-12-31,1\n4,soon,1\n", "wanted.csv:3: expires:"),
        ("checks,expires,count\n4,2001-01-01,1\n", "wanted.csv:2: expires:"),
        ("checks,expires,count\n4,2099-12-31,-1\n", "wanted.csv:2: count:"),
        ("checks,expires,count\n4,2099-12-31\n", "wanted.csv:2:"),
        ("checks,expires\n4,2099-12-31\n", "wanted.csv:1: count:"),
        ("checks,expires,count\n", "wanted.csv:1:"),
        ("", "wanted.csv:1:"),
        ("checks,expires,count\n4,2099-12-31,90000\n4,2099-12-31,90000\n", "wanted.csv:1: count:"),
    ],
)
def test_a_table_with_a_fault_issues_nothing_and_is_told_with_its_line(
    db: str, tmp_path: Path, text: str, told: str
) -> None:
    table = tmp_path / "wanted.csv"
    table.write_text(text, encoding="utf-8")
    result = grant(db, "--import", str(table))
    assert result.exit_code == 1
    assert result.stderr.startswith(told)
    assert result.stdout == ""


@pytest.mark.parametrize(
    "args",
    [
        ("--expires", "soon"),
        ("--expires", "2001-01-01"),
        ("--checks", "0"),
        ("--count", "0"),
        ("--issuer", " "),
        ("--issuer", "=1+1"),
        ("--import", "nowhere.csv"),
        ("--lang", "fi"),
        ("--sheet", "x.pdf", "--count", "2001"),
        ("--import", "x.csv", "--checks", "3"),
    ],
)
def test_a_wrong_option_ends_with_2(db: str, args: tuple[str, ...]) -> None:
    result = grant(db, *args)
    assert result.exit_code == 2
    assert "Traceback" not in result.stderr


def test_a_scheme_that_issues_nothing_says_so(db: str, tmp_path: Path) -> None:
    scheme = (HERE.parent / "catalog/data/scheme.yaml").read_text(encoding="utf-8")
    off = scheme.replace("issued_booklets: {is: true", "issued_booklets: {is: false")
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "scheme.yaml").write_text(off, encoding="utf-8")
    result = grant(db, "--catalog", str(tmp_path / "own"))
    assert result.exit_code == 1
    assert "issued_booklets" in result.stderr


def test_a_provider_that_does_not_exist_is_told_so_and_no_try_is_counted(db: str) -> None:
    code = paying(db)
    for _ in range(6):
        refused = confirm(db, code, "nosuch")
        assert refused.exit_code == 2
        assert "no provider of the catalogue has that id" in refused.stderr
    assert confirm(db, code).exit_code == 0


def test_a_provider_who_has_left_the_catalogue_can_still_confirm(db: str, tmp_path: Path) -> None:
    code = paying(db)
    shutil.copytree(MINI, tmp_path / "later")
    (left,) = (tmp_path / "later").rglob("laerstugan.yaml")
    left.unlink()
    now = ("--catalog", str(tmp_path / "later"), "--db", db)
    result = run("booklet", "confirm", code, "--provider", "larstugan", *now)
    assert result.exit_code == 0, result.stderr


def test_the_provider_confirms_and_learns_only_what_was_used(db: str) -> None:
    code = paying(db)
    result = confirm(db, code.lower())
    assert result.exit_code == 0
    assert result.stdout == "confirmed: 1 checks for larstugan/vagledning\n"
    assert shown(db)["balance"] == {
        "granted": 10,
        "available": 9,
        "reserved": 0,
        "used": 1,
        "expired": 0,
    }


def test_every_refusal_is_told_in_its_own_words(db: str) -> None:
    code = paying(db)
    told = [confirm(db, "AAAA-AAAA-AAAA"), confirm(db, code, "verkstan"), confirm(db, code)]
    told.append(confirm(db, code))
    assert [each.exit_code for each in told] == [1, 1, 0, 1]
    assert "no such code" in told[0].stderr
    assert "another provider" in told[1].stderr
    assert "used already" in told[3].stderr
    for _ in range(5):
        told.append(confirm(db, "AAAA-AAAA-AAAA"))
    assert "try again in an hour" in confirm(db, code).stderr


def test_a_correction_gives_back_checks_and_the_entry_stays(db: str) -> None:
    confirm(db, paying(db))
    entries = shown(db)["entries"]
    assert isinstance(entries, list)
    key = entries[-1]["key"]
    args = ("booklet", "correct", key, "--person", "ann", "--db", db, "--staff", "eva",
            "--checks", "0")  # fmt: skip
    result = run(*args, "--reason", "not_held")
    assert result.exit_code == 0
    value = shown(db)
    assert isinstance(value["entries"], list)
    assert value["entries"][: len(entries)] == entries
    assert value["balance"] == {**dict.fromkeys(("reserved", "used", "expired"), 0),
                                "granted": 10, "available": 10}  # fmt: skip
    assert "Vi har rättat ditt häfte" in chat(db, "hej")
    again = run(*args, "--reason", "wrong_run")
    assert (again.exit_code, "already" in again.stdout) == (0, True)
    assert shown(db)["entries"] == value["entries"]
    refused = run(*args[:-1], "99", "--reason", "not_held")
    assert (refused.exit_code, "more checks than there are" in refused.stderr) == (1, True)
    log = json.loads(run("audit", "list", "--db", db, "--json").stdout)
    acts = [(a["who"], a["outcome"], a["reason"]) for a in log if a["act"] == "correct"]
    assert acts == [("eva", "failed", None), ("eva", "done", "not_held")]
    assert run(*args, "--reason", "a whim").exit_code == 2
    nobody = run("booklet", "correct", key, "--person", "bo", "--db", db, "--checks", "0",
                 "--reason", "not_held")  # fmt: skip
    assert nobody.exit_code == 1


def test_shown_entries_keep_their_fields_and_tell_the_terms(db: str) -> None:
    paying(db)
    value = shown(db)
    assert isinstance(value["entries"], list)
    reserved = value["entries"][-1]
    assert set(value) == {"id", "balance", "entries"}
    assert (reserved["kind"], reserved["checks"]) == ("reserve", 1)
    assert (reserved["value"], reserved["late_checks"], reserved["no_show_checks"]) == (1000, 1, 0)
