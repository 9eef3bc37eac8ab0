"""Rendering a gallery page as a reader would get it."""

from functools import cache

from django.test import RequestFactory
from django.utils.translation import override

from goufu.ui.response import show_page
from goufu.ui.tests.gallery import GALLERY


@cache
def rendered(name: str, language: str = "zh-hans") -> str:
    """The whole HTML of a gallery page."""
    with override(language):
        return str(show_page(RequestFactory().get("/"), GALLERY[name]()).render().rendered_content)
