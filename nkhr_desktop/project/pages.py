"""The pages of a SQLite file read by hand: what its rows say, however little of the file is whole.

SQLite finds a row by walking down from the root of its table, so one broken page hides all below it. Here every
page is looked at for itself: one that holds rows of a table is known by its first byte, and each of its rows says
how long it is, of how many fields, of what kind, which hardly anything else in a file happens to do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from mmap import mmap

#: First bytes of pages without rows of a table: overflow, free or empty; inner and outer pages of an index.
_OTHERS = frozenset((0, 2, 10))

#: The size of a page where the file's header does not say a possible one: the one that SQLite makes.
_USUAL = 4096

#: Bytes of whole numbers, by their serial type.
_NUMBERS = {0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 7: 8, 8: 0, 9: 0}

#: More fields than any table has.
_MOST_FIELDS = 100


@dataclass(slots=True)
class Cell:
    """One row as it lies in its page. ``kinds`` has a letter for each field: n(othing), i(nteger), t(ext), b(ytes)."""

    pages: Pages
    rowid: int
    kinds: str
    sizes: list[int]
    types: list[int]
    local: bytes
    length: int
    overflow: int
    #: Ranges of the payload that could not be read, filled with zeros; known once the values were asked for.
    gaps: list[tuple[int, int]]

    def fields(self) -> Iterator[tuple[int, bytes]]:
        """(serial type, bytes) of every field; what is lost in them are zeros."""
        payload = self.local
        if len(payload) < self.length:
            payload += self.pages.overflow(self.overflow, len(payload), self.length, self.gaps)
        at = self.length - sum(self.sizes)
        self.gaps[:] = [(first - at, last - at) for first, last in self.gaps]
        for kind, size in zip(self.types, self.sizes, strict=True):
            yield kind, payload[at : at + size]
            at += size


class Pages:
    """All pages of one file, which lies in memory or is mapped into it."""

    def __init__(self, data: bytes | mmap) -> None:
        self._data = data
        said = int.from_bytes(data[16:18], "big")
        said = 65536 if said == 1 else said
        self.size = said if said >= 512 and not said & (said - 1) else _USUAL
        self.count = -(-len(data) // self.size)
        #: How many pages were no whole ones.
        self.broken = 0

    @cached_property
    def missing(self) -> int:
        """How many pages the file is too short by, as far as its header can be believed."""
        said = int.from_bytes(self._data[28:32], "big")
        return max(0, said - len(self._data) // self.size) if said < 1 << 30 else 0

    @cached_property
    def free(self) -> frozenset[int]:
        """The pages that SQLite would fill next: what was removed may lie there still, if another program did it."""
        found: set[int] = set()
        trunk = int.from_bytes(self._data[32:36], "big")
        while 1 < trunk <= self.count and trunk not in found:
            found.add(trunk)
            page = self.page(trunk)
            most = min(int.from_bytes(page[4:8], "big"), self.size // 4 - 2)
            found |= {int.from_bytes(page[at : at + 4], "big") for at in range(8, 8 + 4 * most, 4)}
            trunk = int.from_bytes(page[:4], "big")
        return frozenset(found)

    def page(self, number: int) -> bytes:
        """The bytes of a page, from 1 on; the last one may be cut off."""
        return self._data[(number - 1) * self.size : number * self.size]

    def cells(self, number: int) -> Iterator[Cell]:
        """The rows of a table that lie in this page; none if it is one of another kind."""
        page = self.page(number)
        start = 100 if number == 1 else 0
        if len(page) < start + 8 or page[start] in _OTHERS or number in self.free:
            self.broken += len(page) < self.size
            return
        there = int.from_bytes(page[start + 3 : start + 5], "big")
        whole = page[start] == 5 or (page[start] == 13 and len(page) == self.size)
        for at in range(start + 8, min(start + 8 + 2 * there, len(page) - 1), 2):
            cell = self._cell(page, int.from_bytes(page[at : at + 2], "big"))
            whole = whole and (cell is not None or page[start] == 5)
            if cell is not None:
                yield cell
        self.broken += not whole

    def _cell(self, page: bytes, at: int) -> Cell | None:
        """The row that begins there, if one does: its parts must fill its length exactly."""
        try:
            length, at = _varint(page, at)
            rowid, at = _varint(page, at)
            local = self._local(length)
            payload = page[at : at + local]
            header, place = _varint(payload, 0)
            types: list[int] = []
            while place < header <= len(payload) and len(types) < _MOST_FIELDS:
                kind, place = _varint(payload, place)
                types.append(kind)
        except IndexError:
            return None
        sizes = [_NUMBERS.get(kind, (kind - 12) // 2) for kind in types]
        if not types or place != header or header + sum(sizes) != length or {10, 11} & set(types):
            return None
        if len(payload) < local:
            return None
        next_ = int.from_bytes(page[at + local : at + local + 4], "big") if local < length else 0
        return Cell(self, _signed(rowid), "".join(map(_letter, types)), sizes, types, payload, length, next_, [])

    def _local(self, length: int) -> int:
        """How much of a row of this length lies in its own page."""
        most = self.size - 35
        if length <= most:
            return length
        least = (self.size - 12) * 32 // 255 - 23
        fits = least + (length - least) % (self.size - 4)
        return fits if fits <= most else least

    def overflow(self, number: int, at: int, length: int, gaps: list[tuple[int, int]]) -> bytes:
        """The bytes from ``at`` to ``length`` of a row that goes on in page ``number``; notes what could not be read.

        A page that was wiped does not say where the next one is: it is mostly the one behind it.
        """
        parts = []
        seen = set()
        while at < length:
            page = self.page(number) if 1 < number <= self.count and number not in seen else b""
            seen.add(number)
            wanted = min(self.size - 4, length - at)
            part = page[4 : 4 + wanted]
            if not any(page):
                part = b""
            if len(part) < wanted:
                end = at + wanted if page else length  # without a page nobody knows where it goes on
                gaps.append((at + len(part), end))
                part += bytes(end - at - len(part))
            parts.append(part)
            at += len(part)
            number = int.from_bytes(page[:4], "big") if any(page[:4]) else number + 1
        return b"".join(parts)


def number_of(kind: int, data: bytes) -> int:
    """The value of a field that is a whole number."""
    return kind - 8 if kind in (8, 9) else int.from_bytes(data, "big", signed=True)


def _letter(kind: int) -> str:
    if kind in (0, 7):
        return "n" if kind == 0 else "r"
    if kind < 12:
        return "i"
    return "t" if kind % 2 else "b"


def _varint(data: Sequence[int], at: int) -> tuple[int, int]:
    """SQLite's number of 1 to 9 bytes, and where it ends. Raises IndexError beyond the end."""
    value = 0
    for place in range(at, at + 8):
        byte = data[place]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, place + 1
    return value << 8 | data[at + 8], at + 9


def _signed(value: int) -> int:
    return value - (1 << 64) if value >> 63 else value
