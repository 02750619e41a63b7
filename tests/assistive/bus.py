"""A small client of D-Bus, as far as a screen reader of our own needs it: calls, answers, signals.

Written here so that the test needs no library beside Python's: whoever has a desktop has the daemon.
"""

from __future__ import annotations

import os
import select
import socket
import struct
import time
from collections.abc import Callable
from typing import Any, NamedTuple

CALL, ANSWER, FAULT, SIGNAL = 1, 2, 3, 4
#: Fields of a header by their number.
PATH, INTERFACE, MEMBER, ERROR, ANSWERS, TO, SENDER, SIGNATURE = 1, 2, 3, 4, 5, 6, 7, 8
#: Seconds that an answer may take.
PATIENCE = 10.0
_NUMBERS = {"y": "B", "n": "h", "q": "H", "i": "i", "u": "I", "x": "q", "t": "Q", "d": "d", "b": "I", "h": "I"}


class Refused(Exception):
    """The other side answered with a fault."""


class Message(NamedTuple):
    """What came over the bus."""

    kind: int
    fields: dict[int, Any]
    body: list[Any]


class Bus:
    """One connection. What is not an answer that somebody waits for is kept for ``signal``."""

    def __init__(self, address: str) -> None:
        self._socket = _connected(address)
        self._number = 0
        self._came: list[Message] = []
        self._socket.sendall(b"\0AUTH EXTERNAL " + str(os.getuid()).encode().hex().encode() + b"\r\n")
        answer = self._socket.recv(4096)
        if not answer.startswith(b"OK"):
            raise Refused(answer.decode())
        self._socket.sendall(b"BEGIN\r\n")
        self._buffer = b""
        self.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "Hello")

    def close(self) -> None:
        """Hang up."""
        self._socket.close()

    def call(self, to: str, path: str, interface: str, member: str, signature: str = "", *values: object) -> list[Any]:
        """Call a method and wait for what it answers."""
        self._number += 1
        number = self._number
        fields = [(PATH, "o", path), (INTERFACE, "s", interface), (MEMBER, "s", member), (TO, "s", to)]
        if signature:
            fields.append((SIGNATURE, "g", signature))
        self._socket.sendall(_message(number, fields, signature, values))
        end = time.monotonic() + PATIENCE
        while True:
            message = self._next(end)
            if message is None:
                raise TimeoutError(f"no answer to {member} of {path}")
            if message.fields.get(ANSWERS) != number:
                self._came.append(message)
            elif message.kind == FAULT:
                raise Refused(f"{member} of {path}: {message.fields.get(ERROR)} {message.body}")
            else:
                return message.body

    def signal(self, fits: Callable[[Message], bool], patience: float = PATIENCE) -> Message | None:
        """The first signal that fits, also one that came before; None where none comes."""
        end = time.monotonic() + patience
        while True:
            found = next((each for each in self._came if each.kind == SIGNAL and fits(each)), None)
            if found is not None:
                self._came.remove(found)
                return found
            message = self._next(end)
            if message is None:
                return None
            self._came.append(message)

    def _next(self, end: float) -> Message | None:
        while (message := self._taken()) is None:
            left = end - time.monotonic()
            if left <= 0 or not select.select([self._socket], [], [], left)[0]:
                return None
            some = self._socket.recv(65536)
            if not some:
                raise ConnectionError("the bus has gone")
            self._buffer += some
        return message

    def _taken(self) -> Message | None:
        """The first whole message of what has come."""
        if len(self._buffer) < 16:
            return None
        order = "<" if self._buffer[:1] == b"l" else ">"
        body, _, fields = struct.unpack_from(order + "III", self._buffer, 4)
        start = (16 + fields + 7) // 8 * 8
        if len(self._buffer) < start + body:
            return None
        raw, self._buffer = self._buffer[: start + body], self._buffer[start + body :]
        head = dict(_Reading(raw, 12, order).value("a(yv)"))
        reading = _Reading(raw[start:], 0, order)
        return Message(raw[1], head, [reading.value(each) for each in split(head.get(SIGNATURE, ""))])


def _connected(address: str) -> socket.socket:
    """The first of the addresses that is a socket of this machine."""
    for part in address.split(";"):
        kind, _, rest = part.partition(":")
        values = dict(each.split("=", 1) for each in rest.split(","))
        if kind == "unix":
            made = socket.socket(socket.AF_UNIX)
            made.settimeout(PATIENCE)
            made.connect("\0" + values["abstract"] if "abstract" in values else values["path"])
            return made
    raise Refused(f"no socket in {address}")


def split(signature: str) -> list[str]:
    """ "sa(so)u" -> ["s", "a(so)", "u"]."""
    found, at = [], 0
    while at < len(signature):
        end = _end(signature, at)
        found.append(signature[at:end])
        at = end
    return found


def _end(signature: str, at: int) -> int:
    if signature[at] == "a":
        return _end(signature, at + 1)
    if signature[at] not in "({":
        return at + 1
    close = ")" if signature[at] == "(" else "}"
    at += 1
    while signature[at] != close:
        at = _end(signature, at)
    return at + 1


def _message(number: int, fields: list[tuple[int, str, str]], signature: str, values: tuple[object, ...]) -> bytes:
    body = b""
    for kind, value in zip(split(signature), values, strict=True):
        body = _written(body, kind, value)
    head = b""
    for name, kind, value in fields:
        head = _padded(head, 8) + bytes([name, 1]) + kind.encode() + b"\0"
        head = _written(head, kind, value)
    begin = b"l" + bytes([CALL, 0, 1]) + struct.pack("<III", len(body), number, len(head))
    return _padded(begin + head, 8) + body


def _padded(raw: bytes, to: int) -> bytes:
    return raw + b"\0" * (-len(raw) % to)


def _written(raw: bytes, kind: str, value: object) -> bytes:
    if kind == "g":
        return raw + bytes([len(str(value))]) + str(value).encode() + b"\0"
    if kind in "so":
        text = str(value).encode()
        return _padded(raw, 4) + struct.pack("<I", len(text)) + text + b"\0"
    form = "<" + _NUMBERS[kind]
    return _padded(raw, struct.calcsize(form)) + struct.pack(form, value)


class _Reading:
    """Reads values out of bytes; alignment counts from the begin of ``raw``."""

    def __init__(self, raw: bytes, at: int, order: str) -> None:
        self._raw = raw
        self._at = at
        self._order = order

    def value(self, kind: str) -> Any:
        """The next value, of this kind."""
        if kind[0] in "sog":
            return self._text(kind[0])
        if kind[0] == "v":
            return self.value(self._text("g"))
        if kind[0] == "a":
            return self._array(kind[1:])
        if kind[0] in "({":
            self._align(8)
            return tuple(self.value(each) for each in split(kind[1:-1]))
        return self._number(_NUMBERS[kind])

    def _align(self, to: int) -> None:
        self._at = -(-self._at // to) * to

    def _number(self, form: str) -> Any:
        size = struct.calcsize(self._order + form)
        self._align(size)
        (found,) = struct.unpack_from(self._order + form, self._raw, self._at)
        self._at += size
        return found

    def _text(self, kind: str) -> str:
        size = self._number("B" if kind == "g" else "I")
        text = self._raw[self._at : self._at + size].decode()
        self._at += size + 1
        return text

    def _array(self, kind: str) -> list[Any]:
        size = self._number("I")
        self._align(8 if kind[0] in "({xtd" else 1 if kind[0] in "yvg" else 2 if kind[0] in "nq" else 4)
        end, found = self._at + size, []
        while self._at < end:
            found.append(self.value(kind))
        return found
