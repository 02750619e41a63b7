"""What becomes of an open file without our doing: others write into it, it is moved away, it can be written no more."""

from __future__ import annotations

import json
import time

from nkhr_desktop.model.changes import Changes, Kind
from nkhr_desktop.model.errors import FileRefused, FileTrouble
from nkhr_desktop.project.door import Door
from nkhr_desktop.project.local import Local
from nkhr_desktop.project.opening import can_write
from nkhr_desktop.project.texts import Texts

_LAST = "SELECT kind, parents FROM change_set ORDER BY n DESC LIMIT 1"


class Watch:
    """To be asked every now and then; costs a look at the file's first page."""

    def __init__(self, door: Door, texts: Texts) -> None:
        self._door = door
        self._texts = texts
        self._told = door.journal.head
        door.listen(self._rung)

    def follow(self) -> bool:
        """Ring the bell once for all that others wrote since the last time; False if they wrote nothing.

        Raises FileRefused: BUSY while they write, else what keeps the file from being read.
        """
        head = self._door.journal.head
        if head == self._told:
            return False
        self._told = head
        self._texts.forget()  # one of them may have been erased
        kind = Kind(self._door.rows(_LAST)[0][0])
        documents = frozenset(str(row[0]) for row in self._door.rows("SELECT id FROM document"))
        self._door.ring(Changes(kind, documents, (), True, True, True, True))
        return True

    def trouble(self) -> FileTrouble | None:
        """GONE, REPLACED, OVERWRITTEN, or READ_ONLY for who could write before; None if all is well."""
        displaced = self._door.displaced()
        if displaced is not None:
            return displaced
        try:
            if self._door.journal.overwritten:
                return FileTrouble.OVERWRITTEN
        except FileRefused as refused:
            return None if refused.trouble is FileTrouble.BUSY else refused.trouble
        return FileTrouble.READ_ONLY if not self._door.read_only and not can_write(self._door.path) else None

    def try_writing(self) -> None:
        """See whether a step could be saved now. Raises FileRefused if not."""
        with self._door.change(Kind.DESCRIBE_PROJECT):  # takes every lock that a step takes, and leaves no trace
            pass
        Local(self._door).set("tried", str(time.time_ns()))  # and this goes to the disk

    def _rung(self, _changes: Changes) -> None:
        """A step of our own: nobody has to be told of it, unless others were faster."""
        parents = str(self._door.rows(_LAST)[0][1])
        if parents == json.dumps([self._told] if self._told else []):
            self._told = self._door.journal.head
