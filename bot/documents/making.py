"""Makes the file of an effect for one person, away from the event loop. Sends and saves nothing.

What draws and lays out is imported when the first file is made: it takes longer than a start.
"""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.funnel.conversation import Funnel
from dialogs.ledger import Booklet
from dialogs.state import Effect, line
from dialogs.tasks.papers.plan_summary import plan_summary
from dialogs.tasks.papers.portrait import described, portrait

KINDS = ("picture", "calendar", "summary")
"""The effects that are answered with a file."""


@dataclass(frozen=True, slots=True)
class Artefact:
    """A file to give: its name, its content, and the words that go with it.

    The words of a picture say everything that it shows.
    """

    filename: str
    content: bytes = field(repr=False)
    caption: str


def artefact(
    funnel: Funnel, booklet: Booklet, kind: str, language: str, now: datetime, look: str = "light"
) -> Artefact | None:
    """Make a file of a kind as of `now`; None for a calendar in which nothing has a date."""
    wording, today = funnel.spec.wording, now.date()
    if kind == "picture":
        from bot.documents.picture import picture

        shown = portrait(booklet, funnel.catalog, today)
        caption = " ".join(wording.text(each, language) for each in described(shown))
        drawn = picture(shown, wording, language, dark=look == "dark")
        return Artefact("booklet.png", drawn, caption)
    summary = plan_summary(booklet, funnel.catalog, today, funnel.operator)
    if kind == "summary":
        from bot.documents.summary import summary_page

        told = wording.text(line("paper-title", scheme=summary.scheme, day=today), language)
        return Artefact("plan.pdf", summary_page(summary, wording, language), told)
    from bot.documents.calendar import calendar

    made = calendar(summary, wording, language, now)
    if made is None:
        return None
    named = wording.text(line("calendar-name", scheme=summary.scheme), language)
    return Artefact("plan.ics", made, named)


async def artefact_for(
    funnel: Funnel, channel: str, name: str, kind: str, language: str, look: str = "light"
) -> Artefact | None:
    """Make a file for a person of a channel; None where nobody of that name has talked."""
    loaded = await funnel.store.find(channel, name)
    if loaded is None:
        return None
    now = funnel.clock()
    return await asyncio.to_thread(artefact, funnel, loaded.booklet, kind, language, now, look)


def wanted(effects: Sequence[Effect], language: str) -> list[Mapping[str, str]]:
    """Give the files that effects ask for, as plain values that can be stored and made later."""
    return [
        {"kind": each.kind, "language": language, "look": each.args.get("look", "light")}
        for each in effects
        if each.kind in KINDS
    ]
