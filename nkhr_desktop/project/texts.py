"""Document bytes and canonical texts, kept under their hashes."""

from __future__ import annotations

from collections import OrderedDict
from hashlib import sha256

from nkhr_desktop.model.errors import FileRefused, FileTrouble
from nkhr_desktop.project.door import Door

#: How many characters of prefix and suffix go with each annotation's quote.
AROUND = 32
#: How many decoded texts stay in memory.
_KEPT = 8


class Texts:
    """Reads and writes the content table. Content is immutable: its name proves it."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._kept: OrderedDict[str, str] = OrderedDict()

    def put(self, data: bytes) -> str:
        """Store bytes (once) inside the running step; their SHA-256 as 64 digits."""
        name = sha256(data).hexdigest()
        if self._door.value("SELECT 1 FROM content WHERE sha256=?", (name,)) is None:
            self._door.write("INSERT INTO content(sha256, bytes) VALUES(?, ?)", (name, data))
        return name

    def data(self, name: str) -> bytes:
        """The bytes with this hash. Raises FileRefused(DAMAGED) if the file has lost them."""
        found = self._door.value("SELECT bytes FROM content WHERE sha256=?", (name,))
        if found is None:
            raise FileRefused(str(self._door.path), FileTrouble.DAMAGED, place=name[:12])
        return bytes(found)

    def has(self, name: str) -> bool:
        """True if the file has the bytes with this hash."""
        return self._door.value("SELECT 1 FROM content WHERE sha256=?", (name,)) is not None

    def forget(self) -> None:
        """Keep no text in memory: one of them was erased."""
        self._kept.clear()

    def text(self, name: str) -> str:
        """The canonical text with this hash. Raises FileRefused(DAMAGED) if it cannot be read any more."""
        text = self._kept.get(name)
        if text is None:
            text = self._kept[name] = self.passing(name)
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(name)
        return text

    def passing(self, name: str) -> str:
        """The same for somebody who goes through all texts: it is not kept in the place of one that is in use."""
        if name in self._kept:
            return self._kept[name]
        try:
            return self.data(name).decode("utf-8")
        except UnicodeDecodeError as error:
            raise FileRefused(str(self._door.path), FileTrouble.DAMAGED, place=name[:12]) from error

    def derived(self, values: dict[str, object]) -> dict[str, object]:
        """Quote, prefix and suffix of an annotation row, from its text and span."""
        text = self.text(str(values["text_sha256"]))
        start, end = int(str(values["start"])), int(str(values["end"]))
        return {
            "quote": text[start:end],
            "prefix": text[max(0, start - AROUND) : start],
            "suffix": text[end : end + AROUND],
        }
