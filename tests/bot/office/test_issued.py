"""Issued booklets: codes redeemed once, checks used by two, and no code left in the database."""

import asyncio
import json
import multiprocessing
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.channels.telegram.channel import pack
from bot.funnel.arrivals import Answer, Arrival
from bot.funnel.conversation import Funnel
from bot.office.attending import AttendingError, attend
from bot.outside.chance import new_booklet_code, new_use_code
from bot.store import Outgoing, Staff, Store
from bot.store.database.database import open_database
from bot.store.database.engine import upgrade
from bot.store.ledger.issuing import Issue, issue
from bot.store.office.uses import Confirmed, confirm
from bot.store.privacy.retention import purge
from bot.store.queues.outbox import Mark, Outbox
from catalog import Catalog
from dialogs import Spec
from dialogs.ledger import Balance, Entry, EntryKind, NoSuchEntry, hashed
from dialogs.state import Claimed, Corrected, HandedBack, Said
from tests.conftest import noon
from tests.doubles.talking import OPERATOR

NOW = noon(2027, 3, 1)


LAST = date(2028, 6, 30)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A database of the newest version."""
    path = tmp_path / "techcheck.db"
    upgrade(f"sqlite:///{path}")
    return path


class House:
    """Funnel, store and clock over one file."""

    def __init__(self, file: Path, catalog: Catalog, spec: Spec) -> None:
        self.file, self.now = file, NOW
        self.store = Store(open_database(f"sqlite:///{file}"))
        self.given: list[str] = []
        self.funnel = Funnel(
            self.store, catalog, spec, lambda: self.now, OPERATOR, make_code=self._make
        )

    def _make(self) -> str:
        self.given.append(new_use_code())
        return self.given[-1]

    async def issue(self, checks: int = 8, expires: date = LAST) -> str:
        """Issue one booklet; give its code."""
        code = new_booklet_code()
        issues = [Issue(hashed(code), checks, expires)]
        await issue(self.store.database, "Kommunen", issues, 1000, "staff", self.now)
        return code

    async def say(self, *texts: str, who: str = "ann") -> Answer:
        """Say texts, one after the other; give the last answer."""
        answer = None
        for text in texts:
            answer = await self.funnel.say("test", who, text)
        assert answer is not None
        return answer

    async def balance(self, who: str = "ann") -> Balance:
        """Count somebody's checks."""
        return (await self.store.load("test", who, self.now)).booklet.balance(self.now.date())

    async def confirm(self, code: str, provider: str = "larstugan") -> Confirmed:
        """Confirm a use, as the provider's operator."""
        return await confirm(self.store.database, hashed(code), provider, "staff", self.now, notice)

    async def ready(self) -> str:
        """Bring Ann to the point where she shows a use code for a course of five checks."""
        await self.say(await self.issue(), "ja", "vill lära mig programmera")
        await self.say("lägg Python från början i planen", "ja", "visa kod", "ja")
        return self.given[-1]

    def rows(self, sql: str) -> list[Any]:
        """Read with a connection of one's own."""
        with closing(sqlite3.connect(self.file)) as connection:
            return connection.execute(sql).fetchall()


def notice(reserved: Entry, channel: str, language: str | None) -> list[Outgoing]:
    """What the person is told of a confirmation."""
    text = f"{channel} {language} {reserved.listing} {reserved.checks}"
    return [Outgoing("send", {"text": text})]


@pytest.fixture
async def house(file: Path, mini: Catalog, spec: Spec) -> AsyncIterator[House]:
    """The house over a database of this test's own."""
    made = House(file, mini, spec)
    yield made
    await made.store.close()


def told(answer: Answer) -> str:
    """Give an answer's texts."""
    return "\n".join(reply.text for reply in answer.replies)


# -- redeeming ------------------------------------------------------------------------------------


async def test_a_code_makes_the_issued_booklet_the_persons_own(house: House) -> None:
    await house.say(await house.issue(checks=8), "ja")
    loaded = await house.store.load("test", "ann", NOW)
    assert loaded.booklet.issuer == "Kommunen"
    assert await house.balance() == Balance(granted=8, available=8)
    assert house.rows("SELECT COUNT(*) FROM booklet_code WHERE redeemed IS NOT NULL") == [(1,)]


async def test_a_no_leaves_code_and_booklet_as_they_were(house: House) -> None:
    code = await house.issue()
    await house.say(code, "nej")
    assert await house.balance() == Balance()
    await house.say(code, "ja")
    assert await house.balance() == Balance(8, 8)


