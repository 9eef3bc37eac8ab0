"""Dates as documents word them: 2025-06-30, 2025年6月30日, 2025年底, 6月底前, 2026年三季度, 长期.

What is not a day of the calendar in so many words is *vague*: it is read, shown, and must be confirmed.
"""

import calendar
import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta

STANDING = re.compile(r"^(长期|持续|常态化?|每[年季月周](度|月)?|全年|贯穿全程)(坚持|推进|实施|开展)?$")
_EXACT = re.compile(r"^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(前|之前|以前)?$")
_MONTH = re.compile(r"^(?:(\d{4})[-/.年])?(\d{1,2})月?(份)?(底|末|底前|末前|内|前|之前|底以前|底之前)?(完成)?$")
_YEAR = re.compile(r"^(\d{4})年?(底|末|年底|年末|底前|末前|内|前|底以前|底之前)?(完成)?$")
_YEAR_END = re.compile(r"^(今年|本年)?年?(底|末|内)(前)?(完成)?$")
_QUARTER = re.compile(r"^(?:(\d{4})年?)?第?([一二三四1-4])季度(末|底|内|前|底前|末前)?(完成)?$")
_HALF = re.compile(r"^(?:(\d{4})年?)?(上半年|下半年)(完成)?$")
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4}
_LAST_MONTH = 12


@dataclass(frozen=True)
class Day:
    """A date as it was read: the day (None for a task that never ends), whether it is vague, whether the year was
    taken from the list's own.
    """

    day: date | None
    vague: bool
    year_supposed: bool = False


def plain(text: object) -> str:
    """Text without full-width digits, letters and signs, and without blanks at its ends."""
    return unicodedata.normalize("NFKC", str(text)).strip()


def read_day(value: object, year: int | None) -> Day | None:
    """A date from a cell; None when it is none. `year` is the list's own, for words without one."""
    if isinstance(value, date):
        return Day(value, vague=False)
    text = re.sub(r"\s+", "", plain(value))
    if STANDING.match(text):
        return Day(None, vague=True)
    try:
        return _exact(text) or _year(text, year) or _quarter(text, year) or _half(text, year) or _month(text, year)
    except ValueError:
        return None


def _exact(text: str) -> Day | None:
    found = _EXACT.match(text)
    return Day(date(*map(int, found.groups()[:3])), vague=bool(found[4])) if found else None


def _year(text: str, year: int | None) -> Day | None:
    if _YEAR_END.match(text):
        return Day(date(year, _LAST_MONTH, 31), vague=True, year_supposed=True) if year else None
    found = _YEAR.match(text)
    if found is None:
        return None
    before = found[2] == "前"
    return Day(date(int(found[1]) - before, _LAST_MONTH, 31), vague=True)


def _quarter(text: str, year: int | None) -> Day | None:
    found = _QUARTER.match(text)
    of = int(found[1]) if found and found[1] else year
    if found is None or of is None:
        return None
    quarter = _QUARTERS.get(found[2]) or int(found[2])
    last = quarter - 1 if found[3] == "前" else quarter
    day = _end_of_month(of, last * 3) if last else date(of - 1, _LAST_MONTH, 31)
    return Day(day, vague=True, year_supposed=not found[1])


def _half(text: str, year: int | None) -> Day | None:
    found = _HALF.match(text)
    of = int(found[1]) if found and found[1] else year
    if found is None or of is None:
        return None
    return Day(_end_of_month(of, 6 if found[2] == "上半年" else _LAST_MONTH), vague=True, year_supposed=not found[1])


def _month(text: str, year: int | None) -> Day | None:
    found = _MONTH.match(text)
    of = int(found[1]) if found and found[1] else year
    if found is None or of is None or ("月" not in text and not found[1]):
        return None
    month = int(found[2])
    before = found[4] in {"前", "之前"}
    day = date(of, month, 1) - timedelta(days=1) if before else _end_of_month(of, month)
    return Day(day, vague=True, year_supposed=not found[1])


def _end_of_month(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])
