"""Settings, from the environment alone. Holds no secret of its own and reads no file."""

import re
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import Field, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

ZONE = ZoneInfo("Europe/Stockholm")
"""The time zone of the people served."""


DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+psycopg"}
"""The driver that serves each kind of database URL, as users write it."""


TELEGRAM = "https://api.telegram.org"
"""Telegram's own Bot API."""


class Settings(BaseSettings):
    """What an operator can set, each as `TECHCHECK_…` in the environment."""

    model_config = SettingsConfigDict(env_prefix="TECHCHECK_", extra="ignore")

    data: Path = Path.home() / ".local" / "share" / "techcheck"
    database: str = ""
    catalog: Path | None = None
    controller: str = ""
    contact: str = ""
    legal_basis: str = ""
    retention_days: int = Field(default=90, ge=1)
    staff_answer_days: int = Field(default=1, ge=1, le=30)
    staff_alert_command: str = ""
    staff_alert_url: str = Field(default="", pattern="^(https?://.+)?$")
    host: str = "127.0.0.1"
    port: int = Field(default=8080, ge=1, le=65535)
    telegram_token: str = Field(default="", repr=False)
    telegram_api: str = TELEGRAM
    telegram_webhook: str = ""
    telegram_secret: str = Field(default="", repr=False, pattern="^[A-Za-z0-9_-]{0,256}$")
    telegram_transport: Literal["aiohttp", "httpx"] = "aiohttp"
    telegram_chat_rate: float = Field(default=1.0, ge=0)
    telegram_chat_burst: int = Field(default=5, ge=1)
    telegram_rate: float = Field(default=25.0, ge=0)
    telegram_turn_rate: float = Field(default=2.0, ge=0)
    telegram_turn_burst: int = Field(default=20, ge=1)

    @field_validator("database")
    @classmethod
    def _known_database(cls, value: str) -> str:
        if value and value.partition(":")[0] not in DRIVERS:
            raise ValueError("write sqlite:///file.db or postgresql://…")
        return value

    @field_validator("telegram_api", "telegram_webhook")
    @classmethod
    def _address(cls, value: str, info: ValidationInfo) -> str:
        """Refuse what is no address, or one that ends in what is added to it."""
        webhook = info.field_name == "telegram_webhook"
        if webhook and not value:
            return value
        try:
            parts = urlsplit(value)
            whole = parts.scheme in ("https", "http") and bool(parts.hostname and parts.port != 0)
        except ValueError:
            whole = False
        own = (
            info.data.get("telegram_api", TELEGRAM) == TELEGRAM
        )  # other servers may post without TLS
        if not whole or (webhook and own and parts.scheme != "https"):
            example = "https://bot.example" if webhook else TELEGRAM
            raise ValueError(f"not an address; write it as {example}")
        if re.search(r"/bot[^/]*/?$", parts.path) and not webhook:
            raise ValueError("leave out /bot and what follows; the token is a setting of its own")
        return value

    @property
    def database_url(self) -> str:
        """The database as users write it; an SQLite file in the data folder if none is set."""
        return self.database or f"sqlite:///{self.data / 'techcheck.db'}"


def shown_url(url: str) -> str:
    """Give a database URL as it may be shown: without its password, however it is mistyped."""
    if url.startswith("sqlite:///"):
        return url
    bare = re.sub(r"(?s)^((?:[a-z0-9+]*://)?[^:/@]*):.*@", r"\1:…@", url)
    return re.sub(r"(?i)(password=)[^&]*", r"\1…", bare)


def driver_url(url: str) -> str:
    """Give a user's database URL with the driver that serves it.

    Raises ValueError where it is none, names a host for SQLite, or is in memory, since what is
    answered must survive the process.
    """
    kind, separator, rest = url.partition("://")
    if not separator or kind not in DRIVERS:
        raise ValueError(f"“{shown_url(url)}” is no database; write sqlite:///file.db")
    if kind == "sqlite":
        path = rest.removeprefix("/").partition("?")[0]
        if not rest.startswith("/") or path in ("", ":memory:"):
            raise ValueError(f"“{shown_url(url)}” names no file; write sqlite:///file.db")
    return f"{DRIVERS[kind]}://{rest}"
