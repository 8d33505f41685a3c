"""Hears how much time a person has, where it is told in numbers. Knows no phrase."""

import re

from dialogs.vocabulary.phrases import plain

FULL_WEEK = 40
"""Hours of full time a week."""


_HOURS = re.compile(r"\b(\d{1,2}) ?(?:h|tim|timmar|timme|hours|hour|hrs)\b(?P<rest>.*)")


_DAYS = re.compile(r"\b([1-7]) (?:dagar|dag|days|day)\b")


_SHARE = re.compile(r"\b(\d{1,3}) ?(?:%|procent|percent)")


_A_DAY = ("dag", "day")


def heard_pace(text: str) -> str | None:
    """Give the pace that hours, days or per cent of full time amount to, or None.

    Up to three tenths of full time goes beside work, up to three quarters is part time.
    """
    spoken = plain(text)
    share, hours, days = (pattern.search(spoken) for pattern in (_SHARE, _HOURS, _DAYS))
    if share:
        return _pace(int(share[1]) / 100)
    if hours:
        times = 5 if any(word in hours["rest"] for word in _A_DAY) else 1
        return _pace(int(hours[1]) * times / FULL_WEEK)
    return _pace(int(days[1]) / 5) if days else None


def _pace(share: float) -> str:
    if share <= 0.3:
        return "beside_work"
    return "part_time" if share <= 0.75 else "full_time"
