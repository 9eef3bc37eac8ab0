"""Every page of the gallery is sound HTML in both languages."""

import re
from collections import Counter
from datetime import UTC, datetime

import pytest

from goufu.ui.show import OpeningPage, Page, TableView, Thread, ThreadStep
from goufu.ui.tests.gallery import GALLERY
from goufu.ui.tests.gallery import sample as s
from goufu.ui.tests.rendering import rendered

LANGUAGES = ("zh-hans", "en")
PAGES = [(name, language) for name in GALLERY for language in LANGUAGES]


def every_page_class() -> set[type[Page]]:
    return set(Page.__subclasses__())


def test_the_gallery_shows_every_kind_of_page():
    assert {type(build()) for build in GALLERY.values()} == every_page_class()


@pytest.mark.parametrize(("name", "language"), PAGES)
def test_a_page_has_one_heading_and_no_id_twice(name, language):
    html = rendered(name, language)
    assert len(re.findall(r"<h1[ >]", html)) == 1
    ids = Counter(re.findall(r'\sid="([^"]+)"', html))
    assert not [found for found, times in ids.items() if times > 1]


@pytest.mark.parametrize(("name", "language"), PAGES)
def test_nothing_is_escaped_twice_or_left_unfilled(name, language):
    html = rendered(name, language)
    assert "&lt;" not in html
    assert "{{" not in html
    assert "None" not in re.sub(r"<[^>]+>", " ", html)


@pytest.mark.parametrize(("name", "language"), PAGES)
def test_labels_and_descriptions_point_to_something(name, language):
    html = rendered(name, language)
    ids = set(re.findall(r'\sid="([^"]+)"', html))
    for attribute in ("aria-labelledby", "aria-describedby", "for"):
        for named in re.findall(rf'\s{attribute}="([^"]+)"', html):
            assert set(named.split()) <= ids, (attribute, named)


@pytest.mark.parametrize("name", GALLERY)
def test_chinese_pages_say_nothing_in_english(name):
    text = re.sub(r"<(script|svg|style).*?</\1>|<[^>]+>", " ", rendered(name), flags=re.DOTALL)
    words = set(re.findall(r"[A-Za-z]{4,}", text)) - {"OCDS", "XLSX", "JBSW", "EHPK"}
    assert not words


@pytest.mark.parametrize("name", GALLERY)
def test_no_space_is_typed_between_chinese_and_digits(name):
    text = re.sub(r"<[^>]+>", "\n", rendered(name))
    typed = re.findall(r"[\u4e00-\u9fff] (?!\d\d:\d\d)\d|\d [\u4e00-\u9fff]", text)
    assert not typed


@pytest.mark.parametrize("name", GALLERY)
def test_a_page_has_one_main_button_at_most_and_seven_places_to_go(name):
    html = rendered(name)
    assert html.count("g-btn--go") <= 1
    nav = re.search(r'<nav class="g-nav".*?</nav>', html, re.DOTALL)
    assert not nav or nav[0].count("<a ") <= 7


@pytest.mark.parametrize("name", GALLERY)
def test_the_person_is_an_office(name):
    assert "</html>" in rendered(name)
    assert len(GALLERY[name]().frame.nav) <= 7


def test_a_sealed_hall_refuses_to_be_given_bids():
    with pytest.raises(ValueError, match="sealed"):
        OpeningPage(frame=s.office(), title="x", state="sealed", status="x", bids=TableView((), ()))


def test_a_sealed_hall_says_no_name_and_no_count_of_bids():
    html = rendered("opening-sealed")
    assert "青禾" not in html
    assert "份投标" not in html


def test_the_thread_always_has_its_ten_steps():
    thread = Thread.of([ThreadStep("contract", "now")])
    assert [step.step for step in thread.steps][:2] == ["need", "catalogue"]
    assert len(thread.steps) == 10


def test_a_step_that_is_not_of_the_thread_is_refused():
    with pytest.raises(ValueError, match="not steps"):
        Thread.of([ThreadStep("celebration", "now")])


def test_every_date_stands_in_a_time_element():
    html = rendered("project")
    for day in re.findall(r">(\d{4}年\d+月\d+日(?: \d+:\d+)?)<", html):
        assert f">{day}</time>" in html


def test_the_simulated_moment_and_next_day_stand_in_the_band():
    html = rendered("home")
    assert "模拟时间：" in html
    assert 'action="/demo/next-day"' in html
    assert datetime(2026, 10, 14, 1, 31, 4, tzinfo=UTC) == s.MOMENT
