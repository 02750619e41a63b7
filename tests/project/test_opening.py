"""Opening and making files: what is no project is refused with its bytes untouched."""

from __future__ import annotations

import getpass
import os
import platform
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from nkhr_desktop.model.errors import FileRefused, FileTrouble
from nkhr_desktop.model.span import Span
from nkhr_desktop.project.database import APPLICATION_ID, LONGEST_PATH, PRAGMAS
from nkhr_desktop.project.project import Project
from tests.project.making import CODEBOOK, GUARD, Coded, by_hand, meaning, raw


def refusal(path: Path, *, read_only: bool = False) -> FileRefused:
    """What opening ``path`` is refused with; nothing in its folder may change by that."""
    before = listing(path.parent)
    with pytest.raises(FileRefused) as refused:
        Project.open(path, read_only=read_only)
    assert listing(path.parent) == before
    assert refused.value.path == str(path)
    return refused.value


def listing(folder: Path) -> dict[str, bytes | None]:
    return {file.name: file.read_bytes() if file.is_file() else None for file in folder.iterdir()}


def other_database(path: Path, *statements: str) -> None:
    connection = driver.connect(str(path), isolation_level=None)
    for statement in ("CREATE TABLE t(x)", *statements):
        connection.execute(statement)
    connection.close()


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize(
    "content", [b"", b"\0", b"\xff\xd8\xff\xe0" + bytes(4096), b"SQLite format 3\0", b"text\n" * 99]
)
def test_what_is_no_database_is_no_project(tmp_path: Path, content: bytes, read_only: bool) -> None:
    path = tmp_path / "odd.nkhr"
    path.write_bytes(content)
    assert refusal(path, read_only=read_only).trouble is FileTrouble.NOT_A_PROJECT


