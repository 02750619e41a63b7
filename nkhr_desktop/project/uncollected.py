"""Making a hundred thousand things that stay, without Python looking through them all for garbage, again and again."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Nothing is collected inside, unless another thread asks for it; afterwards it is as it was before."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        # only whoever found it on turns it on: of two threads that overlap the first one to go does
        if collecting:
            gc.enable()
