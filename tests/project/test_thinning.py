"""Which backups may go: made-up calendars, time zones, and clocks that jump."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nkhr_desktop.project.thinning import superfluous

SEOUL = timezone(timedelta(hours=9))
NOW = datetime(2026, 11, 22, 14, 0, tzinfo=UTC)
HALF_HOUR, DAY = timedelta(minutes=30), timedelta(days=1)


def ms(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)


def kept(moments: list[datetime], now: datetime = NOW, zone: timezone | ZoneInfo = SEOUL) -> list[datetime]:
    gone = superfluous(map(ms, moments), ms(now), zone)
    return sorted((moment for moment in moments if ms(moment) not in gone), reverse=True)


def days(moments: list[datetime]) -> set[object]:
    return {moment.astimezone(SEOUL).date() for moment in moments}


def test_a_year_of_work_leaves_two_days_whole_then_days_weeks_months() -> None:
    moments = [NOW - DAY * day - HALF_HOUR * step for day in range(500) for step in range(8)]
    left = kept(moments)
    today = NOW.astimezone(SEOUL).date()
    whole = [each for each in left if (today - each.astimezone(SEOUL).date()).days < 2]
    assert len(whole) == 16
    assert all(any((today - day).days == ago for day in days(left)) for ago in range(14))
    weeks = {tuple(day.isocalendar()[:2]) for day in days(left)}
    assert {tuple((today - timedelta(days=7 * ago)).isocalendar()[:2]) for ago in range(8)} <= weeks
    months = {(day.year, day.month) for day in days(left)}
    assert len(months) == 12
    assert len(left) <= 16 + 12 + 8 + 12


def test_what_stays_of_a_day_is_its_newest() -> None:
    moments = [NOW - DAY * 5 - HALF_HOUR * step for step in range(6)]
    others = [NOW, NOW - DAY]
    assert kept([*moments, *others]) == [*others, moments[0]]


def test_the_day_begins_at_midnight_where_the_person_is() -> None:
    # 14:30 and 15:30 UTC are two days in Seoul, and one in London
    late, early = datetime(2026, 11, 10, 15, 30, tzinfo=UTC), datetime(2026, 11, 10, 14, 30, tzinfo=UTC)
    others = [NOW, NOW - DAY]
    assert kept([late, early, *others]) == [*others, late, early]
    assert kept([late, early, *others], zone=ZoneInfo("Europe/London")) == [*others, late]


def test_an_hour_that_comes_twice_is_two_moments() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    moments = [datetime(2026, 10, 25, 0, 30, tzinfo=UTC) + HALF_HOUR * step for step in range(4)]
    now = datetime(2026, 10, 25, 12, tzinfo=UTC)
    assert kept(moments, now, berlin) == sorted(moments, reverse=True)


def test_half_a_year_without_work_costs_nothing() -> None:
    moments = [NOW - DAY * (400 + day) for day in range(10)]
    assert kept([*moments, NOW]) == [NOW, *moments]


def test_what_comes_from_the_future_stays_and_counts_for_nothing() -> None:
    future = [NOW + DAY * 365 + HALF_HOUR * step for step in range(30)]
    moments = [NOW - DAY * day for day in range(14)]
    assert kept([*moments, *future]) == [*sorted(future, reverse=True), *moments]


def test_an_hour_with_a_clock_far_ahead_loses_no_day() -> None:
    moments = [NOW - DAY * day for day in range(12)]
    ahead = NOW + DAY * 3650
    assert set(kept([*moments, ahead], now=ahead)) == {*moments, ahead}


def test_a_single_one_stays_however_old() -> None:
    assert kept([NOW - DAY * 9999]) == [NOW - DAY * 9999]
    assert superfluous([], ms(NOW)) == set()


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.integers(0, 3 * 366 * 24 * 60), max_size=120),
    st.integers(-60 * 24 * 60, 3 * 366 * 24 * 60),
    st.sampled_from([SEOUL, UTC, ZoneInfo("America/St_Johns"), ZoneInfo("Pacific/Apia")]),
)
def test_whatever_the_calendar_the_promises_hold(minutes: list[int], now: int, zone: timezone) -> None:
    start = datetime(2024, 1, 1, tzinfo=UTC)
    taken = [ms(start + timedelta(minutes=each)) for each in minutes]
    present = ms(start + timedelta(minutes=now))
    gone = superfluous(taken, present, zone)
    past = [each for each in taken if each <= present]
    assert gone <= set(past)
    if past:
        assert max(past) not in gone
    # thinning once more takes nothing more
    assert superfluous(set(taken) - gone, present, zone) == set()
    by_day = {datetime.fromtimestamp(each / 1000, zone).date() for each in past}
    stays = {datetime.fromtimestamp(each / 1000, zone).date() for each in set(past) - gone}
    assert stays >= set(sorted(by_day, reverse=True)[:14])


@pytest.mark.parametrize("zone", [SEOUL, UTC])
def test_taken_every_half_hour_for_two_years_it_never_grows_beyond_bounds(zone: timezone, full: bool) -> None:
    """As it happens: one more, thinned, one more."""
    there: set[int] = set()
    most = 0
    for step in range(0, (730 if full else 120) * 24, 3):
        present = ms(NOW + timedelta(hours=step))
        there.add(present)
        there -= superfluous(there, present, zone)
        most = max(most, len(there))
    assert most <= 2 * 8 + 12 + 8 + 12
