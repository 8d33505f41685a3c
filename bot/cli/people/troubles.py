"""`techcheck conversations list --aside`: what was put aside, and what may not have arrived."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from bot.cli.opening import run, show_text
from bot.settings import ZONE
from bot.store.database.database import open_database
from bot.store.office.troubles import Trouble, Troubles


def print_troubles(url: str, who: str, reason: str, limit: int, as_json: bool) -> None:
    """Print one trouble a line, the latest first; who looked and why is recorded before."""
    found = run(_troubles(url, who, reason, limit))
    if as_json:
        show_text(json.dumps([asdict(each) for each in found], ensure_ascii=False, default=str))
        return
    for each in found:
        whose = "?" if each.person is None else each.person
        text = " ".join(each.text.split())[:60]
        line = f"{whose:>6}  {each.channel:10} {each.kind:9}  {_when(each)}  {each.why}  {text}"
        show_text(line.rstrip())
    if not found:
        show_text("nothing was put aside")


def _when(each: Trouble) -> str:
    return f"{each.at.astimezone(ZONE):%Y-%m-%d %H:%M}"


async def _troubles(url: str, who: str, reason: str, limit: int) -> Sequence[Trouble]:
    opened = open_database(url)
    try:
        return await Troubles(opened).list_troubles(who, reason, datetime.now(ZONE), limit)
    finally:
        await opened.close()
