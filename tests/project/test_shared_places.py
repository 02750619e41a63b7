"""Folders that are copied or served are recognised, on every system; folders of one's own are not."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from nkhr_desktop.project.shared_places import (
    Service,
    SharedPlace,
    System,
    mounts_of_linux,
    mounts_of_mac,
    shared_place,
)

MAC, LINUX, WINDOWS = "/Users/kim", "/home/kim", "C:\\Users\\kim"

LINUX_TABLE = """\
/dev/sda1 / ext4 rw,relatime 0 0
server:/export /mnt/team nfs4 rw,vers=4.2 0 0
//server/share /mnt/our\\040files cifs rw 0 0
/dev/sdb1 /mnt/team/stick vfat rw 0 0
gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0
kim@host:/ /media/remote fuse.sshfs rw 0 0
"""
MAC_TABLE = """\
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
//kim@server/team on /Volumes/team (2) (smbfs, nodev, nosuid, mounted by kim)
/dev/disk4s1 on /Volumes/STICK (msdos, local, nodev)
"""


@dataclass
class Seen:
    """A system that a test makes up."""

    windows: bool = False
    home: str = LINUX
    variables: dict[str, str] = field(default_factory=dict)
    folders: dict[str, set[str]] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    mounted: list[tuple[str, str]] = field(default_factory=lambda: [("/", "ext4")])
    remote: tuple[str, ...] = ()

    def environment(self, name: str) -> str:
        return self.variables.get(name, "")

    def names(self, folder: str) -> frozenset[str]:
        return frozenset(self.folders.get(folder, ()))

    def text(self, path: str) -> str:
        return self.files.get(path, "")

    def mounts(self) -> list[tuple[str, str]]:
        return self.mounted

    def is_remote(self, drive: str) -> bool:
        return drive in self.remote


BY_NAME = [
    (LINUX, "/home/kim/Dropbox/projects/a.nkhr", Service.DROPBOX, "/home/kim/Dropbox"),
    (LINUX, "/data/Dropbox (NKDB)/a.nkhr", Service.DROPBOX, "/data/Dropbox (NKDB)"),
    (MAC, "/Users/kim/Library/CloudStorage/Dropbox/a.nkhr", Service.DROPBOX, None),
    (MAC, "/Users/kim/Library/CloudStorage/Dropbox-Personal/a.nkhr", Service.DROPBOX, None),
    (WINDOWS, "C:\\Users\\kim\\OneDrive\\a.nkhr", Service.ONEDRIVE, "C:\\Users\\kim\\OneDrive"),
    (WINDOWS, "D:\\OneDrive - Korea University\\x\\a.nkhr", Service.ONEDRIVE, "D:\\OneDrive - Korea University"),
    (WINDOWS, "c:\\users\\kim\\onedrive - 북한인권정보센터\\문서\\a.nkhr", Service.ONEDRIVE, None),
    (MAC, "/Users/kim/Library/CloudStorage/OneDrive-Contoso/a.nkhr", Service.ONEDRIVE, None),
    (MAC, "/Users/kim/Library/Mobile Documents/com~apple~CloudDocs/a.nkhr", Service.ICLOUD, None),
    (WINDOWS, "C:\\Users\\kim\\iCloudDrive\\a.nkhr", Service.ICLOUD, "C:\\Users\\kim\\iCloudDrive"),
    (MAC, "/Users/kim/Library/CloudStorage/GoogleDrive-kim@example.org/My Drive/a.nkhr", Service.GOOGLE_DRIVE, None),
    (MAC, "/Users/kim/Library/CloudStorage/GoogleDrive-kim@example.org/a.nkhr", Service.GOOGLE_DRIVE, None),
    (WINDOWS, "G:\\My Drive\\a.nkhr", Service.GOOGLE_DRIVE, "G:\\My Drive"),
    (WINDOWS, "G:\\내 드라이브\\a.nkhr", Service.GOOGLE_DRIVE, "G:\\내 드라이브"),
    (WINDOWS, "G:\\공유 드라이브\\팀\\a.nkhr", Service.GOOGLE_DRIVE, "G:\\공유 드라이브"),
    (WINDOWS, "C:\\Users\\kim\\My Drive (kim@example.org)\\a.nkhr", Service.GOOGLE_DRIVE, None),
    (MAC, "/Users/kim/Google Drive/a.nkhr", Service.GOOGLE_DRIVE, "/Users/kim/Google Drive"),
    (LINUX, "/home/kim/Nextcloud/a.nkhr", Service.NEXTCLOUD, "/home/kim/Nextcloud"),
    (LINUX, "/home/kim/ownCloud/a.nkhr", Service.OWNCLOUD, "/home/kim/ownCloud"),
    (WINDOWS, "C:\\Users\\kim\\Box\\a.nkhr", Service.BOX, "C:\\Users\\kim\\Box"),
    (LINUX, "/srv/Box Sync/a.nkhr", Service.BOX, "/srv/Box Sync"),
    (MAC, "/Users/kim/Library/CloudStorage/Box-Box/a.nkhr", Service.BOX, None),
    (MAC, "/Users/kim/Library/CloudStorage/ProtonDrive-kim/a.nkhr", Service.OTHER, None),
]


@pytest.mark.parametrize(("home", "path", "service", "folder"), BY_NAME)
def test_services_are_known_by_the_names_of_their_folders(
    home: str, path: str, service: Service, folder: str | None
) -> None:
    windows = home == WINDOWS
    found = shared_place(PureWindowsPath(path) if windows else PurePosixPath(path), Seen(windows, home))
    assert found is not None
    assert found.service is service
    assert folder is None or found.folder == folder


def test_a_name_in_jamo_is_the_same_name() -> None:
    from unicodedata import normalize

    path = PurePosixPath(normalize("NFD", "/Volumes/Google/내 드라이브/a.nkhr"))
    found = shared_place(path, Seen(home=MAC))
    assert found is not None
    assert found.service is Service.GOOGLE_DRIVE


@pytest.mark.parametrize(
    ("mark", "service"),
    [
        (".stfolder", Service.SYNCTHING),
        (".dropbox.cache", Service.DROPBOX),
        (".nextcloudsync.log", Service.NEXTCLOUD),
        (".owncloudsync.log", Service.OWNCLOUD),
        ("._sync_0123456789ab.db", Service.NEXTCLOUD),
        (".sync_0123456789ab.db", Service.NEXTCLOUD),
        (".shortcut-targets-by-id", Service.GOOGLE_DRIVE),
    ],
)
def test_services_are_known_by_what_they_leave_in_their_folder(mark: str, service: Service) -> None:
    seen = Seen(folders={"/data/team": {"a.txt", mark}})
    assert shared_place(PurePosixPath("/data/team/deep/er/a.nkhr"), seen) == SharedPlace(service, "/data/team")
    assert shared_place(PurePosixPath("/data/other/a.nkhr"), seen) is None


def test_what_a_service_says_of_itself_is_believed() -> None:
    dropbox = json.dumps({"personal": {"path": "E:\\Sync"}, "business": {"path": "E:\\Büro"}})
    seen = Seen(
        True,
        WINDOWS,
        {"OneDriveCommercial": "D:\\Firma", "APPDATA": "C:\\Users\\kim\\AppData\\Roaming"},
        files={"C:\\Users\\kim\\AppData\\Roaming\\Dropbox\\info.json": dropbox},
    )
    assert shared_place(PureWindowsPath("d:\\firma\\x\\a.nkhr"), seen) == SharedPlace(Service.ONEDRIVE, "D:\\Firma")
    assert shared_place(PureWindowsPath("E:\\Büro\\a.nkhr"), seen) == SharedPlace(Service.DROPBOX, "E:\\Büro")
    assert shared_place(PureWindowsPath("E:\\Sync2\\a.nkhr"), seen) is None
    linux = Seen(files={"/home/kim/.dropbox/info.json": json.dumps({"personal": {"path": "/data/db"}})})
    assert shared_place(PurePosixPath("/data/db/a.nkhr"), linux) == SharedPlace(Service.DROPBOX, "/data/db")


@pytest.mark.parametrize("text", ["", "nonsense", "[]", '{"personal": 3}', '{"personal": {"path": 3}}', "[" * 99_999])
def test_nonsense_of_a_service_is_passed_over(text: str) -> None:
    assert shared_place(PurePosixPath("/data/a.nkhr"), Seen(files={"/home/kim/.dropbox/info.json": text})) is None


def test_documents_that_macos_copies_to_icloud() -> None:
    seen = Seen(home=MAC, folders={"/Users/kim/Library/Mobile Documents/com~apple~CloudDocs": {"Desktop", "Documents"}})
    found = shared_place(PurePosixPath("/Users/kim/Documents/x/a.nkhr"), seen)
    assert found == SharedPlace(Service.ICLOUD, "/Users/kim/Documents")
    assert shared_place(PurePosixPath("/Users/kim/Projects/a.nkhr"), seen) is None
    assert shared_place(PurePosixPath("/Users/kim/Documents/a.nkhr"), Seen(home=MAC)) is None


@pytest.mark.parametrize(
    ("path", "network"),
    [
        ("/mnt/team/x/a.nkhr", True),
        ("/mnt/our files/a.nkhr", True),
        ("/mnt/team/stick/a.nkhr", False),
        ("/run/user/1000/gvfs/smb-share:server=s/a.nkhr", True),
        ("/media/remote/a.nkhr", True),
        ("/home/kim/a.nkhr", False),
        ("/mnt/teamwork/a.nkhr", False),
    ],
)
def test_disks_of_other_computers_under_linux(path: str, network: bool) -> None:
    found = shared_place(PurePosixPath(path), Seen(mounted=mounts_of_linux(LINUX_TABLE)))
    assert (found is not None and found.service is Service.NETWORK) is network


def test_disks_of_other_computers_under_macos() -> None:
    seen = Seen(home=MAC, mounted=mounts_of_mac(MAC_TABLE))
    assert shared_place(PurePosixPath("/Volumes/team (2)/a.nkhr"), seen) == SharedPlace(
        Service.NETWORK, "/Volumes/team (2)"
    )
    assert shared_place(PurePosixPath("/Volumes/STICK/a.nkhr"), seen) is None


@pytest.mark.parametrize(
    ("path", "network"),
    [
        ("\\\\server\\share\\a.nkhr", True),
        ("\\\\?\\UNC\\server\\share\\a.nkhr", True),
        ("\\\\?\\C:\\data\\a.nkhr", False),
        ("Z:\\team\\a.nkhr", True),
        ("C:\\data\\a.nkhr", False),
    ],
)
def test_disks_of_other_computers_under_windows(path: str, network: bool) -> None:
    found = shared_place(PureWindowsPath(path), Seen(True, WINDOWS, remote=("Z:\\",)))
    assert (found is not None and found.service is Service.NETWORK) is network


@pytest.mark.parametrize(
    "path",
    [
        "/home/kim/projects/a.nkhr",
        "/home/kim/Dropbox notes/a.nkhr",
        "/home/kim/papers/Box/a.nkhr",
        "/home/kim/boxes/a.nkhr",
        "/home/kim/My Driveway/a.nkhr",
        "/home/kim/onedriver/a.nkhr",
        "/home/kim/Dropbox.nkhr",
        "/a.nkhr",
    ],
)
def test_a_folder_of_ones_own_is_none_of_them(path: str) -> None:
    assert shared_place(PurePosixPath(path), Seen()) is None


def test_the_system_answers_whatever_it_is_asked(tmp_path: Path) -> None:
    system = System()
    assert system.windows is (sys.platform == "win32")
    assert system.names(str(tmp_path / "nowhere")) == frozenset()
    assert system.text(str(tmp_path)) == ""
    assert system.environment("NO_SUCH_VARIABLE") == ""
    assert not system.is_remote("?:\\")
    (tmp_path / ".stfolder").mkdir()
    assert shared_place(tmp_path / "a.nkhr", system) == SharedPlace(Service.SYNCTHING, str(tmp_path))


@pytest.mark.skipif(not Path("/proc/self/mounts").exists(), reason="no table of mounted disks")
def test_the_table_of_this_computer_can_be_read() -> None:
    assert "/" in [folder for folder, _ in System().mounts()]
