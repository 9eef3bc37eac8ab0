"""From a page's view to an answer."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.urls import reverse

from goufu.core.ledger.promise import Promise
from goufu.ui.show import Page, VerdictList, View


def show_page(request: HttpRequest, page: Page, *, status: int = 200) -> TemplateResponse:
    """The whole page."""
    return TemplateResponse(request, page.template, {"page": page, "frame": page.frame}, status=status)


def show_part(request: HttpRequest, view: View, *, status: int = 200) -> TemplateResponse:
    """One view alone, as htmx asks for it."""
    return TemplateResponse(request, view.template, {"v": view}, status=status)


def show_live(request: HttpRequest, verdicts: VerdictList | None, asked: tuple[str, ...] = ()) -> TemplateResponse:
    """What the law says to a form as it stands: the inside of the act page's aside."""
    return TemplateResponse(request, "ui/parts/live.html", {"verdicts": verdicts, "asked": asked})


def receipt_address(promise: Promise) -> str:
    """Where the receipt of an act just done is shown; the signature shows that one holds the promise."""
    signature = urlencode({"signature": promise.signature})
    return f"{reverse('web:receipt', args=[promise.entry])}?{signature}"
