"""Saving what can be saved: from a damaged file, which is only read, into a new one, with a list of what is lost.

Two things tell what the tables were: the tables themselves and the history, of which they are the fold. A history that
its own hashes prove to the end is kept as it is, and the tables are made of it anew. Of a broken one the steps are kept
that are proved, and one step on top of them, or the first of the new project, says that it was saved. The tables then
say what was, and what is missing there comes from what can still be read of the history.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from nkhr_desktop.model.changes import Kind, Progressing
from nkhr_desktop.model.errors import FileRefused, FileTrouble
from nkhr_desktop.model.ids import id_for
from nkhr_desktop.project import migrations, proof
from nkhr_desktop.project.checking import Checker, Trouble
from nkhr_desktop.project.database import Line, copy_to, in_words, transaction
from nkhr_desktop.project.door import Door
from nkhr_desktop.project.mending import Loss, Lost, Mender, Piece, Quote, State, called
from nkhr_desktop.project.tables import CHANGE, CHANGE_SET, CONTENT, SHAPES
from nkhr_desktop.project.texts import Texts
from nkhr_desktop.project.wreck import Found, Wreck

#: What a check may find in a history that is whole all the same: texts are another matter.
_OF_TEXTS = frozenset(
    (Trouble.CONTENT, Trouble.TEXT_MISSING, Trouble.TEXT_NOT_CANONICAL, Trouble.CHARACTERS, Trouble.SPAN, Trouble.QUOTE)
)

#: Tables whose rows are counted in the end.
COUNTED = ("document", "code", "annotation", "coder")

#: The setting in which a project says that it was saved, and of what.
SETTING = "salvaged"


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What was saved: whether the history could be kept, how many rows of each table and steps, and what is lost."""

    history: bool
    counts: dict[str, int]
    lost: tuple[Lost, ...]


def salvage(damaged: Path, target: Path, progress: Progressing | None = None) -> Salvaged:
    """Save what can be saved of ``damaged`` into the new file ``target``.

    Raises FileRefused: MISSING, NOT_A_FILE, UNREADABLE, NOT_A_PROJECT (nothing of ours is in it), NEWER about
    ``damaged``, EXISTS, NO_FOLDER, UNWRITABLE, DISK_FULL about ``target``; then nothing was written.
    """
    _require(damaged, target)
    with _workshop(target) as folder, in_words(target, writing=True):
        wreck = Wreck(damaged, folder)
        saved = _Salvage(wreck, folder / "saved.nkhr", damaged, progress)
        try:
            saved.take_in()
            found = saved.settle()
            copy_to(saved.door.connection, target)
        finally:
            saved.close()
    return found


def _require(damaged: Path, target: Path) -> None:
    if not damaged.exists():
        raise FileRefused(str(damaged), FileTrouble.MISSING)
    if not damaged.is_file():
        raise FileRefused(str(damaged), FileTrouble.NOT_A_FILE)
    if target.exists() or target.is_symlink():
        raise FileRefused(str(target), FileTrouble.EXISTS)
    if not target.parent.is_dir():
        raise FileRefused(str(target), FileTrouble.NO_FOLDER)


