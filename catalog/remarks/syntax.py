"""Remarks on files that cannot be read, or are no YAML."""

from catalog.remarks.remark import Remark

SYNTAX = {
    "file-too-large": Remark(
        ("filen är för stor", "håll den under {limit} tecken"),
        ("the file is too large", "keep it under {limit} characters"),
    ),
    "file-bytes": Remark(
        ("filen är större än {limit} byte", "dela upp den"),
        ("the file is larger than {limit} bytes", "split it"),
    ),
    "file-unreadable": Remark(
        ("filen kan inte läsas ({reason})", "kontrollera att den finns och får läsas"),
        ("the file cannot be read ({reason})", "check that it exists and may be read"),
    ),
    "file-irregular": Remark(
        ("det här är ingen vanlig fil", "ta bort den ur mappen"),
        ("this is no ordinary file", "take it out of the folder"),
    ),
    "folder-unreadable": Remark(
        ("mappen kan inte läsas ({reason})", "kontrollera att den finns och får läsas"),
        ("the folder cannot be read ({reason})", "check that it exists and may be read"),
    ),
    "folder-too-large": Remark(
        (
            "mappen har mer än {limit} filer och mappar",
            "ange mappen med själva utbudet, eller en enskild fil",
        ),
        (
            "the folder has more than {limit} files and folders",
            "give the folder of the catalogue itself, or one file",
        ),
    ),
    "not-utf8": Remark(
        ("filen är inte UTF-8", "spara den som UTF-8"),
        ("the file is not UTF-8", "save it as UTF-8"),
    ),
    "no-fields": Remark(
        ("filen har inga fält", "börja med rader som ”fält: värde”"),
        ("the file has no fields", "begin with “field: value” lines"),
    ),
    "too-deep": Remark(
        ("mer än {limit} grupper står i varandra", "skriv färre"),
        ("more than {limit} groups stand in each other", "write fewer"),
    ),
    "not-text": Remark(
        ("det här är inte giltig YAML", "spara det som vanlig text i UTF-8"),
        ("this is not valid YAML", "save it as plain UTF-8 text"),
    ),
    "not-yaml": Remark(
        ("det här är inte giltig YAML", "kontrollera indrag, kolon och citattecken här"),
        ("this is not valid YAML", "check indentation, colons and quotation marks here"),
    ),
    "yaml-tab": Remark(
        ("raden har ett tabbtecken där YAML vill ha mellanslag", "skriv mellanslag i stället"),
        ("the line has a tab where YAML wants spaces", "write spaces instead"),
    ),
    "yaml-space": Remark(
        (
            "ett mellanslag på raden är av ett ovanligt slag ({code})",
            "radera det och skriv ett vanligt mellanslag",
        ),
        (
            "a space in this line is of an unusual kind ({code})",
            "delete it and type an ordinary space",
        ),
    ),
    "yaml-colon": Remark(
        (
            "ett kolon följt av mellanslag börjar ett nytt fält, mitt i en text",
            'sätt hela texten inom citattecken: "…"',
        ),
        (
            "a colon and a space begin a new field in the middle of a text",
            'put the whole text in quotation marks: "…"',
        ),
    ),
    "yaml-no-colon": Remark(
        (
            "raden har inget kolon efter fältets namn",
            "skriv ”fält: värde” med mellanslag efter kolon",
        ),
        ("the line has no colon after its field", "write “field: value”, a space after the colon"),
    ),
    "yaml-open": Remark(
        (
            "något som öppnas här stängs aldrig eller delas fel",
            "kontrollera att varje citattecken, [ och {{ har sitt slut och att komman skiljer",
        ),
        (
            "something that opens here is never closed, or divided wrongly",
            "check that each quotation mark, [ and {{ has its end, and that commas divide",
        ),
    ),
    "yaml-indent": Remark(
        (
            "indraget stämmer inte med raderna omkring",
            "låt fält i samma grupp börja i samma kolumn",
        ),
        (
            "the indentation does not fit the lines around",
            "begin fields of one group in one column",
        ),
    ),
    "yaml-sign": Remark(
        ("en text kan inte börja med det tecken som står här", 'sätt texten inom citattecken: "…"'),
        (
            "a text cannot begin with the sign that stands here",
            'put the text in quotation marks: "…"',
        ),
    ),
    "yaml-after-quote": Remark(
        (
            "texten går vidare efter sitt sista citattecken",
            "sätt hela texten inom citattecken, och använd '…' om den har \"…\" i sig",
        ),
        (
            "the text goes on after its closing quotation mark",
            "put all of it in quotation marks, and use '…' if it has \"…\" within",
        ),
    ),
    "yaml-escape": Remark(
        (
            "ett omvänt snedstreck inom citattecken bildar här inget tecken",
            "skriv det dubbelt (\\\\), eller använd enkla citattecken",
        ),
        (
            "a backslash within quotation marks forms no character here",
            "write it twice (\\\\), or use single quotation marks",
        ),
    ),
    "yaml-alias": Remark(
        (
            "* hänvisar till något som inte finns i filen",
            "skriv ut värdet, eller sätt texten inom citattecken",
        ),
        (
            "* refers to something that is not in the file",
            "write the value out, or put the text in quotation marks",
        ),
    ),
    "yaml-aliases": Remark(
        ("filen hänvisar till sig själv mer än {limit} gånger", "skriv ut värdena"),
        ("the file refers to itself more than {limit} times", "write the values out"),
    ),
    "yaml-tag": Remark(
        (
            "! före ett värde betyder något i YAML som inte används här",
            "ta bort det, eller sätt citattecken",
        ),
        (
            "! before a value means something in YAML that is not used here",
            "remove it, or use quotation marks",
        ),
    ),
    "yaml-documents": Remark(
        ("ett andra dokument börjar i samma fil", "ta bort raden ”---”, eller dela upp filen"),
        ("another document begins in the same file", "remove the line “---”, or split the file"),
    ),
}
