"""The set of documents of a tender: requirement, notice, procurement documents, as page, PDF and DOCX.

From the notice on for everybody; before it for the purchaser's own offices. Nobody is asked who takes them.
"""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import pgettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from goufu.core.exceptions import UnknownCase
from goufu.rooms.drafting.document_set import PAPERS, paper
from goufu.rooms.drafting.refusals import UnknownPaper
from goufu.rooms.procurement.interface import TenderView, tender_view
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
    title = pgettext("drafting", "Procurement documents")
    page = PlainPage(
        frame=frame_of(request, here="web:projects"),
        title=title,
        lead=_lead(tender),
        meta=(tender.title, ref),
        crumbs=(Link(tender.title or ref, reverse("web:case", args=[ref])), Link(title, "")),
        made_up=tender.synthetic,
        main=(Sheet(made["documents"].title, (made["documents"],)),),
        side=(Sheet(pgettext("drafting", "To take"), (FileList(_files(tender, made)),)),),
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
        raise UnknownPaper("There is no paper {name}.", name=name, cure="Look at the tender itself.")
    return paper(name, _readable(request, ref))


def _readable(request: HttpRequest, ref: str) -> TenderView:
    """The tender, if its documents are public or its visitor drafts them. One supplier's are public with the result."""
    found, holder = tender_view(ref), visitor(request)
    if found and found.drafted and (_public(found) or (holder and holder.organ == found.purchaser)):
        return found
    raise UnknownCase(
        "The notice of {ref} is not published yet.", ref=ref, field="ref", cure="Look at the tender itself."
    )


def _public(tender: TenderView) -> bool:
    return tender.issued is not None and (tender.method.has("competitive") or tender.state == "complete")


def _lead(tender: TenderView) -> str:
    if not _public(tender):
        return pgettext("drafting", "A draft, for your office alone; everybody reads it from the notice on.")
    return pgettext("drafting", "Free for everybody to take; nobody is asked who takes them.")


def _files(tender: TenderView, made: dict[str, Official]) -> tuple[FileLink, ...]:
    papers = tuple(
        FileLink(each.title, reverse(f"web:drafting:{kind}", args=[tender.ref, name]), kind.upper())
        for name, each in made.items()
        for kind in ("pdf", "docx")
    )
    if not tender.documents:
        return papers
    filed = pgettext("drafting", "Documents as filed by the purchaser")
    return (*papers, FileLink(filed, f"/api/files/{tender.documents}", digest=tender.documents))
