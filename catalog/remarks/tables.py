"""Remarks on tables, on what is imported from them, and on tables of booklets to issue."""

from catalog.remarks.remark import Remark, warning

TABLES = {
    "table-empty": Remark(
        ("filen är tom", "börja med en rubrikrad som har {columns}"),
        ("the file is empty", "begin with a heading row that has {columns}"),
    ),
    "table-is-workbook": Remark(
        (
            "det här är en arbetsbok, inte en CSV-tabell",
            "spara den i kalkylprogrammet som CSV",
        ),
        (
            "this is a workbook, not a CSV table",
            "save it as CSV in the spreadsheet program",
        ),
    ),
    "table-nul": Remark(
        ("raden har ett NUL-tecken", "spara filen som text i UTF-8"),
        ("the row has a NUL character", "save the file as UTF-8 text"),
    ),
    "heading-missing": Remark(
        ("ingen rad har kolumnernas namn", "börja med en rubrikrad som har {columns}"),
        ("no row has the names of the columns", "begin with a heading row that has {columns}"),
    ),
    "column-missing": Remark(
        ("kolumnen saknas", "använd en tabell vars rubrikrad har den"),
        ("the column is missing", "use a table whose heading row has it"),
    ),
    "row-unreadable": Remark(
        ("raden kan inte läsas", "kontrollera vad som skiljer cellerna åt, och citattecken"),
        ("the row cannot be read", "check what divides the cells, and quotation marks"),
    ),
    "row-length": Remark(
        (
            "raden har {cells} celler och rubriken {heading}",
            "kontrollera vad som skiljer cellerna åt, och citattecken",
        ),
        (
            "the row has {cells} cells and the heading {heading}",
            "check what divides the cells, and quotation marks",
        ),
    ),
    "cell-empty": Remark(
        ("cellen är tom", "fyll i den"),
        ("the cell is empty", "fill it in"),
    ),
    "not-approved": Remark(
        ("utbildningen är inte beviljad (”{value}”)", "ta bort raden"),
        ("the programme is not approved (“{value}”)", "leave the row out"),
    ),
    "number-twice": Remark(
        ("numret står på rad {first} också", "behåll det ena"),
        ("the number stands in line {first} too", "keep one of them"),
    ),
    "not-a-form": Remark(
        ("”{value}” är inte känt", "använd ett av {allowed}"),
        ("“{value}” is not known", "use one of {allowed}"),
    ),
    "not-a-quantity": Remark(
        ("”{value}” är inget tal från 1 till {high}", "rätta det"),
        ("“{value}” is no number from 1 to {high}", "correct it"),
    ),
    "not-a-municipality": Remark(
        ("”{value}” är ingen kommun", "skriv dess officiella namn"),
        ("“{value}” is no municipality", "write its official name"),
    ),
    "kept": warning(
        (
            "filen har ändrats för hand sedan den importerades och är kvar som den var",
            "ange --overwrite för att ersätta den",
        ),
        (
            "the file was edited since it was imported, and is left as it was",
            "give --overwrite to replace it",
        ),
    ),
    "not-imported": warning(
        (
            "filen kommer inte från en import och är kvar som den var",
            "ange --overwrite för att ersätta den",
        ),
        (
            "the file does not come from an import, and is left as it was",
            "give --overwrite to replace it",
        ),
    ),
    "too-many-booklets": Remark(
        ("mer än {limit} häften på en gång", "ge ut dem i flera filer"),
        ("more than {limit} booklets at once", "issue them in several files"),
    ),
    "no-booklets": Remark(
        ("det finns ingen rad under rubriken", "lägg till en rad för varje slags häfte"),
        ("there is no row under the heading", "add one row for each kind of booklet"),
    ),
    "not-possible": Remark(
        ("”{value}” går inte", "skriv ett heltal från 1 till {high}"),
        ("“{value}” is not possible", "write a whole number from 1 to {high}"),
    ),
    "no-date": Remark(
        ("”{value}” är inget datum", "skriv ÅÅÅÅ-MM-DD"),
        ("“{value}” is no date", "write YYYY-MM-DD"),
    ),
    "date-passed": Remark(
        ("{value} har passerat", "skriv ett senare datum"),
        ("{value} has passed", "write a later day"),
    ),
}
