"""Sweeping: after something was erased, the file is written anew, so that nothing of it is left between its pages.

SQLite overwrites what we delete (`secure_delete`), but another program may have written into the file without that.
That a file is still to be swept is noted in the step that erases: whoever opens it next ends what was interrupted.
"""

from __future__ import annotations

from nkhr_desktop.model.errors import FileRefused
from nkhr_desktop.project.database import in_words, transaction
from nkhr_desktop.project.door import Door

#: The name of the note in `local_state`.
_DUE = "sweep"


def note(door: Door) -> None:
    """Note in the running step that the file has to be swept."""
    door.write("INSERT INTO local_state(name, value) VALUES(?, '1') ON CONFLICT(name) DO NOTHING", (_DUE,))


def due(door: Door) -> bool:
    """True while traces of what was erased may be left in the file."""
    return door.value("SELECT 1 FROM local_state WHERE name=?", (_DUE,)) is not None


def sweep(door: Door) -> None:
    """Write the file anew, if that is due. Raises FileRefused; where the disk is full, say. Then it stays due."""
    if door.read_only or not due(door):
        return
    with in_words(door.path, writing=True):
        door.connection.exec_driver_sql("VACUUM")
        with transaction(door.connection):
            door.connection.exec_driver_sql("DELETE FROM local_state WHERE name=?", (_DUE,))


def swept(door: Door) -> bool:
    """Sweep, if that is due and can be done now; False if it has to wait. What people want now is their work."""
    try:
        sweep(door)
    except FileRefused:
        return False
    return True