async def test_a_code_is_asked_about_again_when_staff_hand_the_conversation_back(
    house: House,
) -> None:
    await house.say(await house.issue(), "människa")
    assert await house.balance() == Balance()
    await attend(house.funnel, 1, HandedBack(), Staff("siv"))
    await house.say("ja")
    assert await house.balance() == Balance(8, 8)


async def test_a_code_that_is_written_to_staff_stays_unused_and_unseen(
    house: House, file: Path
) -> None:
    code = await house.issue()
    await house.say("människa")
    await attend(house.funnel, 1, Claimed(), Staff("siv"))
    answer = await house.say(f"här är min kod: {code}")
    assert "dolt" in told(answer)
    assert await house.balance() == Balance()
    assert code.encode() not in file.read_bytes()
    await house.say("fortsätt med assistenten", code, "ja")
    assert await house.balance() == Balance(8, 8)


async def test_the_plan_moves_along_and_a_code_is_redeemed_once(house: House) -> None:
    await house.say("född 1985, anställd, vill lära mig programmera")
    await house.say("lägg Python från början i planen", "ja")
    code = await house.issue()
    await house.say(code, "ja")
    assert await house.balance() == Balance(8, available=3, reserved=5)
    assert "inlöst" in told(await house.say(code, who="bo"))
    assert "redan löst in" in told(await house.say(code))
    assert await house.balance("bo") == Balance()


async def test_of_two_people_who_redeem_one_code_at_once_one_gets_it(
    file: Path, mini: Catalog, spec: Spec
) -> None:
    one, two = House(file, mini, spec), House(file, mini, spec)
    code = await one.issue()
    await one.say(code, who="ann")
    await two.say(code, who="bo")
    await asyncio.gather(one.say("ja", who="ann"), two.say("ja", who="bo"))
    got = sorted([(await one.balance("ann")).granted, (await one.balance("bo")).granted])
    assert got == [0, 8]
    for each in (one, two):
        await each.store.close()


async def test_five_wrong_codes_lock_one_person_for_an_hour(house: House) -> None:
    right = await house.issue()
    for _ in range(5):
        assert "känner jag inte igen" in told(await house.say(new_booklet_code()))
    assert "om en timme" in told(await house.say(right))
    assert "Kommunen" in told(await house.say(right, who="bo"))
    house.now += timedelta(minutes=59)
    assert "om en timme" in told(await house.say(right))
    house.now += timedelta(minutes=2)
    assert "Kommunen" in told(await house.say(right))
    await house.say("ja")
    assert (await house.balance()).granted == 8
    assert house.rows("SELECT * FROM code_try") == []


async def test_a_slip_of_the_pen_is_no_wrong_try(house: House) -> None:
    code = await house.issue()
    other = "0" if code[-1] != "0" else "1"
    for _ in range(7):
        assert "stämmer inte" in told(await house.say(code[:-1] + other))
    assert "Kommunen" in told(await house.say(code))


async def test_an_expired_booklet_is_not_redeemed(house: House) -> None:
    code = await house.issue(expires=date(2027, 3, 1))
    house.now += timedelta(days=1)
    assert "gått ut" in told(await house.say(code))


async def test_who_holds_an_issued_booklet_is_asked_nothing_before_reserving(house: House) -> None:
    await house.say(await house.issue(), "ja", "vill lära mig programmera")
    answer = await house.say("lägg Python från början i planen")
    assert answer.replies[-1].asks == "confirm"


async def test_where_the_scheme_issues_nothing_codes_lead_nowhere(
    file: Path, mini: Catalog, spec: Spec
) -> None:
    rules = mini.scheme.rules
    off = {**rules, "issued_booklets": replace(rules["issued_booklets"], is_=False)}
    house = House(file, replace(mini, scheme=replace(mini.scheme, rules=off)), spec)
    assert "inga koder" in told(await house.say(await house.issue()))
    await house.store.close()


async def test_erasing_a_person_leaves_the_anonymous_booklet_and_no_tries(house: House) -> None:
    await house.say(await house.issue(), "ja", new_booklet_code())
    await house.say("radera mina uppgifter", "ja")
    assert house.rows("SELECT * FROM code_try") == []
    assert house.rows("SELECT checks FROM entry") == [(8,)]


async def test_the_code_of_an_erased_person_leads_to_no_booklet_and_stays_used(
    house: House,
) -> None:
    code = await house.issue()
    await house.say(code, "ja", "radera mina uppgifter", "ja")
    assert house.rows("SELECT hash, booklet FROM booklet_code") == [(hashed(code), None)]
    for who in ("ann", "bo"):
        assert "redan" in told(await house.say(code, who=who))
    assert house.rows("SELECT checks FROM entry") == [(8,)]


