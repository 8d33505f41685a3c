"""The agency's table of vocational programmes: good rows become listings, bad ones are told."""

import csv
from collections import Counter
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog import Catalog
from catalog.exchange.myh import COLUMNS, Imported
from catalog.model import Listing
from catalog.rules.price import Cost, cost
from tests.doubles.myh_tables import PROVIDER, ROW, importing, table, written


def only(catalog: Catalog, **row: str) -> Listing:
    """Import one row and give its listing."""
    imported = importing(catalog, table({**ROW, **row}))
    assert not imported.problems
    (found,) = written(catalog, imported)
    return found


# ---- one row ----


def test_a_row_becomes_a_listing_that_says_what_the_table_says(shipped: Catalog) -> None:
    found = only(shipped)
    assert found.id == "skolan-i-exempelby-ab/myh-2024-1"
    assert found.title == {"sv": "Spelprogrammerare"}
    assert found.provider.name == "Skolan i Exempelby AB"
    assert not found.provider.example
    assert found.source == "Myndigheten för yrkeshögskolan, MYH 2024/1"
    assert (found.purpose, found.mode, found.place) == ("education", "onsite", "Malmö")
    assert (found.pace, found.hours, found.apply) == (100, 3200, "application")
    assert "400 poäng" in found.summary["sv"]
    assert "games" in found.fields


def test_a_programme_is_free_of_charge_and_its_start_is_not_guessed(shipped: Catalog) -> None:
    found = only(shipped)
    assert found.price == 0
    assert cost(shipped.scheme, found) == Cost(0, 0)
    assert found.runs == ()
    assert found.level is None
    assert found.languages == ()


def test_a_programme_by_distance_is_remote_and_keeps_its_place(shipped: Catalog) -> None:
    found = only(shipped, Studieform="Distans", **{"Studietakt %": "50"})
    assert (found.mode, found.place, found.pace) == ("remote", "Malmö", 50)
    assert found.schedule is None


def test_a_programme_in_several_municipalities_says_so(shipped: Catalog) -> None:
    found = only(shipped, Kommun="Flera kommuner", Län="Flera län")
    assert found.several_places
    assert found.place is None


def test_an_unknown_municipality_in_a_known_county_gives_the_county(shipped: Catalog) -> None:
    assert only(shipped, Kommun="Exempelby", Län="Skåne").place == "Skåne län"
    assert only(shipped, Kommun="", Län="Stockholm").place == "Stockholms län"


def test_rows_of_one_provider_share_a_file_and_each_provider_has_its_own(
    shipped: Catalog,
) -> None:
    rows = [{"Diarienummer": str(n), PROVIDER: f"Skola {n % 2}"} for n in range(1, 6)]
    imported = importing(shipped, table(*rows))
    assert sorted(imported.files) == ["skola-0.yaml", "skola-1.yaml"]
    found = Counter(each.provider.id for each in written(shipped, imported))
    assert found == {"skola-0": 2, "skola-1": 3}


def test_text_of_any_kind_comes_through_unharmed(shipped: Catalog) -> None:
    for name in (
        'Han sa "hej", sen: gick',
        "a: [b",
        "# nej",
        "- ja",
        "yes",
        "null",
        "1e3",
        "é 😀 x",
    ):
        assert only(shipped, Utbildningsnamn=name).title == {"sv": name}


# ---- bad rows ----

BAD = [
    ({"Utbildningsnamn": ""}, "Utbildningsnamn", "the cell is empty"),
    ({"Diarienummer": " "}, "Diarienummer", "the cell is empty"),
    ({PROVIDER: "-"}, PROVIDER, "the cell is empty"),
    ({"Beslut": "Avslag"}, "Beslut", "the programme is not approved (“Avslag”)"),
    ({"Studieform": "Hybrid"}, "Studieform", "“Hybrid” is not known"),
    ({"YH-poäng": "fyrahundra"}, "YH-poäng", "“fyrahundra” is no number from 1 to 2000"),
    ({"YH-poäng": "0"}, "YH-poäng", "“0” is no number from 1 to 2000"),
    ({"YH-poäng": "²"}, "YH-poäng", "“²” is no number from 1 to 2000"),
    ({"Studietakt %": "101"}, "Studietakt %", "“101” is no number from 1 to 100"),
    ({"Studietakt %": "50 kr"}, "Studietakt %", "“50 kr” is no number from 1 to 100"),
    ({"Kommun": "Atlantis", "Län": ""}, "Kommun", "“Atlantis” is no municipality"),
]


@pytest.mark.parametrize(("row", "field", "what"), BAD, ids=[what for _, _, what in BAD])
def test_a_bad_row_is_told_with_its_line_and_the_good_rows_are_kept(
    shipped: Catalog, row: dict[str, str], field: str, what: str
) -> None:
    imported = importing(shipped, table({"Diarienummer": "före"}, row, {"Diarienummer": "efter"}))
    (problem,) = imported.problems
    assert (problem.file, problem.line, problem.field, problem.what) == ("yh.csv", 3, field, what)
    assert problem.remedy
    ids = [listing.id.partition("/")[2] for listing in written(shipped, imported)]
    assert ids == ["fore", "efter"]


