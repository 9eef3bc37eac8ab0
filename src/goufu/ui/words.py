"""Money, dates and clocks in the reader's language."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, npgettext, pgettext

from goufu.base.civil import SHANGHAI
from goufu.ui.show import Citation, ClockState, ClockView, Text

SOON = 5
"""Days that are left when a clock is shown as soon due."""
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def chinese() -> bool:
    """Whether the reader reads Chinese."""
    return (get_language() or "zh-hans").startswith("zh")


def say(context: str, text: str) -> str:
    """A message in the reader's language: as its room says it, else as `core` does."""
    found = pgettext(context, text)
    return found if found != text else pgettext("core", text)


def amount(fen: int) -> str:
    """`1,742,000` or `1,742,000.50`: yuan with separators, fen only when there are any."""
    yuan, rest = divmod(abs(fen), 100)
    return f"{'−' if fen < 0 else ''}{yuan:,}" + (f".{rest:02d}" if rest else "")


def money(fen: int) -> SafeString:
    """An amount as it stands on a page, with its unit; it never breaks."""
    if chinese():
        return format_html('<span class="g-money">{}<small>元</small></span>', amount(fen))
    return format_html('<span class="g-money">¥{}</span>', amount(fen))


def money_text(fen: int) -> str:
    """The same amount as plain text, for titles and data labels."""
    return f"{amount(fen)}元" if chinese() else f"¥{amount(fen)}"


def civil(day: date) -> date:
    """The civil date in China of a date or an aware instant."""
    return day.astimezone(SHANGHAI).date() if isinstance(day, datetime) else day


def day_words(day: date, *, short: bool = False) -> str:
    """`2026年10月14日` or `14 Oct 2026`; short leaves the year out."""
    if chinese():
        return f"{day.month}月{day.day}日" if short else f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {_MONTHS[day.month - 1]}" + ("" if short else f" {day.year}")


def month_words(day: date) -> str:
    """The month of a day: `2026年10月` or `Oct 2026`."""
    return f"{day.year}年{day.month}月" if chinese() else f"{_MONTHS[day.month - 1]} {day.year}"


def day_time(day: date, *, short: bool = False) -> SafeString:
    """A date in `<time>`."""
    found = civil(day)
    return format_html('<time datetime="{}">{}</time>', found.isoformat(), day_words(found, short=short))


def instant_time(instant: datetime) -> SafeString:
    """Date and time of day in China, 24-hour, in `<time>`."""
    local = instant.astimezone(SHANGHAI)
    return format_html('<time datetime="{}">{}</time>', local.isoformat(timespec="seconds"), instant_words(instant))


def instant_words(instant: datetime) -> str:
    """Date and time of day in China, as plain text."""
    local = instant.astimezone(SHANGHAI)
    return f"{day_words(local.date())}{'' if chinese() else ','} {local:%H:%M}"


def percent_words(basis_points: int) -> str:
    """`91.4%` from 9140 basis points."""
    whole, rest = divmod(abs(basis_points), 100)
    said = f"{whole}.{rest:02d}".rstrip("0").rstrip(".") if rest else str(whole)
    return f"{'−' if basis_points < 0 else ''}{said}%"


def record_time(instant: datetime) -> SafeString:
    """To the second, ISO, as in records and receipts: `2026-10-14 09:31:04` in China's time."""
    local = instant.astimezone(SHANGHAI)
    written = f"{local:%Y-%m-%d %H:%M:%S}"
    return format_html('<time datetime="{}">{}</time>', local.isoformat(timespec="seconds"), written)


def hour_time(instant: datetime) -> SafeString:
    """Only the time of day, to the second."""
    local = instant.astimezone(SHANGHAI)
    return format_html('<time datetime="{}">{}</time>', local.isoformat(timespec="seconds"), f"{local:%H:%M:%S}")


def size_words(size: int) -> str:
    """`1.2 MB`, `48 kB`."""
    return f"{size / 1e6:.1f} MB" if size >= 100_000 else f"{max(1, round(size / 1000))} kB"


def _left_words(days: int, *, working: bool) -> str:
    if working:
        return npgettext("ui", "%(n)d working day left", "%(n)d working days left", days) % {"n": days}
    return npgettext("ui", "%(n)d day left", "%(n)d days left", days) % {"n": days}


def _over_words(days: int, *, working: bool) -> str:
    if working:
        return npgettext("ui", "%(n)d working day overdue", "%(n)d working days overdue", days) % {"n": days}
    return npgettext("ui", "%(n)d day overdue", "%(n)d days overdue", days) % {"n": days}


def _today_words(due: date | datetime) -> str:
    if isinstance(due, datetime):
        return pgettext("ui", "today %(time)s") % {"time": f"{due.astimezone(SHANGHAI):%H:%M}"}
    return pgettext("ui", "today")


def running_clock(
    kind: Text,
    due: date | datetime,
    left: int,
    *,
    working: bool = False,
    citation: Citation | None = None,
    why: Text = "",
    href: str = "",
) -> ClockView:
    """A clock that runs. `left` is the days to its due day, counted as the clock counts them; negative when overdue."""
    state: ClockState = "over" if left < 0 else "soon" if left <= SOON else "due"
    words = _over_words(-left, working=working) if left < 0 else _left_words(left, working=working)
    return ClockView(kind, state, _today_words(due) if left == 0 else words, due, citation, why, href)


def resting_clock(
    kind: Text, state: ClockState, *, due: date | None = None, why: Text = "", href: str = ""
) -> ClockView:
    """A clock that does not run: `paused`, `unsure` (no holiday table for its year) or `met`."""
    words: dict[str, str] = {
        "paused": pgettext("ui", "Paused"),
        "unsure": pgettext("ui", "Cannot be counted yet"),
        "met": pgettext("ui", "On time"),
    }
    return ClockView(kind, state, words[state], due, None, why, href)
