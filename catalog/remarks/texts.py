"""Remarks on texts that people will read."""

from catalog.remarks.remark import Remark, warning

TEXTS = {
    "empty": Remark(
        ("texten är tom", "skriv den, eller ta bort fältet"),
        ("the text is empty", "write it, or remove the field"),
    ),
    "too-long": Remark(
        ("texten har {length} tecken", "använd högst {limit}"),
        ("the text has {length} characters", "use at most {limit}"),
    ),
    "control": Remark(
        (
            "texten har ett tecken som inte syns ({code})",
            "skriv om texten för hand i stället för att klistra in den",
        ),
        (
            "the text has a character that cannot be seen ({code})",
            "type the text instead of pasting it",
        ),
    ),
    "html": Remark(
        ("texten har HTML-kod (”{value}”)", "skriv vanlig text; koden skulle visas som den står"),
        ("the text has HTML (“{value}”)", "write plain text; the code would be shown as it stands"),
    ),
    "identity-number": Remark(
        (
            "raden har vad som ser ut som ett personnummer; det är dolt",
            "ta bort det ur filen: ett personnummer behövs aldrig här",
        ),
        (
            "the line has what looks like a personal identity number; it is masked",
            "take it out of the file: an identity number is never needed here",
        ),
    ),
    "no-language": Remark(
        ("ingen text på något språk", "lägg till sv: eller en:"),
        ("no text in any language", "add sv: or en:"),
    ),
    "no-swedish": warning(
        ("det finns ingen svensk text; alla får läsa den på engelska", "lägg till sv: …"),
        ("there is no Swedish text; everybody reads it in English", "add sv: …"),
    ),
    "no-english": warning(
        ("det finns ingen engelsk text; alla får läsa den på svenska", "lägg till en: …"),
        ("there is no English text; everybody reads it in Swedish", "add en: …"),
    ),
    "template-text": warning(
        ("det här är fortfarande mallens text", "skriv er egen, eller ta bort fältet"),
        ("this is still the template's text", "write your own, or remove the field"),
    ),
}
