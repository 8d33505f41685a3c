"""Remarks on providers, what they offer, and when."""

from catalog.remarks.remark import Remark, warning

LISTINGS = {
    "not-an-email": Remark(
        ("”{value}” kan inte användas här", "skriv en adress som info@foretag.se"),
        ("“{value}” cannot be used here", "write an address such as info@firm.se"),
    ),
    "not-a-link": Remark(
        ("”{value}” kan inte användas här", "skriv hela adressen, https://…"),
        ("“{value}” cannot be used here", "write the whole address, https://…"),
    ),
    "not-isco": Remark(
        ("”{value}” kan inte användas här", 'skriv siffror ur ISCO-08, som "2221"'),
        ("“{value}” cannot be used here", "write ISCO-08 digits such as “2221”"),
    ),
    "not-a-language": Remark(
        ("”{value}” kan inte användas här", "skriv språkkoder som sv, en"),
        ("“{value}” cannot be used here", "write language codes such as sv, en"),
    ),
    "not-a-listing": Remark(
        (
            "”{value}” kan inte användas här",
            "skriv id på något i utbudet, som grundkurs eller ett-foretag/grundkurs",
        ),
        (
            "“{value}” cannot be used here",
            "write a listing's id, such as grundkurs or ett-foretag/grundkurs",
        ),
    ),
    "no-such-listing": Remark(
        ("”{value}” finns inte i utbudet", "skriv id på något som finns, eller ta bort det"),
        ("“{value}”: no such listing", "write the id of one that is there, or remove it"),
    ),
    "circle": Remark(
        (
            "”{value}” kan inte heller komma först",
            "se till att de inte väntar på varandra i en ring",
        ),
        ("“{value}”: it cannot come first either", "see that listings do not wait in a circle"),
    ),
    "id-twice": Remark(
        ("”{value}” står på rad {first} också", "ge var och en sitt eget id"),
        ("“{value}” stands in line {first} too", "give each its own id"),
    ),
    "provider-twice": Remark(
        ("anordnaren {value} står också i {other}", "använd en fil för varje anordnare"),
        ("the provider {value} stands in {other} too", "use one file a provider"),
    ),
    "no-place": Remark(
        (
            "mode: {mode} behöver en plats",
            "lägg till place: med kommunen, här eller i varje start, eller several_places: true",
        ),
        (
            "a listing held {mode} needs a place",
            "add place: with the municipality, here or in each run, or several_places: true",
        ),
    ),
    "no-price": warning(
        (
            "inget pris är angivet, så ingen kan få veta vad det kostar",
            "lägg till price: kronor med moms, eller 0 om det är gratis",
        ),
        (
            "no price is given, so nobody can be told what it costs",
            "add price: SEK including VAT, or 0 if it is free of charge",
        ),
    ),
    "no-runs": warning(
        (
            "ingen start är angiven, så det kan inte planeras",
            "lägg till runs: med starts, yearly eller continuous",
        ),
        (
            "no start is given, so it cannot be planned",
            "add runs: with starts, yearly or continuous",
        ),
    ),
    "address-example": warning(
        (
            "adresser som slutar på .example når ingen",
            "skriv er riktiga adress, eller ta bort fältet",
        ),
        (
            "an address that ends in .example reaches nobody",
            "write your real one, or remove the field",
        ),
    ),
    "run-undated": Remark(
        (
            "bara en start med starts kan vara full eller inställd",
            "lägg till starts, eller ta bort det",
        ),
        ("only a run with starts can be full or cancelled", "add starts, or remove it"),
    ),
    "run-ways": Remark(
        ("en start behöver exakt ett av starts, yearly och continuous", "behåll det som stämmer"),
        ("a run needs exactly one of starts, yearly and continuous", "keep the one that is true"),
    ),
    "apply-late": Remark(
        ("{value} är efter starten", "lägg det före starten"),
        ("{value} is after the start", "move it before the start"),
    ),
    "ends-early": Remark(
        ("{value} är före starten", "byt plats på dem"),
        ("{value} is before the start", "exchange the two"),
    ),
    "ends-never": Remark(
        ("det skulle sluta efter {last}", "skriv en tidigare start"),
        ("it would end after {last}", "write an earlier start"),
    ),
    "not-month-day": Remark(
        ("”{value}” är ingen månad och dag", 'skriv det som "02-28", månaden först'),
        ("“{value}” is not a month and day", "write it as “02-28”, month first"),
    ),
}
