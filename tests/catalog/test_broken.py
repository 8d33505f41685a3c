"""A broken catalogue stops the start, and never brings the shipped examples back."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.__main__ import app
from bot.assembly import load_catalog
from tests.doubles.provider_files import COURSE, provider_file

SETTINGS = {
    "TECHCHECK_TELEGRAM_TOKEN": "1:a",
    "TECHCHECK_CONTROLLER": "Kommunen",
    "TECHCHECK_CONTACT": "hej@kommunen.se",
    "TECHCHECK_LEGAL_BASIS": "samtycke",
}


BROKEN = [
    ("ours.yaml", b"provider: [\n", "ours.yaml:1: "),
    ("ours.yaml", b"\xff\xfe", "ours.yaml:1: "),
    ("ours.yaml", b"", "ours.yaml:1: "),
    ("ours.yaml", b"provider: {id: a, name: A}\nlistings: []\n", "ours.yaml:1: "),
    ("scheme.yaml", b"scheme: ours\n", "scheme.yaml:1: "),
    ("goals.yaml", b"goals: [", "goals.yaml:1: "),
    ("occupations.yaml", b"\xff", "occupations.yaml:1: "),
]


@pytest.fixture(autouse=True)
def an_english_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the messages be English, whoever runs the tests."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


def run(*arguments: str | Path, **environment: str) -> Result:
    """Run the program in this process, with nothing to say on standard input."""
    texts = [str(each) for each in arguments]
    return CliRunner().invoke(app, texts, input="hej\n", env=environment)


def chat(folder: Path, database: Path) -> Result:
    """Begin a conversation on a catalogue folder."""
    return run("chat", "--catalog", folder, "--db", f"sqlite:///{database}")


@pytest.mark.parametrize(("name", "content", "told"), BROKEN, ids=[str(b[:2]) for b in BROKEN])
def test_a_chat_does_not_begin_on_a_broken_catalogue(
    tmp_path: Path, name: str, content: bytes, told: str
) -> None:
    folder, database = tmp_path / "catalogue", tmp_path / "x.db"
    folder.mkdir()
    (folder / name).write_bytes(content)
    found = chat(folder, database)
    assert found.exit_code == 1
    assert found.stdout == ""
    lines = found.stderr.splitlines()
    assert lines
    assert all(line.startswith(told) and "; " in line for line in lines)
    assert not database.exists()


def test_the_service_does_not_begin_on_a_broken_catalogue(tmp_path: Path) -> None:
    folder = tmp_path / "catalogue"
    folder.mkdir()
    (folder / "ours.yaml").write_text("provider: [\n")
    data = {"TECHCHECK_CATALOG": str(folder), "TECHCHECK_DATA": str(tmp_path / "data")}
    found = run("serve", **SETTINGS, **data)
    assert found.exit_code == 1
    assert "ours.yaml:1: something that opens here is never closed" in found.stderr
    assert "ours.yaml:1: no listing can be used" in found.stderr
    swedish = run("serve", **SETTINGS, **data, LC_ALL="sv_SE.UTF-8")
    assert "ours.yaml:1: inget i utbudet kan användas; rätta felen i filerna" in swedish.stderr


def test_one_broken_file_beside_good_ones_is_told_and_the_good_ones_are_offered(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "catalogue"
    folder.mkdir()
    (folder / "good.yaml").write_text(provider_file(*COURSE.values()))
    (folder / "bad.yaml").write_bytes(b"\xff")
    found = chat(folder, tmp_path / "x.db")
    assert found.exit_code == 0
    assert found.stderr == "bad.yaml:1: the file is not UTF-8; save it as UTF-8\n"
    read = load_catalog(folder).catalog
    assert [listing.id for listing in read.listings] == ["firma/kurs", "firma/bra"]


def test_a_folder_without_files_is_served_with_the_shipped_data(tmp_path: Path) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    assert load_catalog(folder).usable
    assert load_catalog(folder).catalog == load_catalog(None).catalog


@pytest.mark.parametrize("command", ["match", "search"])
def test_nothing_is_looked_up_in_a_broken_catalogue(tmp_path: Path, command: str) -> None:
    (tmp_path / "ours.yaml").write_text("provider: [\n")
    arguments = {"match": ("match", "listing", "data"), "search": ("catalog", "search", "data")}
    found = run(*arguments[command], "--catalog", tmp_path)
    assert (found.exit_code, found.stdout) == (1, "")


def test_an_identity_number_is_told_and_never_reaches_the_catalogue(tmp_path: Path) -> None:
    text = provider_file(*COURSE.values(), "summary: Fråga Kim, 850412-2394", "hours: 40")
    (tmp_path / "ours.yaml").write_text(text)
    read = load_catalog(tmp_path)
    assert [str(each) for each in read.problems if each.id == "identity-number"] == [
        "ours.yaml:7: the line has what looks like a personal identity number, masked by now;"
        " take it out of the file: an identity number is never needed here"
    ]
    assert "850412" not in str(read.catalog.listings)


def test_codes_and_dates_are_no_identity_numbers(tmp_path: Path) -> None:
    lines = (
        'occupations: ["1211", "1221", "2310", "2221"]',
        'runs: [{starts: 2020-01-12, weeks: 10, apply_by: 2020-01-10}, {yearly: "02-01"}]',
        "url: https://firma.se/kurs/20270401",
    )
    (tmp_path / "ours.yaml").write_text(provider_file(*COURSE.values(), *lines))
    assert not [each for each in load_catalog(tmp_path).problems if each.level == "problem"]
