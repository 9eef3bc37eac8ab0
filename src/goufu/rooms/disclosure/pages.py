"""The addresses of the open data, JSON for programs (problems come as JSON too), and of registers to take out."""

import json
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_GET

from goufu.base.errors import GoufuError
from goufu.rooms.disclosure.packages import (
    DATA,
    base_url,
    extension_files,
    published_ocids,
    record_package,
    release_package,
)
from goufu.rooms.disclosure.page_registers import register_file, registers_page
from goufu.ui.response import show_page

PURCHASES_A_PAGE = 50
"""How many processes a page of `/ocds/releases.json` holds."""

_KEEP_REGISTERS = ("open_purchase", "confirm_budget_line", "file_contract", "certify_outage")
STARTS = ((pgettext_lazy("disclosure", "Registers to take out"), "web:disclosure:registers", *_KEEP_REGISTERS),)

View = Callable[..., HttpResponse]


def _json(said: Any, status: int = 200, kind: str = "application/json") -> HttpResponse:
    response = HttpResponse(json.dumps(said, ensure_ascii=False, indent=1), status=status, content_type=kind)
    response["Access-Control-Allow-Origin"] = "*"
    return response


def _answers_problems(view: View) -> View:
    @wraps(view)
    def answered(request: HttpRequest, **given: Any) -> HttpResponse:
        try:
            return view(request, **given)
        except GoufuError as error:
            lang = "en" if request.headers.get("Accept-Language", "").lower().startswith("en") else "zh"
            said = {"type": f"urn:goufu:problem:{error.problem}", "title": error.problem, "status": error.http_status}
            said |= {"detail": error.text(lang), "cure": error.cure_text(lang) or "", "field": error.field or ""}
            return _json(said, error.http_status, "application/problem+json")

    return answered


@_answers_problems
def record(_: HttpRequest, ocid: str) -> HttpResponse:
    """One process: its releases and its compiled release."""
    return _json(record_package([ocid], f"{base_url()}/ocds/records/{ocid}.json"))


@_answers_problems
def releases(request: HttpRequest) -> HttpResponse:
    """All releases, a page of processes at a time (`?page=2`); the header `Link` names the next page."""
    page = request.GET.get("page", "1")
    number = int(page) if page.isascii() and page.isdecimal() and 0 < len(page) < 7 and int(page) else 1
    chosen = published_ocids()[(number - 1) * PURCHASES_A_PAGE :]
    address = f"{base_url()}/ocds/releases.json?page="
    response = _json(release_package(chosen[:PURCHASES_A_PAGE], f"{address}{number}"))
    if len(chosen) > PURCHASES_A_PAGE:
        response["Link"] = f'<{address}{number + 1}>; rel="next"'
    return response


def extension(_: HttpRequest, name: str) -> HttpResponse:
    """A file of the local extension."""
    return _json(extension_files()[f"{name}.json"])


def policy(_: HttpRequest) -> HttpResponse:
    """The publication policy."""
    text = (DATA / "publication-policy.md").read_text(encoding="utf-8")
    return HttpResponse(text, content_type="text/markdown; charset=utf-8")


@require_GET
def registers(request: HttpRequest) -> HttpResponse:
    """Where registers are taken out."""
    return show_page(request, registers_page(request))


@require_GET
def register(_: HttpRequest, name: str, code: str, kind: str) -> HttpResponse:
    """A register of a division."""
    return register_file(name, code, kind)


urlpatterns: list[URLPattern] = [
    path("ocds/records/<str:ocid>.json", record, name="record"),
    path("ocds/releases.json", releases, name="releases"),
    path("ocds/extension/extension.json", extension, {"name": "extension"}, name="extension"),
    path("ocds/extension/release-schema.json", extension, {"name": "release-schema"}, name="extension_schema"),
    path("ocds/publication-policy.md", policy, name="policy"),
    path("registers", registers, name="registers"),
    path("registers/<str:name>-<str:code>.<str:kind>", register, name="register"),
]
