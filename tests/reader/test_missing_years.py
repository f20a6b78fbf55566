from datetime import date

import pytest

from events.reader.missing_years import Years, dated, following_years
from events.reader.printed_dates import Day
from events.reader.stamps import Posting


def years(named: int | None = None, posted: tuple[Posting, ...] = (), given: date | None = None) -> Years:
    return Years(named, posted, given)


@pytest.mark.parametrize(
    ("day", "told", "expected"),
    [
        (Day(5, 3, 2021), years(named=2020), (date(2021, 3, 5), False)),
        (Day(5, 3), years(named=2020), (date(2020, 3, 5), False)),
        (Day(5, 3), years(posted=((2021, 3, 7),)), (date(2021, 3, 5), False)),
        (Day(28, 12), years(posted=((2022, 1, 3),)), (date(2021, 12, 28), False)),
        (Day(10, 3), years(posted=((2021, 3, 7),)), (date(2021, 3, 10), False)),
        (Day(5, 3), years(posted=((2021, 11, 7),)), (date(2021, 3, 5), True)),
        (Day(5, 3), years(posted=((2021, None, None),)), (date(2021, 3, 5), True)),
        (Day(5, 3), years(given=date(2021, 3, 7)), (date(2021, 3, 5), False)),
        (Day(9, 12), years(named=2024, posted=((2023, 12, 9),)), (date(2023, 12, 9), False)),
        (Day(5, 3), years(named=2023, posted=((2023, 2, 31),)), (date(2023, 3, 5), False)),
        (Day(5, 3), years(posted=((2023, 2, 31),)), (date(2023, 3, 5), True)),
        (Day(31, 2), years(named=2021), (None, False)),
        (Day(5, 3), years(), (None, False)),
        (Day(5), years(named=2021), (None, False)),
    ],
)
def test_a_date_with_its_year(day: Day, told: Years, expected: tuple[date | None, bool]) -> None:
    assert dated(day, told) == expected


def test_the_last_day_may_lie_in_the_next_year() -> None:
    assert following_years(date(2021, 12, 29), Day(3, 1)) == years(named=2022)
    assert following_years(date(2021, 3, 5), Day(7, 3)) == years(named=2021)
