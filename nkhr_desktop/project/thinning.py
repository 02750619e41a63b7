"""Which backups may go: a pure function over the times at which they were taken.

What counts is days, weeks and months *that have backups*, not those on the calendar: after half a year without work,
or with a clock that runs a year ahead for an hour, as much is kept as before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime, tzinfo

#: All backups of the last 2 days with backups stay; of earlier ones the newest of each of so many days, weeks, months.
ALL_OF_DAYS, DAYS, WEEKS, MONTHS = 2, 14, 8, 12

Bucket = Callable[[date], tuple[int, ...]]


def superfluous(taken: Iterable[int], now: int, zone: tzinfo | None = None) -> set[int]:
    """Those of the moments ``taken`` (milliseconds UTC) whose backups may go, seen from ``now``.

    Days are those of ``zone``, by default of this computer. Never the newest, and nothing that seems to come from
    the future: then some clock was wrong, and what it was wrong about nobody knows.
    """
    past = sorted((moment for moment in set(taken) if moment <= now), reverse=True)
    days = {moment: _day(moment, zone) for moment in past}
    latest = sorted(set(days.values()), reverse=True)[:ALL_OF_DAYS]
    kept = {moment for moment in past if days[moment] in latest} | set(past[:1])
    for bucket, most in ((_of_day, DAYS), (_of_week, WEEKS), (_of_month, MONTHS)):
        newest: dict[tuple[int, ...], int] = {}
        for moment in past:
            newest.setdefault(bucket(days[moment]), moment)
        kept.update(list(newest.values())[:most])
    return set(past) - kept


def _day(moment: int, zone: tzinfo | None) -> date:
    return datetime.fromtimestamp(moment / 1000, zone).date()


def _of_day(day: date) -> tuple[int, ...]:
    return (day.toordinal(),)


def _of_week(day: date) -> tuple[int, ...]:
    return tuple(day.isocalendar()[:2])


def _of_month(day: date) -> tuple[int, ...]:
    return (day.year, day.month)
