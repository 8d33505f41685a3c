"""`techcheck catalog`: new, validate and import, with their exit codes and streams."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.__main__ import app
from tests.myh_tables import table
from tests.provider_files import COURSE, provider_file


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
