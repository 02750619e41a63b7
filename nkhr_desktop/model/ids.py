"""Identifiers: random ones for what people make, computed ones for natural keys."""

from __future__ import annotations

import os
import uuid

#: Everything that is named by a key (a setting, a code of the default codebook) hangs under this name.
_NAMESPACE = uuid.UUID("6f1d3c52-8f0e-4b57-9a55-2f6c0a7d1e90")


def new_id() -> str:
    """A random identifier: 32 hexadecimal digits (UUID version 4, never from the network card)."""
    return uuid.uuid4().hex


def id_for(*key: str) -> str:
    """The identifier of a natural key: the same key gives the same 32 digits in every file.

    Two people who set the same setting, or use the same default code, so meet on one row.
    """
    return uuid.uuid5(_NAMESPACE, "\x1f".join(key)).hex


def new_ids(count: int) -> list[str]:
    """``count`` random identifiers at once: the same form as ``new_id``, without its cost per piece."""
    digits = os.urandom(16 * count).hex()
    return [
        f"{digits[at : at + 12]}4{digits[at + 13 : at + 16]}a{digits[at + 17 : at + 32]}"
        for at in range(0, 32 * count, 32)
    ]
