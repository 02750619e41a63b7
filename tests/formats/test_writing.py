"""Files are written beside their place and moved: the old bytes or the new ones, never other."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import IO

import pytest

from nkhr_desktop.formats import writing
from nkhr_desktop.formats.reading import read_bytes
from nkhr_desktop.model.errors import Cancelled, FileRefused, FileTrouble


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def trouble(path: Path, content: bytes = b"new") -> FileTrouble:
    with pytest.raises(FileRefused) as caught:
        writing.write_file(path, content)
    assert caught.value.path == str(path)
    return caught.value.trouble


def test_a_file_is_made_and_replaced(tmp_path: Path) -> None:
    path = tmp_path / "증언 보고서.csv"
    writing.write_file(path, b"one")
    writing.write_file(path, lambda file: file.write(b"two") and None)
    assert path.read_bytes() == b"two"
    assert names_in(tmp_path) == [path.name]
    assert path.stat().st_mode & 0o777 == 0o666 & ~umask()


def umask() -> int:
    now = os.umask(0)
    os.umask(now)
    return now


def test_a_writer_that_fails_leaves_the_old_file(tmp_path: Path) -> None:
    def halfway(file: IO[bytes]) -> None:
        file.write(b"half")
        raise Cancelled

    path = tmp_path / "a"
    writing.write_file(path, b"old")
    with pytest.raises(Cancelled):
        writing.write_file(path, halfway)
    with pytest.raises(Cancelled):
        writing.write_folder(tmp_path / "folder", {"a": b"x", "b": halfway})
    assert names_in(tmp_path) == ["a"]
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.ENOSPC, FileTrouble.DISK_FULL),
        (errno.EDQUOT, FileTrouble.DISK_FULL),
        (errno.EROFS, FileTrouble.UNWRITABLE),
        (errno.EACCES, FileTrouble.UNWRITABLE),
        (errno.EIO, FileTrouble.DISK_REFUSED),
    ],
)
def test_what_the_system_refuses_is_told_in_our_words(
    number: int, expected: FileTrouble, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(writing.os, "fsync", fail)
    assert trouble(tmp_path / "a") is expected
    assert names_in(tmp_path) == []


def test_places_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"")
    assert trouble(tmp_path / "none" / "a") is FileTrouble.NO_FOLDER
    assert trouble(tmp_path / "file" / "a") is FileTrouble.NO_FOLDER
    assert trouble(tmp_path / "folder") is FileTrouble.UNWRITABLE
    assert trouble(tmp_path / ("가" * 300)) is FileTrouble.UNWRITABLE
    assert trouble(tmp_path / "a\0b") is FileTrouble.UNWRITABLE
    assert names_in(tmp_path) == ["file", "folder"]


def test_a_folder_is_replaced_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "set"
    writing.write_folder(path, {"a": b"1", "b": b"2"})
    writing.write_folder(path, {"c": b"3"})
    assert {each.name: each.read_bytes() for each in path.iterdir()} == {"c": b"3"}
    assert names_in(tmp_path) == ["set"]


def test_the_old_folder_comes_back_when_the_new_one_cannot_be_moved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.EIO, "no")

    path = tmp_path / "set"
    writing.write_folder(path, {"a": b"1"})
    monkeypatch.setattr(writing.os, "replace", fail)
    with pytest.raises(FileRefused):
        writing.write_folder(path, {"b": b"2"})
    assert {each.name: each.read_bytes() for each in path.iterdir()} == {"a": b"1"}
    assert names_in(tmp_path) == ["set"]


def test_reading_stops_at_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"12345")
    assert read_bytes(path, 5) == b"12345"
    with pytest.raises(FileRefused) as caught:
        read_bytes(path, 4)
    assert caught.value.trouble is FileTrouble.TOO_LARGE


def leave(folder: Path, name: str, content: bytes = b"old") -> Path:
    """A folder with one file, as an interrupted writing leaves it."""
    (folder / name).mkdir()
    (folder / name / "a").write_bytes(content)
    return folder / name


def test_what_an_interrupted_writing_left_is_removed_once_it_is_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    part, journal = tmp_path / f".nkhr-{'0' * 16}.part", tmp_path / f".nkhr-{'0' * 16}.part-journal"
    part.write_bytes(b"half")
    journal.write_bytes(b"half")
    leave(tmp_path, ".nkhr-abcdefg_.part")
    theirs = [tmp_path / name for name in (".nkhr-notes", "a.part", ".nkhr-a.part", ".nkhr-.old")]
    for path in theirs:
        path.write_bytes(b"of somebody else")
    writing.write_file(tmp_path / "now", b"new")
    assert len(names_in(tmp_path)) == 8, "somebody may be at work on it"
    monkeypatch.setattr(writing, "OLD", -1)
    writing.write_file(tmp_path / "now", b"new")
    assert names_in(tmp_path) == sorted(["now", *(path.name for path in theirs)])


def test_a_folder_that_was_moved_aside_comes_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    leave(tmp_path, ".nkhr-dataset.old")
    writing.sweep(tmp_path)
    assert names_in(tmp_path) == [".nkhr-dataset.old"], "somebody may be about to move it back"
    monkeypatch.setattr(writing, "OLD", -1)
    writing.sweep(tmp_path)
    assert names_in(tmp_path) == ["dataset"]
    leave(tmp_path, ".nkhr-dataset.old", b"older")
    writing.sweep(tmp_path)
    assert names_in(tmp_path) == ["dataset"]
    assert (tmp_path / "dataset" / "a").read_bytes() == b"old"


@pytest.mark.parametrize("there", [False, True])
def test_who_writes_the_same_folder_again_waits_for_nothing(tmp_path: Path, there: bool) -> None:
    leave(tmp_path, ".nkhr-dataset.old")
    if there:
        leave(tmp_path, "dataset", b"between")
    writing.write_folder(tmp_path / "dataset", {"a": b"new"})
    assert names_in(tmp_path) == ["dataset"]
    assert (tmp_path / "dataset" / "a").read_bytes() == b"new"


def test_a_folder_with_the_longest_name_is_replaced_too(tmp_path: Path) -> None:
    path = tmp_path / ("가" * 85)
    writing.write_folder(path, {"a": b"one"})
    writing.write_folder(path, {"a": b"two"})
    assert names_in(tmp_path) == [path.name]
    assert (path / "a").read_bytes() == b"two"
