"""Large type and dark, without script."""

import re

import pytest
from django.test import RequestFactory

from goufu.ui.prefs import keep_prefs, prefs_of
from goufu.ui.response import show_page
from goufu.ui.tests.gallery import GALLERY


def test_the_switch_is_kept_and_the_reader_comes_back():
    answer = keep_prefs(RequestFactory().post("/preferences", {"type": "large", "next": "/en/projects?page=2"}))
    assert answer.status_code == 302
    assert answer["Location"] == "/en/projects?page=2"
    assert answer.cookies["goufu_type"].value == "large"


@pytest.mark.parametrize("back", ["https://example.org/", "//example.org/", "javascript:alert(1)", "/\\example.org"])
def test_nobody_is_sent_to_another_site(back):
    answer = keep_prefs(RequestFactory().post("/preferences", {"theme": "dark", "next": back}))
    assert answer["Location"] == "/"


def test_only_known_values_are_kept():
    answer = keep_prefs(RequestFactory().post("/preferences", {"theme": "neon"}))
    assert not answer.cookies


def test_reading_the_address_changes_nothing():
    assert keep_prefs(RequestFactory().get("/preferences")).status_code == 405


def test_the_page_follows_the_cookies():
    request = RequestFactory().get("/")
    request.COOKIES.update({"goufu_type": "large", "goufu_theme": "dark"})
    html = str(show_page(request, GALLERY["home"]()).render().rendered_content)
    assert re.search(r'<html lang="zh-CN" data-theme="dark" data-type="large">', html)
    assert html.count('aria-pressed="true"') == 2


def test_the_other_language_is_the_same_page():
    found = prefs_of(RequestFactory().get("/projects?page=2"))
    assert (found.other_language.lang, found.other_language.href) == ("en", "/en/projects?page=2")
