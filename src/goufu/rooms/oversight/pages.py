"""The file of a purchase as a page, as PDF, as DOCX, and packed with its documents."""

from django.http import FileResponse, HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import pgettext, pgettext_lazy
from django.views.decorators.http import require_GET

from goufu.core.clock import clock_of_this_installation
from goufu.core.exceptions import UnknownCase
from goufu.rooms.needs.interface import purchase_view
from goufu.rooms.oversight.case_file import CaseFile, case_file, paper
from goufu.rooms.oversight.packing import packed
from goufu.ui.frame import frame_of
from goufu.ui.official import DOCX, PDF, official_docx, official_pdf
from goufu.ui.response import show_page
from goufu.ui.show import Link, LinkList, PlainPage

CASE_LINKS = {"purchase": (pgettext_lazy("oversight", "The file of the purchase"), "web:oversight:case_file")}


def _file_of(ref: str) -> CaseFile:
    purchase = purchase_view(ref)
    found = case_file(purchase) if purchase else None
    if found is None or not found.entries:
        raise UnknownCase("No case has the reference {ref}.", ref=ref, field="ref", cure="Check the reference.")
    return found


@require_GET
def shown(request: HttpRequest, ref: str) -> HttpResponse:
    """The file, to be read."""
    of = _file_of(ref)
    written = paper(of, clock_of_this_installation().read().day)
    page = PlainPage(
        frame=frame_of(request, here="web:projects"),
        title=pgettext("oversight", "The file of the purchase"),
        lead=pgettext("oversight", "The seven items of the record, what came after the award, and every document."),
        crumbs=(
            Link(pgettext("oversight", "Projects"), reverse("web:projects")),
            Link(of.purchase.title, reverse("web:project", args=[ref])),
            Link(pgettext("oversight", "File"), ""),
        ),
        made_up=of.purchase.synthetic,
        main=(LinkList(_downloads(ref)), written),
    )
    return show_page(request, page)


def _downloads(ref: str) -> tuple[Link, ...]:
    titles = {
        "pdf": pgettext("oversight", "As PDF"), "docx": pgettext("oversight", "As DOCX"),
        "zip": pgettext("oversight", "With its public documents (ZIP)"),
    }  # fmt: skip
    return tuple(
        Link(title, reverse(f"web:oversight:case_file_{kind}", args=[ref]), icon="download")
        for kind, title in titles.items()
    )


def _download(made: bytes, media_type: str, name: str) -> HttpResponse:
    answer = HttpResponse(made, content_type=media_type)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


@require_GET
def as_pdf(_: HttpRequest, ref: str) -> HttpResponse:
    """The file as PDF."""
    written = paper(_file_of(ref), clock_of_this_installation().read().day)
    return _download(official_pdf(written), PDF, f"file-{ref}.pdf")


@require_GET
def as_docx(_: HttpRequest, ref: str) -> HttpResponse:
    """The file as DOCX."""
    written = paper(_file_of(ref), clock_of_this_installation().read().day)
    return _download(official_docx(written), DOCX, f"file-{ref}.docx")


@require_GET
def as_zip(_: HttpRequest, ref: str) -> FileResponse:
    """The file with its public documents."""
    made = packed(_file_of(ref), clock_of_this_installation().read().day)
    return FileResponse(made, as_attachment=True, filename=f"file-{ref}.zip", content_type="application/zip")


urlpatterns: list[URLPattern] = [
    path("projects/<str:ref>/file", shown, name="case_file"),
    path("projects/<str:ref>/file.pdf", as_pdf, name="case_file_pdf"),
    path("projects/<str:ref>/file.docx", as_docx, name="case_file_docx"),
    path("projects/<str:ref>/file.zip", as_zip, name="case_file_zip"),
]
