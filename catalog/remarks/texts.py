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
        (
            "texten har HTML-kod (”{value}”)",
            "skriv vanlig text, för koden skulle visas som den står",
        ),
        (
            "the text has HTML (“{value}”)",
            "write plain text, as the code would be shown as it stands",
        ),
    ),
    "identity-number": Remark(
        (
            "raden har något som ser ut som ett personnummer, och som nu är dolt",
            "ta bort det ur filen: ett personnummer behövs aldrig här",
        ),
        (
            "the line has what looks like a personal identity number, masked by now",
            "take it out of the file: an identity number is never needed here",
        ),
    ),
    "no-language": Remark(
        ("ingen text på något språk", "lägg till sv: eller en:"),
        ("no text in any language", "add sv: or en:"),
    ),
    "no-swedish": warning(
        ("svensk text saknas, så alla får läsa den engelska", "lägg till sv: …"),
        ("there is no Swedish text, so everybody reads the English one", "add sv: …"),
    ),
    "no-english": warning(
        ("engelsk text saknas, så alla får läsa den svenska", "lägg till en: …"),
        ("there is no English text, so everybody reads the Swedish one", "add en: …"),
    ),
    "template-text": warning(
        ("det här är fortfarande mallens text", "skriv er egen, eller ta bort fältet"),
        ("this is still the template's text", "write your own, or remove the field"),
    ),
    "source-and-day": Remark(
        (
            "en uppgift om världen behöver både källa och dag",
            "skriv checked: ÅÅÅÅ-MM-DD tillsammans med source_url: eller law:",
        ),
        (
            "a fact needs both its source and a day",
            "write checked: YYYY-MM-DD together with source_url: or law:",
        ),
    ),
    "old-fact": warning(
        (
            "uppgiften kontrollerades senast {checked}",
            "jämför svaret med källan och skriv den nya dagen",
        ),
        (
            "the facts were last checked on {checked}",
            "hold the answer against its source and write the new day",
        ),
    ),
}
