"""The rules of a scheme as values. Applies none."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from catalog.model.words import Localized

PURPOSES = ("education", "internship", "coaching", "guidance", "mapping", "income")


INCOME_UNITS = ("day", "hour")


WORK_SITUATIONS = (
    "employed",
    "self_employed",
    "gig",
    "jobseeker",
    "student",
    "parental_leave",
    "sick_leave",
    "retired",
    "other",
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of a scheme: what it says and where that stands (`assumption`: nowhere yet)."""

    is_: Any
    source: str

    @property
    def assumed(self) -> bool:
        """Whether the council left this open, so that the scheme's author had to assume it."""
        return self.source == "assumption"


@dataclass(frozen=True, slots=True)
class PurposeRule:
    """What a scheme lets one purpose use: `cap` is the most checks of one booklet, or None."""

    allowed: bool
    cap: int | None
    source: str


@dataclass(frozen=True, slots=True)
class IncomeRule:
    """What a scheme gives for pay lost: SEK for each day or hour of full-time study."""

    amount: int
    unit: str
    pace_from: int
    max_days: int
    work_situations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scheme:
    """The rules of one booklet. Money is whole SEK, ages are full years, spans whole months.

    `words` says by language what the scheme calls things that it does not call checks and
    booklets; `left_out` are ids of questions whose answers do not hold for it.
    """

    id: str
    name: Localized
    rules: Mapping[str, Rule]
    purposes: Mapping[str, PurposeRule]
    sources: Mapping[str, Localized]
    elsewhere: Mapping[str, Localized]
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    left_out: frozenset[str] = frozenset()

    @property
    def in_money(self) -> bool:
        """Whether people are told amounts of money instead of numbers of checks."""
        return str(self.rules["told_in"].is_) == "money"

    @property
    def own_share(self) -> int:
        """How much of every price the person pays themselves at least, in per cent."""
        return int(self.rules["own_share"].is_)

    @property
    def first_purpose(self) -> str | None:
        """The purpose that has to be planned before checks go to any other, if there is one."""
        purpose = str(self.rules["first_purpose"].is_)
        return None if purpose == "none" else purpose

    @property
    def checks(self) -> int:
        """How many checks a new booklet holds."""
        return int(self.rules["checks"].is_)

    @property
    def check_value(self) -> int:
        """What one check is worth, in SEK."""
        return int(self.rules["check_value"].is_)

    @property
    def youngest(self) -> int:
        """The lowest age, reached during the calendar year, that the scheme serves."""
        return int(self.rules["age_from"].is_)

    @property
    def oldest(self) -> int:
        """The highest age, reached during the calendar year, that the scheme serves."""
        return int(self.rules["age_to"].is_)

    @property
    def validity_months(self) -> int:
        """How long a booklet may be used after it was granted."""
        return int(self.rules["validity_months"].is_)

    @property
    def work_situations(self) -> tuple[str, ...]:
        """The work situations that the scheme serves."""
        return tuple(self.rules["work_situations"].is_)

    @property
    def free_cancel_days(self) -> int:
        """Until how many days before the start a reservation is cancelled at no cost."""
        return int(self.rules["free_cancel_days"].is_)

    @property
    def late_cancel_checks(self) -> int:
        """How many checks a cancellation after the last free day uses up, at most."""
        return int(self.rules["late_cancel_checks"].is_)

    @property
    def no_show_checks(self) -> int:
        """How many checks not turning up uses up, at most."""
        return int(self.rules["no_show_checks"].is_)

    @property
    def use_after_expiry(self) -> bool:
        """Whether what was reserved in time may be used after the booklet's last day."""
        return bool(self.rules["use_after_expiry"].is_)

    @property
    def income(self) -> IncomeRule:
        """What is given for pay lost while studying something free of charge."""
        return IncomeRule(
            amount=int(self.rules["income_amount"].is_),
            unit=str(self.rules["income_unit"].is_),
            pace_from=int(self.rules["income_pace_from"].is_),
            max_days=int(self.rules["income_max_days"].is_),
            work_situations=tuple(self.rules["income_work_situations"].is_),
        )

    @property
    def grants(self) -> bool:
        """Whether whoever is eligible gets a booklet for planning."""
        return bool(self.rules["grant_on_eligibility"].is_)

    @property
    def issues(self) -> bool:
        """Whether booklets are issued with codes."""
        return bool(self.rules["issued_booklets"].is_)

    @property
    def provider_cancels_free(self) -> bool:
        """Whether taking out a run that the provider cancelled or moved never costs a check."""
        return bool(self.rules["provider_cancels_free"].is_)

    @property
    def whole_checks(self) -> bool:
        """Whether a started check counts as used; if not, the person pays the odd kronor."""
        return bool(self.rules["started_check_counts"].is_)

    def allows(self, purpose: str) -> bool:
        """Whether checks may be used for a purpose at all."""
        rule = self.purposes.get(purpose)
        return rule is not None and rule.allowed
