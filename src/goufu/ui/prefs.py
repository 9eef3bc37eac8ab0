"""The reader's two switches, large type and dark, kept in cookies: forms that work without script."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse, translate_url
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from goufu.ui.show import Link

COOKIES: Mapping[str, tuple[str, frozenset[str]]] = {
    "type": ("goufu_type", frozenset({"large", "normal"})),
    "theme": ("goufu_theme", frozenset({"dark", "light"})),
}
"""The name of each switch, its cookie and what it may hold."""
YEAR = 365 * 24 * 3600


@dataclass(frozen=True)
class Prefs:
    """What the reader chose; empty when the system's wish counts. `here` is the address to come back to."""

    type: str
    theme: str
    here: str
    other_language: Link
    address: str


def _chosen(request: HttpRequest, name: str) -> str:
    cookie, values = COOKIES[name]
    value = request.COOKIES.get(cookie, "")
    return value if value in values else ""


def _other_language(here: str) -> Link:
    if (get_language() or "zh-hans").startswith("zh"):
        return Link("EN", translate_url(here, "en"), lang="en")
    return Link("中文", translate_url(here, "zh-hans"), lang="zh-CN")


def prefs_of(request: HttpRequest) -> Prefs:
    """The reader's switches, and this page in the other language."""
    here = request.get_full_path() if request.method == "GET" else request.path
    address = reverse("ui:prefs")
    return Prefs(_chosen(request, "type"), _chosen(request, "theme"), here, _other_language(here), address)


# Exempt: a forged post could only change the size of letters, and public pages stay free of a token of each reader.
@csrf_exempt
@require_POST
def keep_prefs(request: HttpRequest) -> HttpResponse:
    """Keep what was switched for a year and go back to the page it was switched on."""
    back = request.POST.get("next", "/")
    safe = url_has_allowed_host_and_scheme(back, allowed_hosts=None) and back.startswith("/")
    response = HttpResponseRedirect(back if safe else "/")
    for name, (cookie, values) in COOKIES.items():
        if (value := request.POST.get(name)) in values:
            response.set_cookie(cookie, str(value), max_age=YEAR, samesite="Lax", secure=request.is_secure())
    return response