async def test_use_codes_of_an_erased_person_go_as_soon_as_they_have_expired(house: House) -> None:
    code = await house.ready()
    assert (await house.confirm(code)).result == "confirmed"
    await house.say("visa koden för Python från början")
    await house.say("radera mina uppgifter", "ja")
    assert house.rows("SELECT COUNT(*) FROM use_code WHERE used IS NOT NULL") == [(0,)]
    await purge(house.store.database, house.now + timedelta(hours=1), 90)
    assert house.rows("SELECT COUNT(*) FROM use_code") == [(0,)]


async def test_nothing_in_the_order_or_keys_of_rows_leads_from_a_code_to_a_booklet(
    house: House,
) -> None:
    codes = [new_booklet_code() for _ in range(9)]
    issues = [Issue(hashed(code), 8, LAST) for code in codes]
    await issue(house.store.database, "Kommunen", issues, 1000, "staff", house.now)
    hashes = [row[0] for row in house.rows("SELECT hash FROM booklet_code ORDER BY rowid")]
    assert hashes == sorted(map(hashed, codes))
    use = await house.ready()
    await house.confirm(use)
    (key,) = house.rows("SELECT key FROM entry WHERE kind = 'use'")[0]
    assert hashed(use)[:8] not in key


# -- using ----------------------------------------------------------------------------------------


async def test_the_providers_confirmation_uses_the_checks_and_the_person_is_told(
    house: House,
) -> None:
    code = await house.ready()
    assert await house.balance() == Balance(8, available=3, reserved=5)
    assert await house.confirm(code) == Confirmed("confirmed", 5, "larstugan/python")
    assert await house.balance() == Balance(8, available=3, used=5)
    payloads = house.rows("SELECT payload FROM outbox")
    assert [json.loads(p)["text"] for (p,) in payloads] == ["test sv larstugan/python 5"]
    assert "Python från början”: klar" in told(await house.say("min plan"))


async def test_a_code_works_once(house: House) -> None:
    code = await house.ready()
    assert (await house.confirm(code)).result == "confirmed"
    assert (await house.confirm(code)).result == "used"
    assert await house.balance() == Balance(8, available=3, used=5)


async def test_a_code_lives_for_fifteen_minutes(house: House) -> None:
    code = await house.ready()
    house.now += timedelta(minutes=15)
    assert (await house.confirm(code)).result == "expired"
    await house.say("visa kod", "ja")
    house.now += timedelta(minutes=14, seconds=59)
    assert (await house.confirm(house.given[-1])).result == "confirmed"


async def test_a_code_is_bound_to_its_provider(house: House) -> None:
    code = await house.ready()
    assert (await house.confirm(code, "verkstan")).result == "other_provider"
    assert await house.balance() == Balance(8, available=3, reserved=5)


async def test_five_wrong_codes_lock_a_provider_for_an_hour_and_no_other(house: House) -> None:
    code = await house.ready()
    for _ in range(5):
        assert (await house.confirm(new_use_code())).result == "wrong"
    assert (await house.confirm(code)).result == "locked"
    assert (await house.confirm(new_use_code(), "verkstan")).result == "wrong"
    house.now += timedelta(hours=1)
    await house.say("visa kod", "ja")
    assert (await house.confirm(house.given[-1])).result == "confirmed"


async def test_what_was_cancelled_meanwhile_is_not_used(house: House) -> None:
    code = await house.ready()
    await house.say("ta bort Python från början", "ja")
    assert (await house.confirm(code)).result == "closed"
    assert await house.balance() == Balance(8, available=8)


async def test_two_codes_of_one_reservation_use_it_once(house: House) -> None:
    first = await house.ready()
    await house.say("visa kod", "ja")
    assert (await house.confirm(house.given[-1])).result == "confirmed"
    assert (await house.confirm(first)).result == "closed"
    assert await house.balance() == Balance(8, available=3, used=5)


async def test_every_confirmation_is_logged_with_who_when_and_how_it_went(house: House) -> None:
    code = await house.ready()
    await house.confirm(new_use_code())
    await house.confirm(code)
    logged = house.rows("SELECT who, what, provider, result, at FROM operation ORDER BY id")
    assert [row[:4] for row in logged] == [
        ("staff", "grant", None, "issued"),
        ("staff", "confirm", "larstugan", "wrong"),
        ("staff", "confirm", "larstugan", "confirmed"),
    ]
    assert all(row[4].startswith("2027-03-01") for row in logged)


