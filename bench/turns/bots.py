"""Runs one bot in a process of its own: `python -m bench.turns.bots NAME API FOLDER REDIS`."""

import logging
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from bench.turns import ours, peers

OURS, INTAKE = "techcheck, durable", "techcheck, shipped intake"


MEMORY, REDIS = "aiogram, memory", "aiogram, Redis"


PTB, PTB_BY_CHAT, PTB_KEPT = "PTB", "PTB, by chat", "PTB, kept at every update"


PTB_PLAIN = "PTB, kept at every update, as it comes"


PTB_NEW = "PTB, kept at every update, in a new file"


Run = Callable[[str, Path, str], None]


BOTS: Mapping[str, Run] = {
    OURS: lambda api, folder, _: ours.serve(api, folder, form=True),
    INTAKE: lambda api, folder, _: ours.serve(api, folder, form=False),
    MEMORY: lambda api, _folder, _redis: peers.aiogram(api),
    REDIS: lambda api, _, redis: peers.aiogram(api, redis),
    PTB: lambda api, _folder, _redis: peers.ptb(api, by_chat=False),
    PTB_BY_CHAT: lambda api, _folder, _redis: peers.ptb(api, by_chat=True),
    PTB_KEPT: lambda api, folder, _: peers.ptb(
        api, by_chat=False, kept=peers.lean(folder), warm=peers.WARM
    ),
    PTB_PLAIN: lambda api, folder, _: peers.ptb(
        api, by_chat=False, kept=peers.plain(folder), warm=peers.WARM
    ),
    PTB_NEW: lambda api, folder, _: peers.ptb(api, by_chat=False, kept=peers.lean(folder)),
}


if __name__ == "__main__":
    logging.basicConfig(level=logging.ERROR)
    name, api, folder, redis = sys.argv[1:]
    BOTS[name](api, Path(folder), redis)
