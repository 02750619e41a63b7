"""Identifiers: random ones for what people make, computed ones for natural keys."""

from __future__ import annotations

import os
from hashlib import sha1

#: Everything that is named by a key (a setting, a code of the default codebook) hangs under this name.
_NAMESPACE = bytes.fromhex("6f1d3c528f0e4b579a552f6c0a7d1e90")

#: Every byte as the one of a UUID that says "version 4", and the one that says which form of UUID this is.
_VERSION = bytes(byte & 0x0F | 0x40 for byte in range(256))
_VARIANT = bytes(byte & 0x3F | 0x80 for byte in range(256))


def new_id() -> str:
    """A random identifier: 32 hexadecimal digits (UUID version 4, never from the network card)."""
    return new_ids(1)[0]


def id_for(*key: str) -> str:
    """The identifier of a natural key: the same key gives the same 32 digits in every file.

    Two people who set the same setting, or use the same default code, so meet on one row.
    """
    # UUID version 5, as the standard library makes it; its module asks what system this is before anybody needs that
    digest = bytearray(sha1(_NAMESPACE + "\x1f".join(key).encode(), usedforsecurity=False).digest()[:16])
    digest[6], digest[8] = digest[6] & 0x0F | 0x50, _VARIANT[digest[8]]
    return digest.hex()


def new_ids(count: int) -> list[str]:
    """``count`` random identifiers at once: the same form as ``new_id``, without its cost per piece."""
    data = bytearray(os.urandom(16 * count))
    data[6::16] = data[6::16].translate(_VERSION)
    data[8::16] = data[8::16].translate(_VARIANT)
    digits = data.hex()
    return [digits[at : at + 32] for at in range(0, 32 * count, 32)]
