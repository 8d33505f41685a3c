"""When Python looks for garbage: not while much is made that stays. Collects none itself.

Modules, catalogue and matchers are hundreds of thousands of objects that live to the end. To look
at them again and again while they are made takes a third of a start.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused() -> Iterator[None]:
    """Look for no garbage in between."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


def settle() -> None:
    """Look for garbage from now on, after a start without; what is there now is left alone."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
