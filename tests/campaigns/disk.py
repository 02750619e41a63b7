"""A disk that keeps only what it was made to keep: SQLite writes to it through a file system of ours.

Everything that is done to it is written down in order. Afterwards the power can be cut at any of these moments, as
often as one likes: of what was not made durable until then, each piece is kept, lost or torn by chance.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

import apsw

#: The smallest piece that a disk writes whole.
SECTOR = 512
_JOURNAL = apsw.SQLITE_OPEN_MAIN_JOURNAL


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing done to the disk. ``file`` is a number, since a file can change its name or lose it."""

    what: str  # create, remove, rename, settle (names); write, truncate, sync (bytes); say (what was acknowledged)
    name: str = ""
    to: str = ""
    file: int = 0
    place: int = 0
    data: bytes = b""


@dataclass(slots=True)
class _File:
    """What is there, what is sure to be there after a power cut, and what was done since."""

    live: bytearray = field(default_factory=bytearray)
    durable: bytes = b""
    pending: list[Deed] = field(default_factory=list)


class Disk:
    """Files by name as they are now, and the list of all deeds."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.start = dict(files)
        self.deeds: list[Deed] = []
        self._state = State(self.start)

    def do(self, deed: Deed) -> None:
        """Do it, and write it down."""
        self._state.do(deed)
        self.deeds.append(deed)

    def number(self, name: str) -> int | None:
        """The file that has this name now."""
        return self._state.names.get(name)

    def new(self, name: str) -> int:
        """Make an empty file; its number."""
        number = len(self._state.files)
        self.do(Deed("create", name, file=number))
        return number

    def bytes(self, number: int) -> bytearray:
        """What a file holds now."""
        return self._state.files[number].live


class State:
    """The disk at one moment, as deeds bring it about."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = [_File(bytearray(data), data) for data in files.values()]
        self.names = {name: number for number, name in enumerate(files)}
        self._durable_names = dict(self.names)
        self._pending_names: list[Deed] = []
        self.said: list[str] = []

    def do(self, deed: Deed) -> None:
        """What one deed changes, now and for sure."""
        match deed.what:
            case "write" | "truncate":
                file = self.files[deed.file]
                file.pending.append(deed)
                _change(file.live, deed)
            case "sync":
                file = self.files[deed.file]
                file.durable, file.pending = bytes(file.live), []
            case "settle":
                self._durable_names, self._pending_names = dict(self.names), []
            case "say":
                self.said.append(deed.name)
            case _:
                if deed.what == "create":
                    self.files.append(_File())
                _rename(self.names, deed)
                self._pending_names.append(deed)

    def killed(self) -> dict[str, bytes]:
        """What is there when the program ends and the disk goes on: all of it."""
        return {name: bytes(self.files[number].live) for name, number in self.names.items()}

    def cut(self, dice: random.Random) -> dict[str, bytes]:
        """What may be there after the power was cut. What a later write replaced may be lost or kept alone, too:
        so every order in which a disk can write is among the possible outcomes."""
        names = dict(self._durable_names)
        chance = dice.choice((0.0, 0.2, 0.5, 0.8, 1.0))
        for deed in self._pending_names:
            if dice.random() < chance:
                _rename(names, deed)
        chance = dice.choice((0.0, 0.2, 0.5, 0.8, 1.0))
        return {name: _survivor(self.files[number], chance, dice) for name, number in names.items()}


def _rename(names: dict[str, int], deed: Deed) -> None:
    if deed.what == "create":
        names[deed.name] = deed.file
    elif deed.what == "remove":
        names.pop(deed.name, None)
    elif deed.name in names:
        names[deed.to] = names.pop(deed.name)


def _change(data: bytearray, deed: Deed) -> None:
    if deed.what == "truncate":
        del data[deed.place :]
        return
    if len(data) < deed.place:
        data.extend(bytes(deed.place - len(data)))
    data[deed.place : deed.place + len(deed.data)] = deed.data


def _survivor(file: _File, chance: float, dice: random.Random) -> bytes:
    data = bytearray(file.durable)
    for deed in file.pending:
        if dice.random() < chance:
            _change(data, deed)
        elif deed.what == "write":
            _half_done(data, deed, dice)
    return bytes(data)