async def test_an_erased_person_is_told_nothing_and_the_use_is_written(house: House) -> None:
    code = await house.ready()
    await house.say("radera mina uppgifter", "ja")
    assert (await house.confirm(code)).result == "confirmed"
    assert house.rows("SELECT payload FROM outbox") == []
    assert house.rows("SELECT COUNT(*) FROM entry WHERE kind = 'use'") == [(1,)]


async def test_no_code_is_left_anywhere_in_the_database(house: House) -> None:
    """Neither what was typed nor what was told: not in a table, nor in a page of the file."""
    booklet_code = await house.issue()
    await house.say(f"min kod är {booklet_code}", "ja", "vill lära mig programmera")
    answer = await house.say("lägg Python från början i planen", "ja", "visa kod", "ja")
    use_code = house.given[-1]
    assert use_code in told(answer)
    await house.say(f"koden är {use_code}", booklet_code[:-1] + "Z")
    await house.confirm(use_code)
    await house.store.close()
    left = b"".join(path.read_bytes() for path in house.file.parent.glob("techcheck.db*"))
    for secret in (booklet_code, use_code):
        for spelling in (secret, secret.replace("-", ""), secret[:-1], secret.lower()):
            assert spelling.encode() not in left


async def test_a_use_code_is_sent_once_and_emptied_from_the_outbox_when_it_has_gone(
    house: House,
) -> None:
    await house.ready()
    outbox = Outbox(house.store.database, "test")
    for said in ("visa kod", "ja"):
        await house.funnel.take_all("test", [Arrival("ann", (Said(said),))], pack)
    queued = await outbox.fresh(0, 100)
    code = house.given[-1]
    assert [(each.once, code in str(each.payload)) for each in queued] == [
        (False, False),
        (True, True),
    ]
    await outbox.mark([Mark(each.id, "sent") for each in queued])
    kept = house.rows("SELECT payload FROM outbox ORDER BY id")
    assert [payload == "{}" for (payload,) in kept] == [False, True]
    assert code not in str(house.rows("SELECT replies FROM journal"))


# -- races ----------------------------------------------------------------------------------------


async def test_of_many_confirmations_at_once_one_uses_the_checks(
    house: House, file: Path, mini: Catalog, spec: Spec
) -> None:
    code = await house.ready()
    others = [House(file, mini, spec) for _ in range(4)]
    found = await asyncio.gather(*(each.confirm(code) for each in (house, *others)))
    assert sorted(each.result for each in found) == ["confirmed", *["used"] * 4]
    assert await house.balance() == Balance(8, available=3, used=5)
    for each in others:
        await each.store.close()


def _confirm_in_a_process(file: str, code: str, start: Any, results: Any) -> None:
    async def work() -> str:
        store = Store(open_database(f"sqlite:///{file}"))
        start.wait()
        found = await confirm(store.database, hashed(code), "larstugan", "staff", NOW, notice)
        await store.close()
        return found.result

    results.put(asyncio.run(work()))


async def test_of_two_processes_that_confirm_at_once_one_uses_the_checks(house: House) -> None:
    code = await house.ready()
    context = multiprocessing.get_context("spawn")
    start, results = context.Barrier(2), context.Queue()
    running = [
        context.Process(target=_confirm_in_a_process, args=(str(house.file), code, start, results))
        for _ in range(2)
    ]
    for each in running:
        each.start()
    found = sorted([await asyncio.to_thread(results.get, True, 60) for _ in running])
    for each in running:
        each.join(60)
    assert found == ["confirmed", "used"]
    assert await house.balance() == Balance(8, available=3, used=5)


@pytest.mark.parametrize("turn", range(6))
async def test_a_cancellation_and_a_confirmation_at_once_end_a_reservation_once(
    house: House, file: Path, mini: Catalog, spec: Spec, turn: int
) -> None:
    code = await house.ready()
    await house.say("ta bort Python från början")
    other = House(file, mini, spec)
    work = [house.say("ja"), other.confirm(code)]
    await asyncio.gather(*(work if turn % 2 else reversed(work)))
    ends = house.rows("SELECT kind FROM entry WHERE reservation IS NOT NULL")
    assert ends in ([("cancel",)], [("use",)])
    used = 5 if ends == [("use",)] else 0
    assert await house.balance() == Balance(8, available=8 - used, used=used)
    await other.store.close()


# -- corrections ----------------------------------------------------------------------------------


