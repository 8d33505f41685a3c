"""Moments in the database: stored in UTC, read with their zone, and never without one."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Column, MetaData, Table, create_engine, func, insert, select
from sqlalchemy.exc import StatementError

from bot.store.database.columns import Moment

STOCKHOLM = ZoneInfo("Europe/Stockholm")

kept = Table("kept", MetaData(), Column("at", Moment))

EVERY_MOMENT = st.datetimes(
    min_value=datetime(1900, 1, 2, tzinfo=UTC).replace(tzinfo=None),
    max_value=datetime(2200, 1, 1, tzinfo=UTC).replace(tzinfo=None),
    timezones=st.sampled_from([UTC, STOCKHOLM]),
)


def stored(*moments: datetime | None) -> list[datetime | None]:
    """Store moments, and read them back with the latest of them."""
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        kept.create(connection)
        connection.execute(insert(kept), [{"at": each} for each in moments])
        found = list(connection.execute(select(kept.c.at)).scalars())
        found.append(connection.execute(select(func.max(kept.c.at))).scalar())
    engine.dispose()
    return found


@given(EVERY_MOMENT)
def test_a_moment_comes_back_as_the_same_moment_in_utc(moment: datetime) -> None:
    for found in stored(moment):
        assert found == moment.astimezone(UTC)
        assert found is not None
        assert found.utcoffset() == timedelta(0)


def test_no_moment_stays_none() -> None:
    assert stored(None) == [None, None]


def test_moments_of_different_zones_are_compared_as_moments() -> None:
    early = datetime(2027, 3, 1, 12, tzinfo=STOCKHOLM)
    late = datetime(2027, 3, 1, 11, 30, tzinfo=UTC)
    assert stored(late, early)[-1] == late


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(StatementError, match="has no zone"):
        stored(datetime(2027, 3, 1, 12, tzinfo=UTC).replace(tzinfo=None))


def test_no_table_keeps_a_moment_in_another_way() -> None:
    schema = Path(__file__).parents[3] / "bot" / "store" / "database" / "schema.py"
    assert "DateTime" not in schema.read_text(encoding="utf-8")