def test_every_bad_row_is_told_at_once(shipped: Catalog) -> None:
    imported = importing(shipped, table(*(row for row, _, _ in BAD), {"Diarienummer": "sist"}))
    assert [problem.line for problem in imported.problems] == [*range(2, len(BAD) + 2)]
    assert imported.listings == 1


def test_a_number_that_stands_twice_is_told_and_the_first_row_is_kept(shipped: Catalog) -> None:
    rows = ({"Utbildningsnamn": "Ett"}, {"Utbildningsnamn": "Två"})
    imported = importing(shipped, table(*rows))
    (problem,) = imported.problems
    assert str(problem) == (
        "yh.csv:3: Diarienummer: the number stands in line 2 too; keep one of them"
    )
    assert [listing.title["sv"] for listing in written(shipped, imported)] == ["Ett"]


def test_numbers_that_differ_in_marks_alone_do_not_become_one_listing(shipped: Catalog) -> None:
    imported = importing(
        shipped, table({"Diarienummer": "MYH 2024/1"}, {"Diarienummer": "MYH 2024-1"})
    )
    assert len(written(shipped, imported)) + len(imported.problems) == 2


def test_a_row_with_too_few_or_too_many_cells_is_told(shipped: Catalog) -> None:
    good = table({}).splitlines()
    content = b"\n".join([*good, b"Data/IT,kort rad", good[1] + b",mer", b"", b"   "])
    imported = importing(shipped, content)
    assert [(p.line, p.what) for p in imported.problems] == [
        (3, "the row has 2 cells and the heading 12"),
        (4, "the row has 13 cells and the heading 12"),
    ]
    assert imported.listings == 1


def test_an_open_quotation_mark_costs_its_own_row_alone(shipped: Catalog) -> None:
    head, first, second = table({"Utbildningsnamn": "Ett"}, {"Diarienummer": "2"}).splitlines()
    imported = importing(shipped, b"\n".join([head, first.replace(b"Ett", b'"Ett'), second]))
    assert [(p.line, p.remedy) for p in imported.problems] == [
        (2, "check what divides the cells, and quotation marks")
    ]
    assert len(written(shipped, imported)) == 1


def test_a_row_in_another_encoding_than_the_others_is_read(shipped: Catalog) -> None:
    head, first, second = table({"Utbildningsnamn": "Gåva"}, {"Diarienummer": "2"}).splitlines()
    imported = importing(shipped, b"\n".join([head, first.decode().encode("cp1252"), second]))
    assert not imported.problems
    assert {listing.title["sv"] for listing in written(shipped, imported)} == {
        "Gåva",
        "Spelprogrammerare",
    }


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "utf-8-sig", "utf-16"])
def test_a_whole_file_in_another_encoding_is_read(shipped: Catalog, encoding: str) -> None:
    content = table({}, {"Diarienummer": "2"}).decode().encode(encoding)
    assert importing(shipped, content) == importing(shipped, table({}, {"Diarienummer": "2"}))


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32"])
def test_a_whole_file_in_an_encoding_that_is_not_sure_is_told(
    shipped: Catalog, encoding: str
) -> None:
    imported = importing(shipped, table({}).decode().encode(encoding))
    assert imported.problems
    assert imported.listings == 0


def test_a_workbook_is_told_as_one(shipped: Catalog) -> None:
    (problem,) = importing(shipped, b"PK\x03\x04rest").problems
    assert str(problem).startswith("yh.csv:1: this is a workbook, not a CSV table; save it as CSV")


def excel(content: bytes, *, above: str = "") -> bytes:
    """Give a table as Excel saves it in Sweden: semicolons, Windows-1252, Windows line ends."""
    rows = csv.reader(content.decode().splitlines())
    sheet = StringIO()
    csv.writer(sheet, delimiter=";", lineterminator="\r\n").writerows(rows)
    return (above + sheet.getvalue()).encode("cp1252")


TWO = ({"Utbildningsnamn": "Nätverk – drift; del 1", "Kommun": "Umeå"}, {"Diarienummer": "2"})


@pytest.mark.parametrize(
    "above",
    [
        "",
        "sep=;\r\n",
        "Beviljade utbildningar;;;;;;;;;;;\r\n;;;;;;;;;;;\r\n",
        "Utbildning;;;;;Plats;;Omfattning;;;;Anordnare\r\n",
    ],
)
def test_a_table_as_excel_saves_it_is_read_below_titles_and_merged_cells(
    shipped: Catalog, above: str
) -> None:
    found = importing(shipped, excel(table(*TWO), above=above))
    assert not found.problems
    assert found.files == importing(shipped, table(*TWO)).files


def test_a_heading_in_two_rows_of_merged_cells_is_read_as_one(shipped: Catalog) -> None:
    upper = [name if name not in ("Län", "Kommun") else "Plats" for name in COLUMNS]
    lower = [name if name in ("Län", "Kommun") else "" for name in COLUMNS]
    rows = excel(table({})).partition(b"\r\n")[2]
    heads = "\r\n".join(map(";".join, (upper, lower))).encode("cp1252")
    assert importing(shipped, heads + b"\r\n" + rows) == importing(shipped, table({}))