async def test_staff_correct_by_a_new_entry_which_is_logged(house: House) -> None:
    code = await house.ready()
    await house.confirm(code)
    loaded = await house.store.load("test", "ann", NOW)
    used = loaded.booklet.entries[-1].key
    for _ in range(2):
        await attend(house.funnel, 1, Corrected(used, 3, "wrong_amount"), Staff("eva"))
    assert await house.balance() == Balance(8, available=5, used=3)
    logged = house.rows("SELECT who, what, result FROM operation WHERE what = 'correct'")
    assert logged == [("eva", "correct", "wrong_amount")]
    with pytest.raises(NoSuchEntry):
        await attend(house.funnel, 1, Corrected("nothing", 2, "wrong_amount"), Staff("eva"))
    with pytest.raises(AttendingError):
        await attend(house.funnel, 2, Corrected(used, 3, "wrong_amount"), Staff("eva"))
    assert "rättat av personal till 3 checkar: fel antal checkar" in told(
        await house.say("visa alla poster")
    )


async def test_what_was_corrected_wrongly_is_corrected_again_by_either_key(house: House) -> None:
    await house.confirm(await house.ready())
    used = (await house.store.load("test", "ann", NOW)).booklet.entries[-1].key
    for checks, left in ((3, 5), (1, 7), (5, 3)):
        await attend(house.funnel, 1, Corrected(used, checks, "wrong_amount"), Staff("eva"))
        assert await house.balance() == Balance(8, available=left, used=checks)
    newest = (await house.store.load("test", "ann", NOW)).booklet.entries[-1]
    assert newest.kind is EntryKind.CORRECT
    await attend(house.funnel, 1, Corrected(newest.key, 0, "not_held"), Staff("bo"))
    assert await house.balance() == Balance(8, available=8)


async def test_a_person_is_told_what_staff_corrected_in_their_language(house: House) -> None:
    await house.confirm(await house.ready())
    used = (await house.store.load("test", "ann", NOW)).booklet.entries[-1].key
    await attend(house.funnel, 1, Corrected(used, 3, "wrong_amount"), Staff("eva"))
    await house.say("english")
    await attend(house.funnel, 1, Corrected(used, 0, "not_held"), Staff("eva"))
    await attend(house.funnel, 1, Corrected("grant", 9, "entered_twice"), Staff("eva"))
    sql = "SELECT json_extract(payload, '$.text') FROM outbox WHERE kind = 'kept' ORDER BY id"
    told = [text for (text,) in house.rows(sql)]
    assert told[0].startswith(
        "Vi har rättat ditt häfte. För ”Python från början” går det åt 3 checkar, inte 5. "
        "Skälet är: fel antal checkar.\nDu har 5 checkar kvar"
    )
    assert "“Python from scratch” takes no checks, not 3" in told[1]
    assert "The reason is: the run was not held." in told[1]
    assert "It holds 9 checks, not 8." in told[2]
    assert "eva" not in "".join(told)


# -- what an older version stored -----------------------------------------------------------------


def test_entries_of_an_earlier_version_are_kept_and_still_follow_the_scheme(
    tmp_path: Path, mini: Catalog, spec: Spec
) -> None:
    path = tmp_path / "old.db"
    upgrade(f"sqlite:///{path}", "0002")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(OLD)
    upgrade(f"sqlite:///{path}")

    async def talk() -> str:
        house = House(path, mini, spec)
        house.now = datetime(2027, 4, 5, 12, tzinfo=NOW.tzinfo)
        assert await house.balance() == Balance(10, available=5, reserved=5)
        answer = await house.say("ta bort python från början")
        await house.say("ja")
        assert await house.balance() == Balance(10, available=9, used=1)
        await house.store.close()
        return told(answer)

    assert "1 check går åt och du får tillbaka 4" in asyncio.run(talk())
    with closing(sqlite3.connect(path)) as connection:
        for sql in ("UPDATE entry SET checks = 0", "DELETE FROM entry"):
            with pytest.raises(sqlite3.IntegrityError, match="never changed"):
                connection.execute(sql)


OLD = """
INSERT INTO booklet VALUES ('b', NULL, '2027-03-01 11:00:00');
INSERT INTO person VALUES (1, 'test', 'ann', 'b', '2027-03-01 11:00:00');
INSERT INTO entry VALUES ('b', '0.1', 1, 'grant', 10, '2027-03-01 11:00:00',
  NULL, NULL, NULL, NULL, '2029-03-01', 'tech-check');
INSERT INTO entry VALUES ('b', '0.2', 2, 'reserve', 5, '2027-03-01 11:00:00',
  NULL, 'larstugan/python', '2027-04-12', 'education', NULL, 'tech-check');
"""
