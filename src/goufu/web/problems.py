"""Errors as pages: what is wrong, which field or article, and the cure. Never a stack trace."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import pgettext

from goufu.base.errors import GoufuError
from goufu.ui import response
from goufu.ui.citing import lang
from goufu.ui.frame import frame_of
from goufu.ui.show import Citation, ErrorPage, Link
from goufu.ui.visitor import NotSignedIn

Answer = Callable[[HttpRequest], HttpResponse]


class TooLarge(GoufuError):
    """More than the platform takes at once."""

    problem, http_status, context = "too-large", 413, "web"


def too_large(most: int) -> TooLarge:
    """A request announces more than so many bytes."""
    return TooLarge(
        "A request may hold {most} MB at most.",
        most=most // 1024 // 1024,
        field="file",
        cure="Make it smaller, or split it into several files.",
    )


AGAIN = 2
"""Seconds after which a reader who was sent away is asked to come again."""


def come_again() -> HttpResponse:
    """Too many read at once. A line of text: whoever is sent away must not cost what a page costs."""
    said = pgettext("web", "Very many people are reading here right now. Please look again in a few seconds.")
    answer = HttpResponse(said + "\n", status=503, content_type="text/plain; charset=utf-8")
    answer["Retry-After"], answer["Cache-Control"] = str(AGAIN), "no-store"
    return answer


class Problems:
    """Middleware: a `GoufuError` that reaches the top becomes its page; whoever must sign in is sent there."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self._answer(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The page of a problem; None leaves other exceptions to Django."""
        if isinstance(error, NotSignedIn):
            return HttpResponseRedirect(f"{reverse('web:sign_in')}?next={request.path}")
        if isinstance(error, GoufuError):
            return error_page(request, error)
        return None


def error_page(request: HttpRequest, error: GoufuError) -> HttpResponse:
    """One error for a reader."""
    page = ErrorPage(
        frame=frame_of(request),
        title=error.text(lang()),
        status=error.http_status,
        field=error.field or "",
        citation=Citation(error.article) if error.article else None,
        cure=error.cure_text(lang()) or "",
        links=_ways_on(),
    )
    return response.show_page(request, page, status=error.http_status)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """There is no such page."""
    page = ErrorPage(
        frame=frame_of(request),
        title=pgettext("web", "There is no such page"),
        status=404,
        cure=pgettext("web", "Check the address, or begin at the list of projects."),
        links=_ways_on(),
    )
    return response.show_page(request, page, status=404).render()


def _ways_on() -> tuple[Link, ...]:
    return (
        Link(pgettext("web", "Projects"), reverse("web:projects")),
        Link(pgettext("web", "Home"), reverse("web:home")),
    )
