"""The triggers that write the journal, generated from the table definitions.

They live in the file, so that whoever writes to it, with whatever program, is recorded or refused.
"""

from __future__ import annotations

from collections.abc import Iterable

from nkhr_desktop.project.tables import SHAPES, Shape

_ENTRY = (
    "INSERT INTO change(s,tbl,row,op,before,after,salt)"
    " SELECT s,'{table}',{row}.id,'{op}',{before},{after},randomblob(16) FROM now WHERE mode='record';"
)


def _whole(table: Shape, row: str) -> str:
    """SQL for the JSON object of all journalled columns of ``old`` or ``new``."""
    parts = ",".join(f"'{column}',{row}.\"{column}\"" for column in table.columns)
    return f"json_object({parts})"


def _differs(columns: Iterable[str]) -> str:
    return " OR ".join(f'old."{name}" IS NOT new."{name}"' for name in columns)


def _changed(table: Shape, row: str) -> str:
    """SQL for the JSON object of those field groups of ``row`` that the update changed."""
    parts = []
    for columns in table.groups:
        fields = "||','||".join(f'\'"{name}":\'||json_quote({row}."{name}")' for name in columns)
        parts.append(f"iif({_differs(columns)},{fields},NULL)")
    return "'{'||concat_ws(','," + ",".join(parts) + ")||'}'"


def triggers(table: Shape) -> dict[str, str]:
    """Trigger name -> its SQL, for one journalled table."""
    name = table.name
    entry = {
        "i": _ENTRY.format(table=name, row="new", op="I", before="NULL", after=_whole(table, "new")),
        "u": _ENTRY.format(table=name, row="new", op="U", before=_changed(table, "old"), after=_changed(table, "new")),
        "d": _ENTRY.format(table=name, row="old", op="D", before=_whole(table, "old"), after="NULL"),
    }
    differs = _differs(table.columns)
    head = f"CREATE TRIGGER {name}_%s AFTER %s ON {name}"
    return {
        f"{name}_i": f"{head % ('i', 'INSERT')} BEGIN {entry['i']} END",
        f"{name}_u": f"{head % ('u', 'UPDATE')} WHEN {differs} BEGIN {entry['u']} END",
        f"{name}_d": f"{head % ('d', 'DELETE')} BEGIN {entry['d']} END",
        f"{name}_id": (
            f"CREATE TRIGGER {name}_id BEFORE UPDATE OF id ON {name} WHEN old.id IS NOT new.id "
            "BEGIN SELECT raise(ABORT,'an id never changes'); END"
        ),
    }


def all_triggers() -> dict[str, str]:
    """Every trigger of a project file: name -> SQL, as SQLite keeps it in ``sqlite_schema``."""
    return {name: sql for table in SHAPES.values() for name, sql in triggers(table).items()}
