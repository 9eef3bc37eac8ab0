"""Money, dates and clocks as a Chinese and an English reader expect them."""

from datetime import UTC, date, datetime

import pytest
from django.utils.translation import override

from goufu.ui import words


@pytest.mark.parametrize(
    ("fen", "zh", "en"), [(174200000, "1,742,000元", "¥1,742,000"), (50, "0.50元", "¥0.50"), (-100, "−1元", "¥−1")]
)
def test_money_shows_fen_only_when_there_are_any(fen, zh, en):
    with override("zh-hans"):
        assert words.money_text(fen) == zh
    with override("en"):
        assert words.money_text(fen) == en


def test_an_instant_is_shown_in_chinas_time():
    late = datetime(2026, 10, 14, 17, 30, tzinfo=UTC)
    with override("zh-hans"):
        assert words.instant_time(late) == '<time datetime="2026-10-15T01:30:00+08:00">2026年10月15日 01:30</time>'
    with override("en"):
        assert ">15 Oct 2026, 01:30<" in words.instant_time(late)


@pytest.mark.parametrize(
    ("left", "state", "said"), [(13, "due", "还有13天"), (5, "soon", "还有5天"), (-1, "over", "逾期1天")]
)
def test_a_running_clock_says_its_state_in_words(left, state, said):
    with override("zh-hans"):
        view = words.running_clock("付款", date(2026, 10, 27), left)
    assert (view.state, view.words) == (state, said)


def test_working_days_are_called_so():
    with override("zh-hans"):
        assert words.running_clock("公开", date(2026, 10, 13), -1, working=True).words == "逾期1个工作日"
    with override("en"):
        assert words.running_clock("Publish", date(2026, 10, 13), -1, working=True).words == "1 working day overdue"


def test_today_tells_the_hour():
    with override("zh-hans"):
        assert words.running_clock("x", datetime(2026, 10, 14, 9, tzinfo=UTC), 0).words == "今天17:00"
        assert words.running_clock("x", date(2026, 10, 14), 0).words == "今天"


def test_a_clock_without_a_table_says_so():
    with override("zh-hans"):
        assert words.resting_clock("x", "unsure").words == "暂不能算"


def test_sizes_are_short():
    assert words.size_words(1_200_000) == "1.2 MB"
    assert words.size_words(48_000) == "48 kB"
    assert words.size_words(0) == "1 kB"
