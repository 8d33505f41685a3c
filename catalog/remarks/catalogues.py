"""Remarks on the other files of a catalogue, on the whole of it, and on flows and sentences."""

from catalog.remarks.remark import Remark

CATALOGUES = {
    "nothing-usable": Remark(
        (
            "ingenting i filen kan användas",
            "rätta felen i den, för assistenten startar inte förrän det är gjort",
        ),
        (
            "nothing in the file can be used",
            "mend what is wrong in it, as the assistant does not start before that",
        ),
    ),
    "no-listings": Remark(
        (
            "inget i utbudet kan användas",
            "rätta felen i filerna, för assistenten startar inte förrän det är gjort",
        ),
        (
            "no listing can be used",
            "mend what is wrong in the files, as the assistant does not start before that",
        ),
    ),
    "ages-exchanged": Remark(
        ("age_from {low} är högre än age_to {high}", "byt plats på dem"),
        ("age_from {low} is above age_to {high}", "exchange the two"),
    ),
    "not-a-purpose": Remark(
        ("”{value}” är inget ändamål", "använd ett av {allowed}"),
        ("“{value}” is no purpose", "use one of {allowed}"),
    ),
    "not-a-unit-group": Remark(
        (
            "”{value}” är ingen yrkesgrupp",
            "använd de fyra siffrorna för en grupp i ISCO-08, inom citattecken",
        ),
        (
            "“{value}” is not a unit group",
            "use the four digits of an ISCO-08 unit group, in quotation marks",
        ),
    ),
    "stands-twice": Remark(
        ("”{value}” står två gånger", "behåll det ena"),
        ("“{value}” stands twice", "keep one of them"),
    ),
    "no-title": Remark(
        ("yrket har ingen titel", "lägg till sv: […]"),
        ("the occupation has no title", "add sv: […]"),
    ),
    "no-heading": Remark(
        ("gruppen har ingen rubrik", "lägg till sv: och en:"),
        ("the group has no heading", "add sv: and en:"),
    ),
    "no-word": Remark(
        ("ämnet har inget ord", "lägg till sv: […]"),
        ("the field has no word", "add sv: […]"),
    ),
    "no-phrase": Remark(
        ("målet har ingen formulering", "lägg till sv: […]"),
        ("the goal has no phrase", "add sv: […]"),
    ),
    "not-asked": Remark(
        ("ingen frågar det här", "lägg till sv: […] med formuleringar"),
        ("nobody asks this", "add sv: […] with phrasings"),
    ),
    "open-brace": Remark(
        (
            "en klammer saknar sin andra hälft",
            "fyll i något av {allowed}, och skriv en vanlig klammer dubbelt",
        ),
        (
            "a brace without its other half cannot be filled in",
            "name one of {allowed}, and write a plain brace twice",
        ),
    ),
    "unknown-brace": Remark(
        (
            "”{{{value}}}” kan inte fyllas i",
            "fyll i något av {allowed}, och skriv en vanlig klammer dubbelt",
        ),
        (
            "“{{{value}}}” cannot be filled in",
            "name one of {allowed}, and write a plain brace twice",
        ),
    ),
    "no-position": Remark(
        ("län eller läge saknas", "lägg till båda"),
        ("county or position is missing", "add both"),
    ),
    "step-kind": Remark(
        ("ett steg är ett av collect, do och confirm", "behåll det som avses"),
        ("a step is one of collect, do and confirm", "keep the one that is meant"),
    ),
    "not-fluent": Remark(
        ("det här är inget Fluent-meddelande", "skriv ”id = text”, följande rader indragna"),
        ("this is not a Fluent message", "write “id = text”, further lines indented"),
    ),
}
