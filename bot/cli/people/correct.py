"""`techcheck booklet correct`: staff correct an entry by a new one, and the person is told."""

from pathlib import Path
from typing import Annotated

import typer

from bot.assembly import make_funnel
from bot.cli.exits import fail, tell
from bot.cli.opening import catalogue, database, run, settings
from bot.cli.people.staff import Channel, Database, Who, Whose, WhosePerson, somebody, who_does_it
from bot.office.attending import Attended, AttendingError
from bot.office.booklets import correct as correct_entry
from bot.store import Staff
from dialogs.ledger import CORRECTIONS, BookletError, NoSuchEntry, NotEnoughChecks
from dialogs.state import Corrected

_REFUSED: dict[type[Exception], str] = {
    NoSuchEntry: "no such entry of those that can be corrected (grants, uses, cancellations, "
    "refusals, no-shows); see booklet show",
    NotEnoughChecks: "more checks than there are for it; see booklet show",
}
"""What staff are told, by the error of the booklet."""


_OTHERWISE = "cannot be corrected so; see booklet show"


def correct(
    entry: Annotated[str, typer.Argument(help="the key of the entry, as show tells it")],
    checks: Annotated[int, typer.Option(min=0, max=100, help="what it should have said")],
    reason: Annotated[str, typer.Option(help=", ".join(CORRECTIONS))],
    person: WhosePerson = None,
    conversation: Whose = None,
    channel: Channel = "terminal",
    staff: Who = None,
    catalog: Annotated[Path | None, typer.Option(help="folder of the catalogue")] = None,
    db: Database = None,
) -> None:
    """Correct an entry, or a correction, by a new one; the old one stays. The person is told."""
    if reason not in CORRECTIONS:
        fail(f"--reason {reason}: no such reason; use one of {', '.join(CORRECTIONS)}", 2)
    whose = somebody(person, conversation, channel)
    event, by = Corrected(entry, checks, reason), Staff(who_does_it(staff))
    chosen, url = settings(), database(db)
    assembled = catalogue(catalog or chosen.catalog)
    tell(assembled.problems)
    funnel = make_funnel(chosen, assembled.catalog, url, None)

    async def work() -> tuple[Attended, bool] | None:
        try:
            number = await whose.number(funnel.store)
            return None if number is None else await correct_entry(funnel, number, event, by)
        finally:
            await funnel.store.close()

    try:
        done = run(work())
    except (AttendingError, BookletError) as error:
        why = error if isinstance(error, AttendingError) else _REFUSED.get(type(error), _OTHERWISE)
        fail(f"{entry}: {why}; nothing was done")
    if done is None:
        fail(whose.nobody)
    attended, changed = done
    if not changed:
        typer.echo(f"{entry} stands for {checks} checks already; nothing was done")
        return
    typer.echo(f"corrected: {entry} stands for {checks} checks now; {attended.how}")