@contextmanager
def _workshop(target: Path) -> Iterator[Path]:
    """A folder beside ``target`` that nobody else can look into; gone at the end."""
    try:
        folder = Path(tempfile.mkdtemp(prefix=".nkhr-", suffix=".part", dir=target.parent))
    except OSError as error:
        raise FileRefused(str(target), FileTrouble.UNWRITABLE, detail=error.strerror or "") from error
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class _Salvage:
    """The new file while it is made."""

    def __init__(self, wreck: Wreck, path: Path, damaged: Path, progress: Progressing | None) -> None:
        self._wreck = wreck
        self._path = path
        self._damaged = damaged
        self._progress = progress
        self._tables: State = {name: {} for name in SHAPES}
        self._torn: State = {name: {} for name in SHAPES}
        self._quotes: dict[str, Quote] = {}
        self._pieces: dict[str, Piece] = {}
        self._rows = 0
        line = Line(path, mode="rwc")
        try:
            for pragma in ("synchronous=OFF", "foreign_keys=OFF"):  # it is a draft that breaks while it is made
                line.sql.exec_driver_sql(f"PRAGMA {pragma}")
            migrations.create(line.sql)
        finally:
            line.close()
        self.door = self._opened()

    def _opened(self) -> Door:
        door = Door(self._path, mode="rw")
        for pragma in ("synchronous=OFF", "foreign_keys=OFF"):
            door.connection.exec_driver_sql(f"PRAGMA {pragma}")
        return door

    def close(self) -> None:
        """Let go of the draft."""
        self.door.close()

    def take_in(self) -> None:
        """Put history and contents into the new file, and keep the rows of the tables at hand."""
        with self._unrecorded():
            for found in self._wreck.rows(self._progress):
                self._rows += 1
                self._take(found)
        if not self._rows:
            raise FileRefused(str(self._damaged), FileTrouble.NOT_A_PROJECT)
        newest = self.door.value("SELECT max(version) FROM change_set WHERE version<1000") or 0
        if newest > migrations.VERSION:
            raise FileRefused(str(self._damaged), FileTrouble.NEWER, place=str(newest))

    def _take(self, found: Found) -> None:
        fields = found.fields
        if found.table in (CHANGE.name, CHANGE_SET.name):
            if found.sound:
                self._write(found.table, fields)
        elif found.table == CONTENT.name:
            self._take_content(fields["sha256"], bytes(fields["bytes"] or b""), found)
        else:
            row = fields["id"]
            if found.table == "annotation" and found.sound:
                self._quotes[row] = Quote(fields["quote"], fields["prefix"], fields["suffix"])
            kept = {name: fields[name] for name in SHAPES[found.table].columns}
            (self._tables if found.sound else self._torn)[found.table].setdefault(row, kept)

    def _take_content(self, name: str, data: bytes, found: Found) -> None:
        if sha256(data).hexdigest() == name:
            self._write(CONTENT.name, {"sha256": name, "bytes": data})
        else:
            self._pieces.setdefault(name, Piece(data, found.gaps))

    def _write(self, table: str, fields: dict[str, Any]) -> None:
        columns = ",".join(f'"{name}"' for name in fields)
        marks = ",".join("?" * len(fields))
        # what is there twice was moved to another page while the file broke
        self.door.connection.exec_driver_sql(
            f"INSERT OR IGNORE INTO {table}({columns}) VALUES({marks})", tuple(fields.values())
        )

    @contextmanager
    def _unrecorded(self) -> Iterator[None]:
        """Writing that the journal does not record: what it says already, or what is not its own."""
        with transaction(self.door.connection):
            self.door.connection.exec_driver_sql("UPDATE now SET mode='replay'")
            yield
            self.door.connection.exec_driver_sql("UPDATE now SET mode='record'")

    def settle(self) -> Salvaged:
        """Make the tables, of the history as far as that can be proved; what was saved."""
        steps = proof.steps(self.door)
        told, fits = proof.folded(self.door)
        kept = self._keep_history()
        whole = fits and 0 < steps == kept and not self._wreck.missing  # a cut may take steps without a trace
        state, lost = self._as_told(told) if whole else self._as_found(told)
        if not whole:
            lost.insert(0, Lost(Loss.HISTORY, count=steps - kept))
        mender = Mender(state, self._content, self._put, self._pieces, self._quotes)
        with self._unrecorded():
            mender.mend()
        lost = [*self._of_file(), *lost, *mender.lost]
        counts = {name: len(state[name]) for name in COUNTED}
        if not whole or self._differs(state):
            self._note(state, lost)
        self._record(state)
        counts["change_set"] = self.door.value("SELECT count(*) FROM change_set")
        self._prove(lost)
        return Salvaged(whole, counts, tuple(lost))

    def _keep_history(self) -> int:
        """Keep the steps that are proved, and make the tables of them; how many these are."""
        last = proof.proved(self.door)
        with self._unrecorded():
            proof.cut(self.door, last)
            for table, rows in proof.folded(self.door)[0].items():
                for row, fields in rows.items():
                    self._write(table, {"id": row, **fields, **self._derived(table, row)})
        if all(each.trouble in _OF_TEXTS for each in Checker(self.door, self._progress).run()):
            return int(self.door.value("SELECT count(*) FROM change_set"))
        with self._unrecorded():
            proof.cut(self.door, 0)
            for name in reversed(tuple(SHAPES)):
                self.door.connection.exec_driver_sql(f"DELETE FROM {name}")
        return 0

    def _derived(self, table: str, row: str) -> dict[str, Any]:
        """Quote and surroundings as they were found; they are made anew where they do not fit."""
        if table != "annotation":
            return {}
        said = self._quotes.get(row, Quote("", "", ""))
        return {"quote": said.quote, "prefix": said.prefix, "suffix": said.suffix}

    def _as_told(self, fold: State) -> tuple[State, list[Lost]]:
        """The tables as the whole history tells them; what was in the file besides is named."""
        lost = []
        state = {table: {row: dict(fields) for row, fields in rows.items()} for table, rows in fold.items()}
        for table, rows in self._tables.items():
            for row, fields in rows.items():
                if state[table].get(row) != fields:
                    lost.append(Lost(Loss.PAST_HISTORY, table, row, called(fold[table].get(row, fields))))
        return state, lost

    def _as_found(self, fold: State) -> tuple[State, list[Lost]]:
        """The tables as they are; what is missing in a broken file as far as the history has it."""
        state: State = {name: {} for name in SHAPES}
        for table in SHAPES:
            spare = {} if self._wreck.structured else {**self._torn[table], **_whole(table, fold[table])}
            state[table] = {**self._torn[table], **spare, **self._tables[table]}
        return state, []

    def _content(self, name: str) -> bytes | None:
        data = self.door.value("SELECT bytes FROM content WHERE sha256=?", (name,))
        return None if data is None else bytes(data)

    def _put(self, data: bytes) -> str:
        name = sha256(data).hexdigest()
        self._write(CONTENT.name, {"sha256": name, "bytes": data})
        return name

    def _of_file(self) -> Iterator[Lost]:
        wreck = self._wreck
        for loss, count in (
            (Loss.BYTES, wreck.unreadable), (Loss.PAGES, wreck.broken), (Loss.MISSING_PAGES, wreck.missing),
        ):  # fmt: skip
            if count:
                yield Lost(loss, count=count)

    def _present(self, table: str) -> dict[str, dict[str, Any]]:
        columns = SHAPES[table].columns
        fields = ",".join(f'"{name}"' for name in columns)
        rows = self.door.rows(f"SELECT id, {fields} FROM {table}")
        return {row[0]: dict(zip(columns, row[1:], strict=True)) for row in rows}

    def _differs(self, state: State) -> bool:
        return any(self._present(table) != rows for table, rows in state.items())

    def _note(self, state: State, lost: Sequence[Lost]) -> None:
        """Say in the project itself that it was saved, and with how many losses."""
        row = id_for("setting", SETTING)
        counts = {name: len(state[name]) for name in COUNTED} | {"lost": len(lost)}
        state["setting"][row] = {"name": SETTING, "value": json.dumps(counts)}

    def _record(self, state: State) -> None:
        """Make the tables what ``state`` says, as one step, and all quotes what their texts say."""
        texts = Texts(self.door)
        annotations = sorted(state["annotation"].items(), key=lambda each: str(each[1]["document"]))
        quotes = {row: texts.derived(fields) for row, fields in annotations}
        self.door.begin(migrations.VERSION)
        with self.door.change(Kind.SALVAGE):
            for table, rows in state.items():
                present = self._present(table)
                for row, fields in rows.items():
                    if row not in present:
                        self.door.add(table, {"id": row, **fields, **(quotes[row] if table == "annotation" else {})})
                    elif present[row] != fields:
                        self.door.set(table, row, fields)
                self.door.remove_many(table, [row for row in present if row not in rows])
        with self._unrecorded():
            for row, said in quotes.items():
                self.door.connection.exec_driver_sql(
                    "UPDATE annotation SET quote=:quote, prefix=:prefix, suffix=:suffix WHERE id=:id"
                    " AND (quote, prefix, suffix) IS NOT (:quote, :prefix, :suffix)", {**said, "id": row},
                )  # fmt: skip

    def _prove(self, lost: list[Lost]) -> None:
        """Name what a check still finds: removed documents, for instance, whose text is gone for good."""
        for each in Checker(self.door, self._progress).run():
            removed = each.trouble is Trouble.TEXT_MISSING and each.table == "document"
            lost.append(Lost(Loss.REMOVED_TEXT if removed else Loss.FINDING, each.table, each.row, str(each.trouble)))


def _whole(table: str, rows: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Rows of which the history tells every field."""
    columns = set(SHAPES[table].columns)
    return {row: fields for row, fields in rows.items() if fields.keys() == columns}
