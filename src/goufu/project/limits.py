"""How much may come in one request: what is larger is refused by its own announcement, before a byte of it is read."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from goufu.api import problems as api
from goufu.core.uploads.files import LARGEST
from goufu.web.problems import error_page, too_large

AROUND = 1024 * 1024
"""Bytes that a form may hold beside its file."""


class Limits:
    """Middleware in front of whatever reads a body."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if _announced(request) <= LARGEST + AROUND:
            return self._answer(request)
        problem = too_large(LARGEST)
        if request.path.startswith("/api/"):
            return api.reply(api.problem(problem, api.language(request)))
        page = error_page(request, problem)
        return page.render() if isinstance(page, TemplateResponse) else page


def _announced(request: HttpRequest) -> int:
    length = str(request.META.get("CONTENT_LENGTH") or "0")
    return int(length) if length.isdecimal() else 0
