"""A filter in SQL."""

from __future__ import annotations

from nkhr_desktop.model.snapshot import Filter


def chosen_by(chosen: Filter, *, documents: bool = True) -> tuple[str, list[str]]:
    """(" AND ..." for a query over ``annotation a``, its values). Nothing chosen of a kind means nothing found."""
    parts: list[str] = []
    values: list[str] = []
    for ids, test in (
        (chosen.documents if documents else None, "a.document IN ({})"),
        (chosen.codes, "a.code IN ({})"),
        (chosen.coders, "a.coder IN ({})"),
        (chosen.facets, "a.code IN (SELECT id FROM code WHERE facet IN ({}))"),
    ):
        if ids is not None:
            parts.append(" AND " + test.format(",".join("?" * len(ids))))
            values += sorted(ids)
    return "".join(parts), values
