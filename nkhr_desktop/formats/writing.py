"""Files written beside their place and moved into it, so that a failure leaves what was there before.

Each file is flushed to the disk before it is moved, and the folder after: whoever cuts the power finds the old
bytes or the new ones.
"""

from __future__ import annotations

import errno
import os
import re
import secrets
import shutil
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from nkhr_desktop.model.errors import FileRefused, FileTrouble

#: Writes one file's bytes.
Writer = Callable[[IO[bytes]], None]

#: Seconds after which nobody can be at work any more on what an interrupted writing left.
OLD = 3600
_LEAVING = re.compile(r"\.nkhr-[0-9a-z_]{8,16}\.part(-journal)?")
#: In bytes, where it is least.
_LONGEST_NAME = 255
_ASIDE = re.compile(r"\.nkhr-(.+)\.old", re.DOTALL)

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG}


def write_file(path: Path, content: bytes | Writer) -> None:
    """Write one file whole, replacing what has this name. Raises FileRefused; then nothing was changed."""
    with beside(path) as temporary:
        _write(temporary, content)
        os.replace(temporary, path)  # noqa: PTH105 - the same on every system, and what the tests fail
        _settle(path.parent)


def write_folder(path: Path, files: Mapping[str, bytes | Writer]) -> None:
    """Write a folder of files as a whole, replacing what has this name. Raises FileRefused, as `write_file`.

    What was there is moved aside, not removed, until the new folder stands in its place.
    """
    with beside(path) as temporary:
        temporary.mkdir()
        for name, content in files.items():
            _write(temporary / name, content)
        _settle(temporary)
        with _aside(path):
            os.replace(temporary, path)  # noqa: PTH105 - as above
        _settle(path.parent)


def sweep(folder: Path) -> None:
    """Remove what a writing that was ended in the middle left in this folder long ago, and bring back what it had
    moved aside. What cannot be moved or removed stays: it does not keep anybody from writing.
    """
    with suppress(OSError), os.scandir(folder) as found:
        for each in [each for each in found if each.name.startswith(".nkhr-")]:
            with suppress(OSError):
                _sweep_one(folder / each.name, each.stat(follow_symlinks=False))


def _sweep_one(path: Path, about: os.stat_result) -> None:
    if time.time() - max(about.st_mtime, about.st_ctime) < OLD:
        return
    if _LEAVING.fullmatch(path.name):
        _clear(path)
    elif (aside := _ASIDE.fullmatch(path.name)) and path.is_dir():
        place = path.with_name(aside[1])
        if place.exists():
            _clear(path)
        else:
            path.rename(place)


@contextmanager
def beside(path: Path) -> Iterator[Path]:
    """A free name in the folder of ``path``; what still lies under it at the end is removed.

    Errors of the system come out as FileRefused about ``path``.
    """
    temporary = path.parent / f".nkhr-{secrets.token_hex(8)}.part"
    try:
        if not path.parent.is_dir():
            raise FileRefused(str(path), FileTrouble.NO_FOLDER)
        sweep(path.parent)
        yield temporary
    except (OSError, ValueError) as error:
        raise refusal(path, error) from error
    finally:
        _clear(temporary)


def refusal(path: Path, error: OSError | ValueError) -> FileRefused:
    """What a person is told where the system would not write ``path``."""
    number = error.errno if isinstance(error, OSError) else None
    if number in _FULL:
        return FileRefused(str(path), FileTrouble.DISK_FULL)
    if number == errno.EIO:
        return FileRefused(str(path), FileTrouble.DISK_REFUSED, detail="EIO")
    if isinstance(error, PermissionError) and getattr(error, "winerror", None) == 32:
        return FileRefused(str(path), FileTrouble.BUSY)  # open in another program of Windows
    return FileRefused(str(path), FileTrouble.UNWRITABLE, detail=errno.errorcode.get(number or 0, ""))


def _write(path: Path, content: bytes | Writer) -> None:
    with path.open("xb") as file:
        if isinstance(content, bytes):
            file.write(content)
        else:
            content(file)
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def _aside(path: Path) -> Iterator[None]:
    """Move what has this name out of the way, and back if the new one does not come.

    Its name there tells `sweep` where it belongs, should nobody be left to move it back.
    """
    old = _place_aside(path)
    if old.is_dir():  # whoever was to move it back, or to remove it, was ended first
        _clear(old) if path.exists() else old.rename(path)
    there = path.exists()
    if there:
        path.rename(old)
    try:
        yield
    except BaseException:
        if there:
            old.rename(path)
        raise
    if there:
        shutil.rmtree(old)


def _place_aside(path: Path) -> Path:
    hidden = path.with_name(f".nkhr-{path.name}.old")
    if len(os.fsencode(hidden.name)) > _LONGEST_NAME:
        return path.with_name(f".nkhr-{secrets.token_hex(8)}.old")
    return hidden


def _settle(folder: Path) -> None:
    """Make new names in a folder durable; Windows neither needs nor allows it."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _clear(path: Path) -> None:
    # what cannot be removed does not change what is reported
    with suppress(OSError, ValueError):
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
