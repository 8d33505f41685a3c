"""`techcheck catalog`: new, validate and import, with their exit codes and streams."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from bot.__main__ import app
from tests.doubles.myh_tables import PROVIDER, table
from tests.doubles.provider_files import COURSE, provider_file


@pytest.fixture(autouse=True)
def an_english_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the messages be English, whoever runs the tests."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


def run(*arguments: str | Path) -> Result:
    """Run `techcheck catalog` in this process."""
    return CliRunner().invoke(app, ["catalog", *map(str, arguments)])


def grave(found: Result) -> list[str]:
    """Give the lines on standard error that are no warnings."""
    return [line for line in found.stderr.splitlines() if ": warning: " not in line]


def write(path: Path, content: str | bytes) -> Path:
    """Write a file."""
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


# ---- new ----


def test_a_new_file_is_valid_as_it_stands_and_warned_of(tmp_path: Path) -> None:
    target = tmp_path / "under" / "ours.yaml"
    made = run("new", target)
    assert made.exit_code == 0
    assert str(target) in made.stdout
    told = run("validate", target)
    assert (told.exit_code, grave(told)) == (0, [])
    assert "this is still the template's text" in told.stderr
    assert told.stdout == "No problems, 7 warning(s). 1 listings.\n"


def test_a_new_file_never_replaces_another(tmp_path: Path) -> None:
    target = write(tmp_path / "ours.yaml", "mine")
    assert run("new", target).exit_code == 2
    assert target.read_text() == "mine"
    assert run("new", tmp_path).exit_code == 2


def test_a_new_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    found = run("new", write(tmp_path / "file", "x") / "ours.yaml")
    assert found.exit_code in (1, 2)
    assert "cannot be written" in found.stderr


# ---- validate ----


QUESTION = """questions:
- id: leave
  source: law
  law: "SFS 1974:981"
  checked: 2026-12-01
  sv: [Får jag ledigt?]
  answer: {sv: Ja.}
