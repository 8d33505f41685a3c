"""Telegram as a channel of the intake: what its updates mean, and its messages. Sends nothing."""

import json
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Protocol, TypeAlias

from bot.channels.telegram.arriving import CHANNEL
from bot.channels.telegram.keyboards import Rows, tidy
from bot.channels.telegram.menu import events_of
from bot.channels.telegram.presenter import messages_of
from bot.documents.making import wanted
from bot.funnel.arrivals import Arrival
from bot.funnel.conversation import Funnel
from bot.funnel.intake import Batch, Channel
from bot.store import Handled, Outgoing
from bot.store.people.talk import Pressable, Talk
from bot.store.queues.inbox import Update
from dialogs.state import Chose, Effect, Line, Said, State, question, shows_only
from dialogs.wording.sentences import Rendered, Wording


class Gestures(Protocol):
    """What the bot does at once beside its messages. Whatever fails of it, nothing is lost."""

    @property
    def username(self) -> str:
        """What the bot is called in groups."""

    async def answer(self, query: str, text: str | None = None) -> None:
        """Answer a press."""

    async def typing(self, name: str) -> None:
        """Show that an answer is being written."""

    async def leave_buttons(self, name: str, message: int, rows: Rows) -> None:
        """Show only some of the buttons of a message."""

    async def refer(self, chat: str, text: str) -> None:
        """Say in a group where the bot can be talked to."""


Act: TypeAlias = Callable[[], Awaitable[None]]


_ALBUMS = 1000
"""How many albums are remembered."""


def language_of(code: object) -> str:
    """Give the language for a client's language code: Swedish, or English for all others."""
    return "sv" if str(code or "sv").lower().startswith("sv") else "en"


