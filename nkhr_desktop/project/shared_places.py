"""Recognising folders that are copied from computer to computer, or that lie on another computer.

SQLite's file may not be copied while it is written, and locks do not travel. So people are told where they work in
such a folder. Everything is decided from a path and what a Probe sees of the system, so that the paths of every
system can be tested on any of them.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from typing import Protocol
from unicodedata import normalize


class Service(StrEnum):
    """Who copies a folder, or serves it. The values are remembered in settings."""

    DROPBOX = "dropbox"
    ONEDRIVE = "onedrive"
    ICLOUD = "icloud"
    GOOGLE_DRIVE = "google_drive"
    SYNCTHING = "syncthing"
    NEXTCLOUD = "nextcloud"
    OWNCLOUD = "owncloud"
    BOX = "box"
    OTHER = "other"
    NETWORK = "network"


@dataclass(frozen=True, slots=True)
class SharedPlace:
    """The service, and the topmost folder of it that was recognised."""

    service: Service
    folder: str


class Probe(Protocol):
    """What is asked of the system. Nothing here may raise."""

    windows: bool
    home: str

    def environment(self, name: str) -> str:
        """A variable of the environment, or ""."""

    def names(self, folder: str) -> frozenset[str]:
        """What a folder holds; empty where that cannot be seen."""

    def text(self, path: str) -> str:
        """A small text file, or ""."""

    def mounts(self) -> list[tuple[str, str]]:
        """(folder, kind of file system), in the order in which they were mounted."""

    def is_remote(self, drive: str) -> bool:
        """True if a drive of Windows ("Z:\\") lies on another computer."""


#: Names of folders, as the services give them wherever they are put.
_NAMES = (
    (Service.DROPBOX, re.compile(r"dropbox( \(.+\))?")),
    (Service.ONEDRIVE, re.compile(r"onedrive( - .+|-.+)?")),
    (Service.ICLOUD, re.compile(r"iclouddrive|icloud drive|mobile documents")),
    (Service.GOOGLE_DRIVE, re.compile(r"google ?drive( \(.+\))?|googledrive-.+")),
    (Service.GOOGLE_DRIVE, re.compile(r"(my drive|내 드라이브)( \(.+\))?|shared drives|공유 드라이브")),
    (Service.NEXTCLOUD, re.compile(r"nextcloud\d*")),
    (Service.OWNCLOUD, re.compile(r"owncloud\d*")),
    (Service.BOX, re.compile(r"box sync")),
)
#: Names that anybody may give to a folder: they count right in the person's own folder only.
_NAMES_AT_HOME = ((Service.BOX, re.compile(r"box")),)
#: Where macOS keeps the folders of all services.
_CLOUD_STORAGE = "cloudstorage"
_NAMES_IN_STORAGE = ((Service.BOX, re.compile(r"box(-.+)?")), (Service.DROPBOX, re.compile(r"dropbox(-.+)?")))
#: What a service leaves in the topmost folder that it copies.
_MARKS = (
    (Service.SYNCTHING, re.compile(r"\.stfolder")),
    (Service.DROPBOX, re.compile(r"\.dropbox\.cache")),
    (Service.NEXTCLOUD, re.compile(r"\.nextcloudsync\.log")),
    (Service.OWNCLOUD, re.compile(r"\.owncloudsync\.log")),
    (Service.NEXTCLOUD, re.compile(r"\._?sync_[0-9a-f]{6,}\.db")),
    (Service.GOOGLE_DRIVE, re.compile(r"\.shortcut-targets-by-id")),
)
_VARIABLES = (
    (Service.ONEDRIVE, "OneDrive"),
    (Service.ONEDRIVE, "OneDriveConsumer"),
    (Service.ONEDRIVE, "OneDriveCommercial"),
)
#: Kinds of file systems that lie on another computer, or are fetched from one.
_REMOTE = re.compile(
    r"nfs\d?|cifs|smb\d?|smbfs|afpfs|afs|ncpfs|webdav|davfs|9p|ceph|glusterfs|lustre|beegfs|"
    r"fuse\.(sshfs|davfs2?|rclone|gvfsd-fuse|glusterfs|ceph|s3fs|smbnetfs|google-drive-ocamlfuse|onedriver)|sshfs"
)


def shared_place(path: Path | PurePath, probe: Probe) -> SharedPlace | None:
    """Who copies or serves the folder of the file at ``path``; None where it is a folder of this computer alone."""
    pure = (PureWindowsPath if probe.windows else PurePosixPath)(path)
    folders = list(pure.parents)
    for folder in folders:
        service = _by_mark(folder, probe) or _by_name(folder, probe)
        if service is not None:
            return SharedPlace(service, str(folder))
    return _by_settings(folders, probe) or _by_desktop(folders, probe) or _by_disk(pure, probe)


def _by_name(folder: PurePath, probe: Probe) -> Service | None:
    name, above = _folded(folder.name), _folded(folder.parent.name)
    if above == _CLOUD_STORAGE:
        return _fitting(_NAMES_IN_STORAGE, name) or _fitting(_NAMES, name) or Service.OTHER
    at_home = bool(probe.home) and folder.parent == type(folder)(probe.home)
    return _fitting(_NAMES, name) or (_fitting(_NAMES_AT_HOME, name) if at_home else None)


def _by_mark(folder: PurePath, probe: Probe) -> Service | None:
    names = [name for name in probe.names(str(folder)) if name.startswith(".")]
    return next((service for service, mark in _MARKS for name in names if mark.fullmatch(name)), None)


def _fitting(names: tuple[tuple[Service, re.Pattern[str]], ...], name: str) -> Service | None:
    return next((service for service, pattern in names if pattern.fullmatch(name)), None)


def _by_settings(folders: list[PurePath], probe: Probe) -> SharedPlace | None:
    """Folders that a service says are its own, whatever they are called."""
    roots = [(service, probe.environment(name)) for service, name in _VARIABLES]
    roots += [(Service.DROPBOX, root) for root in _dropbox_roots(probe)]
    for service, root in roots:
        if root and folders and type(folders[0])(root) in folders:
            return SharedPlace(service, root)
    return None


def _dropbox_roots(probe: Probe) -> Iterator[str]:
    windows = [probe.environment(name) for name in ("APPDATA", "LOCALAPPDATA")]
    files = [f"{folder}\\Dropbox\\info.json" for folder in windows if folder]
    for file in files if probe.windows else [f"{probe.home}/.dropbox/info.json"]:
        try:
            accounts = json.loads(probe.text(file) or "{}")
        except (ValueError, RecursionError):
            continue
        for account in accounts.values() if isinstance(accounts, dict) else ():
            if isinstance(account, dict) and isinstance(account.get("path"), str):
                yield account["path"]


def _by_desktop(folders: list[PurePath], probe: Probe) -> SharedPlace | None:
    """macOS can copy desktop and documents to iCloud, and leaves them where they are."""
    if probe.windows or not probe.home:
        return None
    cloud = probe.names(f"{probe.home}/Library/Mobile Documents/com~apple~CloudDocs")
    for name in ("Desktop", "Documents"):
        own = PurePosixPath(probe.home, name)
        if name in cloud and own in folders:
            return SharedPlace(Service.ICLOUD, str(own))
    return None


def _by_disk(pure: PurePath, probe: Probe) -> SharedPlace | None:
    if isinstance(pure, PureWindowsPath):
        drive = pure.drive
        local = re.fullmatch(r"\\\\[?.]\\[A-Za-z]:", drive)
        shared = drive.startswith("\\\\") and not local
        if shared or (drive and probe.is_remote(drive[-2:] + "\\")):
            return SharedPlace(Service.NETWORK, pure.anchor)
        return None
    best, kind = "", ""
    for folder, mounted in probe.mounts():  # of two at one place the later one is seen
        if pure.is_relative_to(folder) and len(folder) >= len(best):
            best, kind = folder, mounted
    return SharedPlace(Service.NETWORK, best) if _REMOTE.fullmatch(kind) else None


def _folded(name: str) -> str:
    return normalize("NFC", name).casefold()


# what the system says


class System:
    """The Probe of the computer that this runs on."""

    def __init__(self) -> None:
        self.windows = sys.platform == "win32"
        try:
            self.home = str(Path.home())
        except RuntimeError:  # nobody's account
            self.home = ""

    def environment(self, name: str) -> str:
        """See Probe."""
        return os.environ.get(name, "")

    def names(self, folder: str) -> frozenset[str]:
        """See Probe."""
        try:
            return frozenset(each.name for each in Path(folder).iterdir())
        except OSError:
            return frozenset()

    def text(self, path: str) -> str:
        """See Probe."""
        try:
            return Path(path).read_text(encoding="utf-8", errors="replace")
        except OSError:
            return ""

    def mounts(self) -> list[tuple[str, str]]:
        """See Probe."""
        return self._mounts

    @cached_property
    def _mounts(self) -> list[tuple[str, str]]:
        if sys.platform == "darwin":
            try:
                told = subprocess.run(["/sbin/mount"], capture_output=True, timeout=2, check=False).stdout
            except (OSError, subprocess.TimeoutExpired):
                return []
            return mounts_of_mac(told.decode("utf-8", "replace"))
        return mounts_of_linux(self.text("/proc/self/mounts"))

    def is_remote(self, drive: str) -> bool:
        """See Probe."""
        if sys.platform == "win32":
            import ctypes

            remote = 4  # DRIVE_REMOTE
            return bool(ctypes.windll.kernel32.GetDriveTypeW(drive) == remote)
        return False


def mounts_of_linux(table: str) -> list[tuple[str, str]]:
    """Folder and kind of each line of /proc/self/mounts, where spaces are written as \\040."""
    rows = [line.split(" ") for line in table.splitlines()]
    return [(_unescaped(row[1]), row[2]) for row in rows if len(row) > 2]


def _unescaped(folder: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), folder)


def mounts_of_mac(table: str) -> list[tuple[str, str]]:
    """Folder and kind of each line of macOS's ``mount``: "//kim@server/share on /Volumes/share (smbfs, nodev)"."""
    found = re.finditer(r"^.+? on (/.*) \(([^,)]+)[^()]*\)$", table, re.MULTILINE)
    return [(line[1], line[2]) for line in found]
