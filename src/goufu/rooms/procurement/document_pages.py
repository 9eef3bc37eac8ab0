"""The set of documents of a tender: requirement, notice, procurement documents, as page, PDF and DOCX.

From the notice on for everybody; before it for the purchaser's own offices. Nobody is asked who takes them.
"""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import pgettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from goufu.core.exceptions import UnknownCase
from goufu.core.registry import find_case
from goufu.rooms.procurement.document_set import PAPERS, paper
from goufu.rooms.procurement.method import COMPETITIVE, method_named
from goufu.rooms.procurement.models import Tender
from goufu.rooms.procurement.refusals import Mismatch
from goufu.ui import response
from goufu.ui.frame import frame_of
from goufu.ui.official import DOCX, PDF, Official, official_docx, official_pdf
from goufu.ui.show import FileLink, FileList, Link, PlainPage, Sheet
from goufu.ui.visitor import visitor


@never_cache
@require_GET
def documents(request: HttpRequest, ref: str) -> HttpResponse:
    """The set: the procurement documents to read, all papers to take."""
    tender = _readable(request, ref)
    made = {name: paper(name, tender) for name in PAPERS}
    title = pgettext("procurement", "Procurement documents")
    page = PlainPage(
        frame=frame_of(request, here="web:projects"),
        title=title,
        lead=_lead(tender),
        meta=(tender.title, ref),
        crumbs=(Link(tender.title or ref, reverse("web:case", args=[ref])), Link(title, "")),
        made_up=tender.synthetic,
        main=(Sheet(made["documents"].title, (made["documents"],)),),
        side=(Sheet(pgettext("procurement", "To take"), (FileList(_files(tender, made)),)),),
    )
    return response.show_page(request, page)


@never_cache
@require_GET
def as_pdf(request: HttpRequest, ref: str, name: str) -> HttpResponse:
    """One paper as PDF."""
    return _taken(ref, name, "pdf", official_pdf(_paper(request, ref, name)), PDF)


@never_cache
@require_GET
def as_docx(request: HttpRequest, ref: str, name: str) -> HttpResponse:
    """One paper as DOCX."""
    return _taken(ref, name, "docx", official_docx(_paper(request, ref, name)), DOCX)


def _taken(ref: str, name: str, kind: str, content: bytes, mime: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=mime)
    answer["Content-Disposition"] = f'attachment; filename="{ref}-{name}.{kind}"'
    return answer


def _paper(request: HttpRequest, ref: str, name: str) -> Official:
    if name not in PAPERS:
        raise Mismatch("There is no paper {name}.", name=name, cure="Look at the tender itself.")
    return paper(name, _readable(request, ref))


def _readable(request: HttpRequest, ref: str) -> Tender:
    """The tender, if its documents are public or its visitor drafts them. One supplier's are public with the result."""
    found, holder = find_case(ref), visitor(request)
    if isinstance(found, Tender) and found.parts and (_public(found) or (holder and holder.organ == found.purchaser)):
        return found
    raise UnknownCase(
        "The notice of {ref} is not published yet.", ref=ref, field="ref", cure="Look at the tender itself."
    )


def _public(tender: Tender) -> bool:
    asked_all = method_named(tender.method).has(COMPETITIVE)
    return tender.issued is not None and (asked_all or tender.state == "complete")


def _lead(tender: Tender) -> str:
    if not _public(tender):
        return pgettext("procurement", "A draft, for your office alone; everybody reads it from the notice on.")
    return pgettext("procurement", "Free for everybody to take; nobody is asked who takes them.")


def _files(tender: Tender, made: dict[str, Official]) -> tuple[FileLink, ...]:
    papers = tuple(
        FileLink(each.title, reverse(f"web:procurement:document_{kind}", args=[tender.ref, name]), kind.upper())
        for name, each in made.items()
        for kind in ("pdf", "docx")
    )
    if not tender.documents:
        return papers
    filed = pgettext("procurement", "Documents as filed by the purchaser")
    return (*papers, FileLink(filed, f"/api/files/{tender.documents}", digest=tender.documents))
