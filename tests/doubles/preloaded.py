"""What processes that fork have in them from the beginning; imported by their server alone.

A conversation is held and a database made once here, for what both make at first use.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

import tests.journeys.test_kill_points as conversation
import tests.journeys.test_telegram_kill_points as telegram
from bot.store.database.engine import upgrade
from tests.doubles.dying import warm

warm([*conversation.SCRIPT[1:], *(text for _, text in telegram.SAID)])

with TemporaryDirectory() as folder:
    upgrade(f"sqlite:///{Path(folder) / 'made.db'}")
