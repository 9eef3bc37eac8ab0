"""The addresses of notices: list, page, PDF, DOCX, fields."""

from __future__ import annotations

from functools import lru_cache

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import pgettext, pgettext_lazy
from django.views.decorators.http import require_GET

from goufu.core.public import PublicEntry
from goufu.rooms.announcements.fields import as_json
from goufu.rooms.announcements.kind import kind_of
from goufu.rooms.announcements.notice import notice_named, ref_of
from goufu.rooms.announcements.page_list import LIST, list_page
from goufu.rooms.announcements.page_notice import notice_page
from goufu.rooms.announcements.paper import official
from goufu.ui.official import DOCX, PDF, Official, official_docx, official_pdf
from goufu.ui.response import show_page
from goufu.ui.show import Link

FOOT = ((LIST, pgettext_lazy("announcements", "Official notices")),)
KEPT = 64
"""Papers kept in memory: the same notice always has the same bytes."""


@lru_cache(maxsize=KEPT)
def _printed(paper: Official) -> bytes:
    return official_pdf(paper)


@lru_cache(maxsize=KEPT)
def _written(paper: Official) -> bytes:
    return official_docx(paper)


@require_GET
def notices(request: HttpRequest) -> HttpResponse:
    """The list of notices."""
    return show_page(request, list_page(request))


@require_GET
def notice(request: HttpRequest, ref: str) -> HttpResponse:
    """One notice."""
    return show_page(request, notice_page(request, notice_named(ref)))


@require_GET
def as_pdf(_: HttpRequest, ref: str) -> HttpResponse:
    """The notice as PDF."""
    return _file(_printed(official(notice_named(ref))), PDF, f"{ref}.pdf")


@require_GET
def as_docx(_: HttpRequest, ref: str) -> HttpResponse:
    """The notice as DOCX."""
    return _file(_written(official(notice_named(ref))), DOCX, f"{ref}.docx")


@require_GET
def fields(_: HttpRequest, ref: str) -> HttpResponse:
    """The notice's fields, what it lacks, and where it stands, for programs."""
    answer = JsonResponse(as_json(notice_named(ref)), json_dumps_params={"ensure_ascii": False, "indent": 1})
    answer["Access-Control-Allow-Origin"] = "*"
    return answer


def _file(content: bytes, kind: str, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=kind)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def entry_links(entries: list[PublicEntry]) -> tuple[Link, ...]:
    """For pages that show these entries: the notice they make, or the list where they make several."""
    made = [each for each in entries if kind_of(each)]
    purchase = next((each.known["purchase"] for each in reversed(entries) if each.known.get("purchase")), "")
    if len(made) > 1 and purchase:
        title = pgettext("announcements", "Official notices (%(n)d)") % {"n": len(made)}
        return (Link(title, f"{reverse(LIST)}?purchase={purchase}"),)
    title = pgettext("announcements", "Official notice (PDF, DOCX)")
    return tuple(Link(title, reverse("web:announcements:notice", args=[ref_of(each)])) for each in made[:1])


urlpatterns: list[URLPattern] = [
    path("notices", notices, name="notices"),
    path("notices/<slug:ref>", notice, name="notice"),
    path("notices/<slug:ref>.pdf", as_pdf, name="pdf"),
    path("notices/<slug:ref>.docx", as_docx, name="docx"),
    path("notices/<slug:ref>.json", fields, name="json"),
]