def test_a_heading_whose_cells_have_line_breaks_is_read(shipped: Catalog) -> None:
    content = table({}).replace(b"Studietakt %", b'"Studietakt\n%"', 1)
    assert importing(shipped, content) == importing(shipped, table({}))


@pytest.mark.parametrize(
    ("points", "hours"), [("1 200", 9600), ("7,5", 60), ("100,0", 800), ("100.0", 800)]
)
def test_numbers_are_read_as_excel_writes_them(shipped: Catalog, points: str, hours: int) -> None:
    found = only(shipped, **{"YH-poäng": points, "Studietakt %": "50 %"})
    assert (found.hours, found.pace) == (hours, 50)
    if points == "7,5":
        assert "7,5 poäng" in found.summary["sv"]
        assert "7.5 credits" in found.summary["en"]


def test_a_nul_character_is_told(shipped: Catalog) -> None:
    rows = table({"Utbildningsnamn": "a\0b"}, {"Diarienummer": "2"})
    imported = importing(shipped, rows)
    assert [(p.line, p.what) for p in imported.problems] == [(2, "the row has a NUL character")]
    assert len(written(shipped, imported)) == 1


@pytest.mark.parametrize(
    "row",
    [
        {"Utbildningsnamn": "x" * 200_000},
        {"Utbildningsnamn": "x" * 2001},
        {"SUN5 inriktning namn": "x" * 2001},
        {"Typ av examen": "x" * 2001},
        {"Diarienummer": "9" * 81},
        {"Diarienummer": "9 " * 200},
        {"YH-poäng": "9" * 5000},
        {"YH-poäng": "1300"},
        {PROVIDER: "Yrkeshögskolan " * 6},
        {PROVIDER: "x" * 300},
        {PROVIDER: "Goals"},
        {PROVIDER: "Scheme"},
    ],
    ids=lambda row: ", ".join(f"{name} {len(cell)} {cell[:12]}" for name, cell in row.items()),
)
def test_a_row_that_makes_no_valid_listing_is_told_rather_than_written(
    shipped: Catalog, row: dict[str, str]
) -> None:
    imported = importing(shipped, table(row, {"Diarienummer": "2", PROVIDER: "Bra"}))
    assert len(written(shipped, imported)) + len(imported.problems) == 2
    assert {problem.line for problem in imported.problems} <= {2}


# ---- the heading ----


def test_unknown_columns_in_any_order_are_left_alone(shipped: Catalog) -> None:
    columns = ["Ny kolumn", *reversed(COLUMNS), "Ännu en"]
    imported = importing(shipped, table({"Ny kolumn": "x"}, columns=columns))
    assert not imported.problems
    assert written(shipped, imported) == [only(shipped)]


def test_every_missing_column_is_told_at_once(shipped: Catalog) -> None:
    columns = [name for name in COLUMNS if name not in ("Kommun", "YH-poäng")]
    imported = importing(shipped, table({}, columns=columns))
    assert {(p.line, p.field, p.what) for p in imported.problems} == {
        (1, "Kommun", "the column is missing"),
        (1, "YH-poäng", "the column is missing"),
    }
    assert not imported.files


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf", b"   \r\n"])
def test_an_empty_file_is_told(shipped: Catalog, content: bytes) -> None:
    imported = importing(shipped, content)
    assert [problem.what for problem in imported.problems] == ["the file is empty"]


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(shipped: Catalog) -> None:
    content = b"\xef\xbb\xbf" + table({}).replace(b"\n", b"\r\n")
    assert written(shipped, importing(shipped, content)) == [only(shipped)]


def test_a_table_with_a_heading_alone_gives_nothing(shipped: Catalog) -> None:
    assert importing(shipped, table()) == Imported({}, [], 0)


# ---- whatever a table holds ----

CELLS = st.one_of(
    st.sampled_from(["", "Malmö", "Skåne", "Flera", "Bunden", "Distans", "400", "50", "Beviljad"]),
    st.text(max_size=12),
)


@given(st.binary(max_size=300))
def test_arbitrary_bytes_never_raise(shipped: Catalog, content: bytes) -> None:
    for each in (content, table({}) + content):
        imported = importing(shipped, each)
        written(shipped, imported)
        assert all(1 <= problem.line <= each.count(b"\n") + each.count(b"\r") + 1
                   for problem in imported.problems)  # fmt: skip


@given(st.lists(st.dictionaries(st.sampled_from(COLUMNS), CELLS, max_size=4), max_size=5))
def test_every_row_is_either_a_valid_listing_or_a_problem(
    shipped: Catalog, rows: list[dict[str, str]]
) -> None:
    numbered = [{"Diarienummer": f"MYH {n}", **row} for n, row in enumerate(rows)]
    plain = [{name: "".join(c for c in cell if c.isprintable()) for name, cell in row.items()}
             for row in numbered]  # fmt: skip
    imported = importing(shipped, table(*plain))
    assert len(written(shipped, imported)) + len(imported.problems) == len(rows)