class Reading:
    """Reads updates of the inbox. `uncertain` are people to be told that a message may be lost."""

    def __init__(
        self,
        talk: Talk,
        wording: Wording,
        gestures: Gestures,
        uncertain: Callable[[], set[str]],
    ) -> None:
        self._talk, self._wording = talk, wording
        self._gestures, self._uncertain = gestures, uncertain
        self._albums: dict[tuple[str, str], int] = {}

    async def read(self, updates: Sequence[Update]) -> Batch:
        """Tell what updates of different people mean."""
        tokens = [str(each.body["token"]) for each in updates if each.body.get("kind") == "press"]
        buttons = await self._talk.buttons(tokens)
        unchanged = await self._unchanged(updates)
        arrivals, handled, after = list[Arrival](), list[Handled](), list[Act]()
        for update in updates:
            same = update.id in unchanged
            found = Handled(update.id) if same else self._arrival(update, buttons)
            if isinstance(found, Arrival):
                arrivals.append(found)
            else:
                handled.append(found)
            after += self._gestures_for(update, buttons)
        told = {each.name for each in arrivals if each.told}
        after.append(partial(_forget, self._uncertain(), told))
        return Batch(arrivals, handled, after)

    async def _unchanged(self, updates: Sequence[Update]) -> set[int]:
        """Give edits of what somebody said last that change no word of it, such as a preview."""
        edits = [each for each in updates if each.body.get("edited")]
        said = {each.id: await self._talk.last_said(each.name) for each in edits}
        return {each.id for each in edits if said[each.id] == each.body["text"]}

    def _arrival(self, update: Update, buttons: Mapping[str, Pressable]) -> Arrival | Handled:
        body, handled = update.body, Handled(update.id)
        told = update.name in self._uncertain()
        language = language_of(body.get("language"))
        match body.get("kind"):
            case "text":
                events = events_of(self._said(update))
                return Arrival(update.name, events, language, handled, told=told)
            case "press":
                return self._press(update, buttons.get(body["token"]), told)
            case "wordless" if self._first_of_album(update):
                wordless = (Said("", attached=True),)
                return Arrival(update.name, wordless, language, handled, told=told)
            case "moved":
                return self._moved(update, str(body["to"]))
            case "member":
                left, back = body["status"] == "kicked", body["status"] == "member"
                return replace(handled, reachable=back) if left or back else handled
            case "unreadable":
                raise ValueError(f"unreadable: {body.get('why')}")
            case _:
                return handled

    def _said(self, update: Update) -> Said:
        body = update.body
        attached = bool(body.get("attached")) and self._first_of_album(update)
        masked, birth_year = bool(body["masked"]), body["birth_year"]
        edited = bool(body.get("edited"))
        return Said(body["text"], masked, birth_year, body.get("code"), attached, edited)

    def _first_of_album(self, update: Update) -> bool:
        """Whether nothing has been said yet of the album that a message is part of.

        Every picture of an album is an update of its own. Its words are always answered; that the
        pictures are not looked at is said with the first one that comes. This is remembered while
        the program runs, so that an album may be answered once more after a new start.
        """
        if not update.body.get("album"):
            return True
        album = (update.name, str(update.body["album"]))
        first = self._albums.setdefault(album, update.number)
        if len(self._albums) > _ALBUMS:
            del self._albums[next(iter(self._albums))]
        return first == update.number

    def _moved(self, update: Update, to: str) -> Handled:
        uncertain = self._uncertain()
        if update.name in uncertain:
            uncertain.add(to)
        return Handled(update.id, to=to)

    def _press(self, update: Update, button: Pressable | None, told: bool) -> Arrival | Handled:
        language, handled = language_of(update.body.get("language")), Handled(update.id)
        if button is None or button.name != update.name:
            return Arrival(update.name, (Chose("gone"),), language, handled, told=told)
        shows = shows_only(button.choice)
        if button.used and not shows:
            return handled
        name, _, listing = button.choice.partition(":")
        message = update.body.get("message")
        on = (message, listing) if name == "look" and isinstance(message, int) else None
        return Arrival(
            name=update.name,
            events=(Chose(button.choice),),
            language=language,
            handled=handled,
            pressed=None if shows else str(update.body["token"]),
            about=button.about,
            on=on,
            told=told,
        )

    def _gestures_for(self, update: Update, buttons: Mapping[str, Pressable]) -> Iterator[Act]:
        """Give what is done at once when an update is through."""
        body = update.body
        if body.get("query"):
            button = buttons.get(str(body.get("token")))
            used = button is not None and button.used and button.name == update.name
            shows = button is not None and shows_only(button.choice)
            yield partial(self._answer, update, "button-used" if used and not shows else None)
            if not shows:
                yield partial(tidy, update, self._talk, self._gestures.leave_buttons)
        if body.get("kind") == "elsewhere" and self._is_mine(str(body["bot"])):
            text = self._wording.text(Line("only-in-private"), language_of(body["language"]))
            yield partial(self._gestures.refer, str(body["chat"]), text)

    def _is_mine(self, bot: str) -> bool:
        return bot.lower() == self._gestures.username.lower()

    async def _answer(self, update: Update, what: str | None) -> None:
        """Answer a press, with a few words where there is something to say."""
        said = None if what is None else await self._text(what, update)
        await self._gestures.answer(str(update.body["query"]), said)

    async def sorry(self, update: Update) -> Outgoing:
        """Say kindly that an update could not be taken in."""
        return Outgoing("send", {"text": await self._text("update-aside", update)})

    async def _text(self, what: str, update: Update) -> str:
        """Give words in the language of the conversation; the client's, where there is none."""
        spoken = await self._talk.language(update.name)
        language = spoken or language_of(update.body.get("language"))
        return self._wording.text(Line(what), language)


async def _forget(uncertain: set[str], told: set[str]) -> None:
    uncertain -= told


def pack(
    arrival: Arrival, state: State, words: Sequence[Rendered], effects: Sequence[Effect]
) -> list[Outgoing]:
    """Give the messages of a turn, with its files, which are made when sent.

    A file that was asked for comes last and is sent at most once. A booklet that is shown since it
    has changed may come twice; it stands before what is asked, so that the buttons stay in view.
    """
    made = messages_of(words, question(state), arrival.on)
    if any(effect.kind == "export" for effect in effects):
        made.append(Outgoing("export", {}, once=True))
    for each in effects:
        for payload in wanted([each], state.language):
            unasked = "unasked" in each.args
            asking = unasked and made and made[-1].buttons
            place = len(made) - 1 if asking else len(made)
            made.insert(place, Outgoing("artefact", payload, once=not unasked))
    return made


def channel_of(
    funnel: Funnel,
    talk: Talk,
    gestures: Gestures,
    uncertain: Callable[[], set[str]],
) -> Channel:
    """Give the channel over a funnel and its conversations."""
    reading = Reading(talk, funnel.spec.wording, gestures, uncertain)
    return Channel(CHANNEL, reading.read, pack, reading.sorry, gestures.typing)


def export_text(found: Mapping[str, Any]) -> str:
    """Give what is stored about a person as the text of a file."""
    return json.dumps(found, ensure_ascii=False, indent=2, default=str) + "\n"
