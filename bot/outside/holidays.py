"""Says which days are public holidays in Sweden. Knows no year by heart: the package computes."""

from datetime import date
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from holidays.countries.sweden import Sweden


def swedish_holiday(day: date) -> bool:
    """Whether a day is a public holiday, or an eve that is one in all but law, as Midsummer Eve."""
    return day in _days()


@cache
def _days() -> "Sweden":
    """Give the calendar, read when a day is first asked for.

    Sweden's file is read by its path: `import holidays.countries.sweden` would read those of the
    other 250 countries as well.
    """
    import holidays
    from holidays.constants import DE_FACTO, PUBLIC

    path = Path(holidays.__file__).parent / "countries" / "sweden.py"
    spec = spec_from_file_location("sweden", path)
    if spec is None or spec.loader is None:
        raise ImportError(str(path))
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    days: Sweden = module.Sweden(categories=(PUBLIC, DE_FACTO))
    return days
