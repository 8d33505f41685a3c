"""What providers do: confirm a use of checks by the code that a person shows.

Never says what remains in a booklet: the caller is a provider's.
"""

from dataclasses import dataclass
from datetime import datetime

from bot.channels.terminal import CHANNEL as TERMINAL
from bot.store import Outgoing
from bot.store.database.database import Database
from bot.store.office.uses import Confirmed, confirm, has_codes
from catalog import Catalog
from dialogs.ledger import Entry, hashed
from dialogs.state import LOCALES, Own, line
from dialogs.wording.sentences import Wording


@dataclass(frozen=True)
class Uses:
    """The uses of checks in one database, told in the words of a catalogue in force."""

    database: Database
    catalog: Catalog
    wording: Wording

    async def confirm(self, code: str, provider: str, who: str, now: datetime) -> Confirmed | None:
        """Use the checks that a code is for, and tell the person; recorded however it goes.

        None where the catalogue has no such provider and no code is for one, who may have left it.
        """
        listed = provider in {each.provider.id for each in self.catalog.listings}
        if not listed and not await has_codes(self.database, provider):
            return None
        return await confirm(self.database, hashed(code), provider, who, now, self._notice)

    def _notice(self, reserved: Entry, channel: str, spoken: str | None) -> list[Outgoing]:
        """Give the messages that tell the person what was used."""
        if channel == TERMINAL:
            return []  # nobody sends to a terminal; the plan there shows it
        language = spoken or next(iter(LOCALES))
        listing = self.catalog.listing.get(reserved.listing or "")
        title = Own(listing.title) if listing else line("listing-unknown")
        said = line("pay-confirmed", title=title, checks=reserved.checks)
        drawn = {"kind": "picture", "language": language, "look": "light"}
        text = self.wording.text(said, language)
        return [Outgoing("send", {"text": text}), Outgoing("artefact", drawn)]