"""


def test_facts_that_nobody_checked_for_over_a_year_are_warned_of_and_nothing_fails(
    tmp_path: Path,
) -> None:
    file = write(tmp_path / "questions.yaml", QUESTION)
    for source in (file, tmp_path):
        fresh = run("validate", source, "--today", "2027-12-01")
        assert (fresh.exit_code, fresh.stderr) == (0, "")
        old = run("validate", source, "--today", "2027-12-02")
        assert old.exit_code == 0
        assert old.stderr == (
            "questions.yaml:5: warning: leave.checked: the facts were last checked on 2026-12-01;"
            " hold the answer against its source and write the new day\n"
        )
        assert "No problems, 1 warning(s)." in old.stdout


def test_an_old_fact_is_warned_of_beside_the_problems_of_the_file(tmp_path: Path) -> None:
    text = QUESTION + "- {id: b, checked: 1999-13-01}\n"
    found = run("validate", write(tmp_path / "questions.yaml", text), "--today", "2028-01-01")
    assert found.exit_code == 1
    assert [line for line in found.stderr.splitlines() if "warning: " in line] == [
        "questions.yaml:5: warning: leave.checked: the facts were last checked on 2026-12-01;"
        " hold the answer against its source and write the new day"
    ]


def test_a_folder_without_faults_is_fine(tmp_path: Path) -> None:
    write(tmp_path / "firma.yaml", provider_file("id: a", "title: A", "purpose: coaching",
                                                 "fields: [data]"))  # fmt: skip
    found = run("validate", tmp_path)
    assert (found.exit_code, grave(found)) == (0, [])
    assert found.stdout == "No problems, 6 warning(s). 2 listings.\n"


def test_all_problems_go_to_standard_error_one_a_line_and_the_exit_code_is_one(
    tmp_path: Path,
) -> None:
    write(tmp_path / "a.yaml", provider_file(*COURSE.values(), "price: gratis", "pace: 0"))
    write(tmp_path / "b.yaml", b"\xff")
    write(tmp_path / "goals.yaml", "goals: *nowhere")
    found = run("validate", tmp_path)
    assert found.exit_code == 1
    lines = grave(found)
    assert [line.partition(": ")[0] for line in lines] == [
        "a.yaml:7", "a.yaml:8", "b.yaml:1", "goals.yaml:1", "goals.yaml:1",
    ]  # fmt: skip
    assert all("; " in line for line in lines)
    assert "5 problem(s)" in found.stdout


def test_one_file_can_be_validated_alone(tmp_path: Path) -> None:
    good = write(tmp_path / "good.yaml", provider_file(*COURSE.values()))
    bad = write(tmp_path / "bad.yaml", provider_file(*COURSE.values(), "prise: 1"))
    assert run("validate", good).exit_code == 0
    found = run("validate", bad)
    assert found.exit_code == 1
    assert grave(found) == ["bad.yaml:7: listings[1].prise: no such field; did you mean price"]


def test_a_faulty_scheme_is_told_and_the_shipped_one_used(tmp_path: Path) -> None:
    found = run("validate", write(tmp_path / "scheme.yaml", "scheme: ours\n"))
    assert found.exit_code == 1
    assert all(line.startswith("scheme.yaml:1: ") for line in found.stderr.splitlines())


@pytest.mark.parametrize(
    "arguments", [("validate",), ("validate", "nowhere"), ("import", "myh"), ("search-all",), ()]
)
def test_wrong_usage_ends_with_two(arguments: tuple[str, ...]) -> None:
    found = run(*arguments)
    assert found.exit_code == 2
    assert "Traceback" not in found.output


# ---- import ----


def test_an_import_writes_files_that_validate_and_can_be_searched(tmp_path: Path) -> None:
    source, out = write(tmp_path / "yh.csv", table({})), tmp_path / "new" / "out"
    found = run("import", "myh", source, "--out", out)
    assert (found.exit_code, found.stderr) == (0, "")
    assert found.stdout.startswith("1 listings of 1 providers are in ")
    assert [path.name for path in out.iterdir()] == ["skolan-i-exempelby-ab.yaml"]
    assert run("validate", out).exit_code == 0
    arguments = ["match", "listing", "spelprogramerare", "--json", "--catalog", str(out)]
    matched = json.loads(CliRunner().invoke(app, arguments).stdout)
    assert [each["id"] for each in matched] == ["skolan-i-exempelby-ab/myh-2024-1"]


def test_a_bad_row_is_told_on_standard_error_and_the_good_ones_are_written(tmp_path: Path) -> None:
    source = write(tmp_path / "yh.csv", table({}, {"Beslut": "Avslag"}, {"Diarienummer": "3"}))
    found = run("import", "myh", source, "--out", tmp_path / "out")
    assert found.exit_code == 1
    assert found.stderr == (
        "yh.csv:3: Beslut: the programme is not approved (“Avslag”); leave the row out\n"
    )
    assert found.stdout.startswith("2 listings of 1 providers")
    assert run("validate", tmp_path / "out").exit_code == 0


def test_an_import_done_twice_gives_the_same_files(tmp_path: Path) -> None:
    source = write(tmp_path / "yh.csv", table({}, {"Diarienummer": "2", "Kommun": "Umeå"}))
    texts = []
    for _ in range(2):
        assert run("import", "myh", source, "--out", tmp_path / "out").exit_code == 0
        texts.append({p.name: p.read_bytes() for p in (tmp_path / "out").iterdir()})
    assert texts[0] == texts[1]


@pytest.mark.parametrize("content", [b"", b"a,b\n1,2\n", b"PK\x03\x04", "Län\n".encode("latin-1")])
def test_a_table_that_cannot_be_used_is_at_fault(tmp_path: Path, content: bytes) -> None:
    found = run("import", "myh", write(tmp_path / "x.csv", content), "--out", tmp_path / "out")
    assert found.exit_code == 1
    assert found.stderr.startswith("x.csv:1: ")
    assert "0 listings" in found.stdout


def test_a_table_that_is_not_there_or_a_folder_that_cannot_be_made_is_wrong_usage(
    tmp_path: Path,
) -> None:
    assert run("import", "myh", tmp_path / "no.csv", "--out", tmp_path).exit_code == 2
    assert run("import", "myh", tmp_path, "--out", tmp_path / "out").exit_code == 2
    source = write(tmp_path / "yh.csv", table({}))
    found = run("import", "myh", source, "--out", source)
    assert found.exit_code == 2
    assert "cannot be written" in found.stderr


def test_the_344_programmes_import_and_validate(reference: Path, tmp_path: Path) -> None:
    source = reference / "data" / "myh-programmes-2024.csv"
    found = run("import", "myh", source, "--out", tmp_path)
    assert (found.exit_code, found.stderr) == (0, "")
    assert found.stdout.startswith("344 listings of ")
    told = run("validate", tmp_path)
    assert (told.exit_code, told.stdout) == (0, "No problems. 344 listings.\n")


# ---- imports again ----


def imported(folder: Path, *rows: dict[str, str], options: tuple[str, ...] = ()) -> Result:
    """Import rows into the folder `out` of a folder."""
    source = write(folder / "yh.csv", table(*rows))
    return run("import", "myh", source, "--out", folder / "out", *options)


ONE = "skolan-i-exempelby-ab.yaml"


def test_an_import_leaves_what_a_person_has_edited_and_says_so(tmp_path: Path) -> None:
    imported(tmp_path, {}, {"Diarienummer": "2", PROVIDER: "Annan skola"})
    target = tmp_path / "out" / ONE
    edited = target.read_text().replace("Spelprogrammerare", "Programmera spel")
    target.write_text(edited)
    found = imported(
        tmp_path,
        {"YH-poäng": "200"},
        {"Diarienummer": "2", PROVIDER: "Annan skola", "YH-poäng": "9"},
    )
    assert found.exit_code == 0
    assert target.read_text() == edited
    assert "hours: 72" in (tmp_path / "out" / "annan-skola.yaml").read_text()
    assert found.stderr == (
        f"{target}:1: warning: the file was edited since it was imported, and is left as it was;"
        " give --overwrite to replace it\n"
    )
    assert "1 file(s) are left as they were" in found.stdout


def test_an_import_overwrites_when_it_is_told_to(tmp_path: Path) -> None:
    imported(tmp_path, {})
    target = tmp_path / "out" / ONE
    fresh = target.read_text()
    target.write_text(fresh + "# mitt\n")
    assert imported(tmp_path, {}, options=("--overwrite",)).stderr == ""
    assert target.read_text() == fresh


def test_an_import_replaces_its_own_files_also_where_an_editor_changed_line_ends(
    tmp_path: Path,
) -> None:
    imported(tmp_path, {})
    target = tmp_path / "out" / ONE
    target.write_bytes(b"\xef\xbb\xbf" + target.read_bytes().replace(b"\n", b"\r\n"))
    assert imported(tmp_path, {"YH-poäng": "200"}).stderr == ""
    assert "hours: 1600" in target.read_text()


def test_an_import_leaves_a_file_that_a_person_wrote(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    target = write(tmp_path / "out" / ONE, "provider: {id: min, name: Min}\n")
    found = imported(tmp_path, {})
    assert "does not come from an import" in found.stderr
    assert target.read_text() == "provider: {id: min, name: Min}\n"


def test_an_import_and_its_remarks_can_be_in_swedish(tmp_path: Path) -> None:
    found = imported(tmp_path, {}, {"Beslut": "Avslag"}, options=("--lang", "sv"))
    assert found.exit_code == 1
    assert found.stderr == (
        "yh.csv:3: Beslut: utbildningen är inte beviljad (”Avslag”); ta bort raden\n"
    )
    assert found.stdout.startswith("1 utbildningar hos 1 anordnare finns i ")


# ---- in Swedish, and places that are no catalogue ----


def test_validation_speaks_swedish_when_asked_or_where_the_locale_does(tmp_path: Path) -> None:
    bad = write(tmp_path / "bad.yaml", provider_file(*COURSE.values(), "pris: 1"))
    line = "bad.yaml:7: listings[1].pris: fältet finns inte; menade du price"
    asked = run("validate", bad, "--lang", "sv")
    assert line in asked.stderr.splitlines()
    assert asked.stdout.startswith("1 problem, ")
    arguments = ["catalog", "validate", str(bad)]
    locale = CliRunner().invoke(app, arguments, env={"LC_ALL": "sv_SE.UTF-8"})
    assert (locale.stderr, locale.stdout) == (asked.stderr, asked.stdout)
    assert "menade" not in run("validate", bad, "--lang", "en").stderr


@pytest.mark.parametrize("command", ["new", "validate", "import"])
def test_a_language_that_is_not_spoken_is_wrong_usage(tmp_path: Path, command: str) -> None:
    rest = ("myh", tmp_path, "--out", tmp_path) if command == "import" else (tmp_path / "a.yaml",)
    found = run(command, *rest, "--lang", "fi")
    assert found.exit_code == 2
    assert "use sv or en" in found.stderr


def test_a_template_can_be_in_swedish(tmp_path: Path) -> None:
    target = tmp_path / "ours.yaml"
    made = run("new", target, "--lang", "sv")
    assert "är skriven. Fyll i den" in made.stdout
    assert "# kommun" in target.read_text()


def test_a_folder_that_is_a_whole_disk_is_told_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.outside.files.MAX_ENTRIES", 5)
    for name in "abcdef":
        (tmp_path / name).mkdir()
    found = run("validate", tmp_path)
    assert found.exit_code == 1
    assert found.stderr.splitlines()[0] == (
        ".:1: the folder has more than 5 files and folders;"
        " give the folder of the catalogue itself, or one file"
    )
    assert "the assistant does not start with this" in found.stdout


@pytest.mark.parametrize("folder", ["/", "/proc", "/dev", "/sys"])
def test_no_folder_of_the_system_gives_a_traceback(folder: str) -> None:
    found = run("validate", folder)
    assert found.exit_code in (0, 1)
    assert found.exception is None or isinstance(found.exception, SystemExit)


def test_what_is_no_ordinary_file_is_told_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yaml")
    (tmp_path / "b.yaml").symlink_to(tmp_path / "b.yaml")
    (tmp_path / "c.yaml").mkdir()
    found = run("validate", tmp_path)
    assert found.exit_code == 1
    lines = grave(found)
    assert lines[0] == "a.yaml:1: this is no ordinary file; take it out of the folder"
    assert any(line.startswith("b.yaml:1: the file cannot be read") for line in lines)
    assert "c.yaml:1: this is no ordinary file; take it out of the folder" in lines


def test_a_folder_that_may_not_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "inner").mkdir()
    scan = os.scandir

    def forbidden(path: str) -> Any:
        """Refuse as the system does for anybody but root, as whom tests may run."""
        if Path(path).name == "inner":
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", forbidden)
    found = run("validate", tmp_path)
    assert "inner:1: the folder cannot be read (Permission denied)" in found.stderr
