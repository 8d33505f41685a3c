"""Remarks on fields: missing, unknown, twice, or not of the form they need."""

from catalog.remarks.remark import Remark, warning

FIELDS = {
    "missing": Remark(
        ("fältet saknas", "lägg till fältet {field}"),
        ("the field is missing", "add the field {field}"),
    ),
    "missing-id": Remark(
        ("fältet saknas", "lägg till {field}: ett kort namn av a-z, 0-9 och bindestreck"),
        ("the field is missing", "add {field}: a short name of a-z, 0-9 and hyphen"),
    ),
    "missing-list": Remark(
        ("fältet saknas", "lägg till {field}: en lista där varje punkt börjar med ”- ”"),
        ("the field is missing", "add {field}: a list, each item begun by “- ”"),
    ),
    "missing-words": Remark(
        ("fältet saknas", "lägg till {field}: […]"),
        ("the field is missing", "add {field}: […]"),
    ),
    "missing-text": Remark(
        ("fältet saknas", "lägg till {field}: {{sv: …, en: …}}"),
        ("the field is missing", "add {field}: {{sv: …, en: …}}"),
    ),
    "missing-choice": Remark(
        ("fältet saknas", "lägg till {field}: ett av {allowed}"),
        ("the field is missing", "add {field}: one of {allowed}"),
    ),
    "nameless": Remark(
        ("fältet har inget vanligt namn", "ge det ett ord som namn"),
        ("the field has no plain name", "name it with a word"),
    ),
    "twice": Remark(
        ("fältet står två gånger, först på rad {first}", "behåll det ena"),
        ("the field stands twice, first in line {first}", "keep one of them"),
    ),
    "unknown-field": Remark(
        ("fältet finns inte", "ta bort det, eller använd ett av {known}"),
        ("no such field", "remove it, or use one of {known}"),
    ),
    "misspelt-field": Remark(
        ("fältet finns inte", "menade du {close}"),
        ("no such field", "did you mean {close}"),
    ),
    "comma-number": Remark(
        (
            "kommat i ”{before},{part}” delar värdet, eftersom det står inom {{…}}",
            "skriv ett heltal, utan decimaler",
        ),
        (
            "the comma in “{before},{part}” divides the value, as it stands within {{…}}",
            "write a whole number, without decimals",
        ),
    ),
    "comma-text": Remark(
        (
            "texten fortsätter efter ett komma (”{part}”), men inom {{…}} skiljer komman fält åt",
            'sätt hela texten inom citattecken: "{before}, {part}"',
        ),
        (
            "the text goes on after a comma (“{part}”), but commas divide fields within {{…}}",
            'put the whole text in quotation marks: "{before}, {part}"',
        ),
    ),
    "not-a-list": Remark(
        ("det här är ingen lista", "börja varje punkt med ”- ”"),
        ("this is not a list", "begin each item with “- ”"),
    ),
    "not-a-group": Remark(
        ("det här är ingen grupp av fält", "skriv rader som ”fält: värde”"),
        ("this is not a group of fields", "write “field: value” lines"),
    ),
    "not-a-text": Remark(
        ("det här är ingen text", "skriv en text på raden"),
        ("this is not a text", "write one text on the line"),
    ),
    "not-an-id": Remark(
        (
            "”{value}” kan inte vara ett id",
            "använd bara a-z, 0-9 och bindestreck, högst 80 tecken",
        ),
        ("“{value}” cannot be an id", "use only a-z, 0-9 and hyphen, at most 80 characters"),
    ),
    "not-a-number": Remark(
        ("”{value}” är inget heltal", "skriv bara siffror, från {low} till {high}"),
        ("“{value}” is not a whole number", "write digits only, from {low} to {high}"),
    ),
    "out-of-range": Remark(
        ("{value} är för litet eller för stort", "skriv ett tal från {low} till {high}"),
        ("{value} is out of range", "write a number from {low} to {high}"),
    ),
    "not-known": Remark(
        ("”{value}” är inte känt här", "använd ett av {allowed}"),
        ("“{value}” is not known here", "use one of {allowed}"),
    ),
    "misspelt": Remark(
        ("”{value}” är inte känt här", "menade du {close}"),
        ("“{value}” is not known here", "did you mean {close}"),
    ),
    "misspelt-of-few": Remark(
        ("”{value}” är inte känt här", "menade du {close}, eller ett av {allowed}"),
        ("“{value}” is not known here", "did you mean {close}, or one of {allowed}"),
    ),
    "not-true-or-false": Remark(
        ("”{value}” är varken true eller false", "skriv true för ja eller false för nej"),
        ("“{value}” is not true or false", "write true or false"),
    ),
    "not-a-date": Remark(
        ("”{value}” är inget datum", "skriv ÅÅÅÅ-MM-DD"),
        ("“{value}” is not a date", "write it as YYYY-MM-DD"),
    ),
    "list-empty": Remark(
        ("listan är tom", "använd några av {allowed}"),
        ("the list is empty", "use some of {allowed}"),
    ),
    "divided": warning(
        ("”{value}” lästes som flera, delade vid kommat", "skriv [{value}]"),
        ("“{value}” was read as several, divided at the comma", "write [{value}]"),
    ),
    "undivided": warning(
        ("”{value}” räknas som en enda", "skriv var och en för sig: [{split}]"),
        ("“{value}” counts as a single one", "write each on its own: [{split}]"),
    ),
}