@pytest.mark.parametrize("mode", ["DELETE", "WAL"])
def test_another_programs_database_stays_as_it_is(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "places.sqlite"
    other_database(path, f"PRAGMA journal_mode={mode}", "PRAGMA user_version=1")
    assert refusal(path).trouble is FileTrouble.NOT_A_PROJECT


def test_a_newer_file_is_refused_with_its_version_and_not_touched(here: Coded) -> None:
    here.project.close()
    with by_hand(here.path) as connection:
        connection.execute("PRAGMA user_version=7")
        connection.execute("PRAGMA journal_mode=WAL")
    found = refusal(here.path)
    assert (found.trouble, found.place) == (FileTrouble.NEWER, "7")


def test_a_file_of_ours_without_tables_is_damaged(tmp_path: Path) -> None:
    for version in (0, 1):
        path = tmp_path / f"{version}.nkhr"
        other_database(path, f"PRAGMA application_id={APPLICATION_ID}", f"PRAGMA user_version={version}")
        assert refusal(path).trouble is FileTrouble.DAMAGED


def test_a_file_that_is_not_there_or_no_file(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.nkhr").trouble is FileTrouble.MISSING
    (tmp_path / "folder.nkhr").mkdir()
    assert refusal(tmp_path / "folder.nkhr").trouble is FileTrouble.NOT_A_FILE


@pytest.mark.parametrize("length", [100, 4096, 8192, 20_000])
def test_a_truncated_file_is_refused_or_named_by_check(here: Coded, length: int) -> None:
    here.project.close()
    here.path.write_bytes(here.path.read_bytes()[:length])
    before = here.path.read_bytes()
    try:
        project = Project.open(here.path, read_only=True)
    except FileRefused as refused:
        assert refused.trouble in (FileTrouble.DAMAGED, FileTrouble.NOT_A_PROJECT)  # noqa: PT017 - either will do
    else:
        assert project.check() != []
        project.close()
    assert here.path.read_bytes() == before


def test_bit_flips_are_refused_or_found_and_never_crash(here: Coded, full: bool) -> None:
    for number in range(30):
        here.project.annotations.apply(here.document, Span(number, number + 9), GUARD, f"memo {number}")
    here.project.close()
    whole, said = here.path.read_bytes(), meaning(here.path)
    dice = random.Random(6)
    flipped = here.path.with_name("flipped.nkhr")
    named = refused = 0
    flips = 500 if full else 40
    for _ in range(flips):
        at, bit = dice.randrange(100, len(whole)), 1 << dice.randrange(8)
        flipped.write_bytes(whole[:at] + bytes([whole[at] ^ bit]) + whole[at + 1 :])
        try:
            project = Project.open(flipped, read_only=True)
        except FileRefused:
            refused += 1
            continue
        found = project.check()
        project.close()
        named += found != []
        assert found or meaning(flipped) == said, (at, bit)
    if full:
        print(f"\n{flips} flipped bits: {refused} refused, {named} named, {flips - refused - named} mean nothing")
    assert refused + named > flips / 3


def test_a_new_file_never_takes_the_place_of_another(tmp_path: Path) -> None:
    path = tmp_path / "there.nkhr"
    path.write_bytes(b"mine")
    for make in (lambda: Project.create(path), lambda: Project.create(tmp_path)):
        with pytest.raises(FileRefused) as refused:
            make()
        assert refused.value.trouble is FileTrouble.EXISTS
    assert path.read_bytes() == b"mine"


def test_a_new_file_needs_a_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for path in (tmp_path / "none" / "p.nkhr", tmp_path / "file" / "p.nkhr"):
        with pytest.raises(FileRefused) as refused:
            Project.create(path)
        assert refused.value.trouble is FileTrouble.NO_FOLDER


def test_when_making_fails_nothing_is_left(tmp_path: Path) -> None:
    def fails(project: Project) -> None:
        raise RuntimeError("in the middle")

    with pytest.raises(RuntimeError):
        Project.create(tmp_path / "p.nkhr", fill=fails)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "name", ["한글 프로젝트 😀.nkhr", "a?b#c%20d&mode=ro.nkhr", "file:x.nkhr", "x" * 240 + ".nkhr"]
)
def test_names_of_files_mean_nothing_to_sqlite(tmp_path: Path, name: str) -> None:
    if os.name == "nt" and set(name) & set('?:"<>|*'):
        pytest.skip("not a name on this system")
    project = Project.create(tmp_path / name, codebook=CODEBOOK, coder="Crane-12")
    project.save_copy(tmp_path / ("copy " + name[:200]))
    project.close()
    again = Project.open(tmp_path / name)
    assert again.coders.current is not None
    again.close()
    assert {file.name for file in tmp_path.iterdir()} == {name, "copy " + name[:200]}


def test_a_name_that_is_too_long_is_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / ("가" * 300 + ".nkhr")
    for verb in (Project.create, Project.open):
        with pytest.raises(FileRefused) as refused:
            verb(path)
        assert refused.value.trouble in (FileTrouble.UNREADABLE, FileTrouble.UNWRITABLE, FileTrouble.MISSING)


@pytest.mark.skipif(os.name == "nt", reason="another limit")
def test_a_path_of_300_letters_works_and_one_that_is_too_long_says_why(tmp_path: Path) -> None:
    def deep(length: int, letter: str) -> Path:
        """A path of ``length`` bytes, or one or two fewer where the letters do not fit."""
        folder, size = tmp_path.resolve(), len(letter.encode())
        while (rest := (length - len(os.fsencode(folder)) - len("/p.nkhr") - 1) // size) > 0:
            folder /= letter * min(40, rest)
        folder.mkdir(parents=True)
        return folder / "p.nkhr"

    for path in (deep(300, "a"), deep(LONGEST_PATH, "가")):
        Project.create(path, codebook=CODEBOOK, coder="Crane-12").close()
        project = Project.open(path)
        project.describe(memo="written")
        project.close()
    path = deep(900, "나")
    with pytest.raises(FileRefused) as refused:
        Project.create(path)
    assert refused.value.detail == f"the path has {len(os.fsencode(path))} bytes, {LONGEST_PATH} are possible"
    assert not path.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="only here a name is bytes")
def test_a_name_that_is_no_utf8_works(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.nkhr")
    project = Project.create(path)
    project.save_copy(tmp_path / os.fsdecode(b"copi\xe9.nkhr"))
    project.close()
    assert {os.fsencode(file.name) for file in tmp_path.iterdir()} == {b"caf\xe9.nkhr", b"copi\xe9.nkhr"}
    project = Project.open(path)
    assert project.title == "caf\ufffd"
    project.close()


@pytest.fixture
def nobody() -> Iterator[None]:
    """Without the right of an administrator to write everywhere."""
    if not hasattr(os, "seteuid") or os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    yield
    os.seteuid(0)


@pytest.mark.skipif(os.name == "nt", reason="rights work otherwise there")
@pytest.mark.parametrize("what", ["file", "folder"])
def test_what_cannot_be_written_is_opened_for_reading(
    here: Coded, tmp_path: Path, what: str, request: pytest.FixtureRequest
) -> None:
    here.project.close()
    for folder in [tmp_path, *tmp_path.parents]:
        if not folder.stat().st_mode & 0o001:  # nobody has to get as far as here, however deep that is
            folder.chmod(0o755)
    here.path.chmod(0o444 if what == "file" else 0o666)
    tmp_path.chmod(0o777 if what == "file" else 0o555)
    before = here.path.read_bytes()
    request.getfixturevalue("nobody")
    project = Project.open(here.path)
    assert project.read_only
    assert len(project.documents.all()) == 1
    with pytest.raises(FileRefused) as refused:
        project.describe(title="x")
    assert refused.value.trouble is FileTrouble.READ_ONLY
    project.close()
    assert here.path.read_bytes() == before


def test_the_connection_is_the_one_that_loses_nothing(here: Coded) -> None:
    wanted = {"journal_mode": "delete", "synchronous": 3, "foreign_keys": 1, "secure_delete": 1, "trusted_schema": 0}
    found = {name: raw(here.project).execute(f"PRAGMA {name}").fetchone()[0] for name in wanted}
    assert found == wanted
    assert {pragma.split()[1].split("=")[0] for pragma in PRAGMAS} >= set(wanted)


#: Changes so much that SQLite writes into the file before the end, which does not come.
DIES = """
import os, sys
from pathlib import Path
from nkhr_desktop.model.changes import Kind
from nkhr_desktop.project import database
database.PRAGMAS += ("PRAGMA cache_size=5",)
from nkhr_desktop.project.project import Project
project = Project.open(Path(sys.argv[1]))
step = project.change(Kind.DESCRIBE_PROJECT)
step.__enter__()
project.describe(memo="lost " * 2_000_000)
os._exit(9)
"""


@pytest.mark.skipif(os.name == "nt", reason="there is no kill -9")
def test_reading_after_a_crash_rolls_back_and_stays_reading(here: Coded) -> None:
    here.project.close()
    before = here.path.read_bytes()
    line = [sys.executable, "-c", DIES, str(here.path)]
    subprocess.run(line, cwd=Path(__file__).resolve().parents[2], check=False)
    assert here.path.with_name(here.path.name + "-journal").exists()
    project = Project.open(here.path, read_only=True)
    assert project.read_only
    assert project.memo == ""
    assert project.check() == []
    with pytest.raises(FileRefused):
        project.describe(memo="x")
    project.close()
    assert here.path.read_bytes() == before


def test_a_copy_is_whole_and_the_same(here: Coded, tmp_path: Path) -> None:
    here.project.annotations.apply(here.document, Span(0, 3), GUARD)
    here.project.save_copy(tmp_path / "copy.nkhr")
    copy = Project.open(tmp_path / "copy.nkhr")
    assert copy.check() == []
    assert (copy.digest(), copy.head, copy.history()) == (
        here.project.digest(), here.project.head, here.project.history(),
    )  # fmt: skip
    copy.undo()
    assert here.project.annotations.count() == 1
    copy.close()
    assert sorted(file.name for file in tmp_path.glob("*.nkhr*")) == ["copy.nkhr", "project.nkhr", "project.nkhr-lock"]


def test_a_copy_is_refused_where_it_cannot_be(here: Coded, tmp_path: Path) -> None:
    (tmp_path / "there.nkhr").write_bytes(b"mine")
    cases = {tmp_path / "there.nkhr": FileTrouble.EXISTS, tmp_path / "no" / "copy.nkhr": FileTrouble.NO_FOLDER}
    for path, trouble in cases.items():
        with pytest.raises(FileRefused) as refused:
            here.project.save_copy(path)
        assert (refused.value.trouble, refused.value.path) == (trouble, str(path))
    assert (tmp_path / "there.nkhr").read_bytes() == b"mine"


def test_a_copy_that_fails_leaves_nothing_behind(here: Coded, tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, hard))
    try:
        with pytest.raises(FileRefused) as refused:
            here.project.save_copy(tmp_path / "copy.nkhr")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert refused.value.path == str(tmp_path / "copy.nkhr")
    assert {file.name for file in tmp_path.iterdir()} == {here.path.name, here.path.name + "-lock"}


def test_closing_lets_go_of_the_file(here: Coded, tmp_path: Path) -> None:
    here.project.close()
    here.project.close()
    held = Path("/proc/self/fd")
    if held.is_dir():
        assert here.path not in {each.readlink() for each in held.iterdir() if each.is_symlink()}
    shutil.move(here.path, tmp_path / "moved.nkhr")
    Project.open(tmp_path / "moved.nkhr").close()


def test_neither_login_nor_machine_are_in_the_file(here: Coded) -> None:
    here.project.annotations.apply(here.document, Span(0, 3), GUARD)
    here.project.close()
    names = [name for name in (getpass.getuser(), platform.node(), str(Path.home())) if len(name) > 3]
    content = here.path.read_bytes().lower()
    assert not [name for name in names if name.lower().encode() in content]
