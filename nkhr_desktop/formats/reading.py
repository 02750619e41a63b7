"""Files that came from elsewhere, read whole and never beyond a limit."""

from __future__ import annotations

from pathlib import Path

from nkhr_desktop.model.errors import FileRefused, FileTrouble


def read_bytes(path: Path, limit: int) -> bytes:
    """All bytes of a regular file, of which there may be ``limit``.

    Raises FileRefused: MISSING, NOT_A_FILE, UNREADABLE, TOO_LARGE (``detail`` is the limit in bytes).
    """
    try:
        if not path.is_file():
            trouble = FileTrouble.NOT_A_FILE if path.exists() else FileTrouble.MISSING
            raise FileRefused(str(path), trouble)
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise FileRefused(str(path), FileTrouble.UNREADABLE, detail=type(error).__name__) from error
    if len(data) > limit:
        raise FileRefused(str(path), FileTrouble.TOO_LARGE, detail=f"{limit // 1024**2} MiB")
    return data