def _half_done(data: bytearray, deed: Deed, dice: random.Random) -> None:
    """A write that did not come through: not begun, torn between sectors, or only the file was made longer."""
    end = deed.place + len(deed.data)
    how = dice.choice(("lost", "torn", "longer", "rubbish"))
    if how == "torn":
        for first in range(0, len(deed.data), SECTOR):
            if dice.random() < 0.5:
                piece = deed.data[first : first + SECTOR]
                _change(data, Deed("write", place=deed.place + first, data=piece))
    elif how != "lost" and end > len(data):
        missing = end - len(data)
        data.extend(bytes(missing) if how == "longer" else dice.randbytes(missing))


class Vfs(apsw.VFS):
    """Lets SQLite read and write a `Disk`, with the calls and promises of its file system for Unix."""

    def __init__(self, name: str, disk: Disk) -> None:
        super().__init__(name, base="")
        self.name = name
        self._disk = disk

    def xOpen(self, name: Any, flags: list[int]) -> Any:
        text = None if name is None else name.filename() if isinstance(name, apsw.URIFilename) else str(name)
        flags[1] = flags[0]
        made = False
        number = None if text is None else self._disk.number(text)
        if number is None:
            if not flags[0] & apsw.SQLITE_OPEN_CREATE:
                raise apsw.CantOpenError(f"there is no {text}")
            made = True
            number = self._disk.new(text or f"(temporary {len(self._disk.deeds)})")
        settle = str(PurePath(text).parent) if text and made and flags[0] & _JOURNAL else ""
        gone = text if text and flags[0] & apsw.SQLITE_OPEN_DELETEONCLOSE else ""
        return _Handle(self._disk, number, settle, gone)

    def xDelete(self, filename: str, syncdir: bool) -> None:
        if self._disk.number(filename) is None:
            raise apsw.IOError("no such file")
        self._disk.do(Deed("remove", filename))
        if syncdir:
            self._disk.do(Deed("settle", str(PurePath(filename).parent)))

    def xAccess(self, pathname: str, flags: int) -> bool:
        number = self._disk.number(pathname)
        if number is None:
            return False
        return flags != apsw.SQLITE_ACCESS_EXISTS or bool(self._disk.bytes(number))

    def xFullPathname(self, name: str) -> str:
        return name


class _Handle:
    """One open file."""

    def __init__(self, disk: Disk, number: int, settle: str, gone: str) -> None:
        self._disk, self._number, self._settle, self._gone = disk, number, settle, gone

    def xRead(self, amount: int, offset: int) -> bytes:
        return bytes(self._disk.bytes(self._number)[offset : offset + amount])

    def xWrite(self, data: Any, offset: int) -> None:
        self._disk.do(Deed("write", file=self._number, place=offset, data=bytes(data)))

    def xTruncate(self, size: int) -> None:
        self._disk.do(Deed("truncate", file=self._number, place=size))

    def xSync(self, flags: int) -> None:
        """As on Unix: the first one of a new journal makes its name durable, too."""
        self._disk.do(Deed("sync", file=self._number))
        if self._settle:
            self._disk.do(Deed("settle", self._settle))
            self._settle = ""

    def xFileSize(self) -> int:
        return len(self._disk.bytes(self._number))

    def xClose(self) -> None:
        if self._gone:
            self._disk.do(Deed("remove", self._gone))

    def xLock(self, level: int) -> None:
        """Nobody else is here."""

    def xUnlock(self, level: int) -> None:
        """Nobody else is here."""

    def xCheckReservedLock(self) -> bool:
        return False

    def xSectorSize(self) -> int:
        return 4096

    def xDeviceCharacteristics(self) -> int:
        return apsw.SQLITE_IOCAP_POWERSAFE_OVERWRITE

    def xFileControl(self, op: int, pointer: int) -> bool:
        return False


def moments(disk: Disk, dice: random.Random, count: int | None) -> Iterator[tuple[Deed | None, State]]:
    """The disk before ``count`` of its deeds, chosen by chance (all if None), in order, and after the last."""
    last = len(disk.deeds)
    chosen = range(last + 1) if count is None else sorted(dice.choices(range(last + 1), k=count))
    state, done = State(disk.start), 0
    for moment in chosen:
        while done < moment:
            state.do(disk.deeds[done])
            done += 1
        yield (disk.deeds[done] if done < last else None), state
