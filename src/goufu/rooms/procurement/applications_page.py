"""The applications for a prequalification, after their deadline, for the purchaser's own officers."""

from collections.abc import Iterator

from django.http import FileResponse, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import pgettext, pgettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from goufu.core.clock import clock_of_this_installation
from goufu.core.exceptions import UnknownCase
from goufu.core.uploads.files import open_file
from goufu.parties.models import Organ
from goufu.rooms.procurement.models import Application, JudgedApplication, Tender
from goufu.rooms.procurement.prequalifying import applications, judged
from goufu.rooms.procurement.refusals import NotForThisOffice
from goufu.rooms.procurement.refused import grounds_said
from goufu.ui.citing import lang
from goufu.ui.frame import frame_of
from goufu.ui.response import show_page
from goufu.ui.show import Cell, Column, Link, LinkList, ListPage, TableView
from goufu.ui.visitor import must_be_holder
from goufu.ui.words import chinese

_READERS = frozenset({"purchaser.officer", "purchaser.head"})
_STANDINGS = {
    "qualified": pgettext_lazy("procurement", "Qualified"),
    "refused": pgettext_lazy("procurement", "Not qualified"),
}


@never_cache
@require_GET
def applications_page(request: HttpRequest, ref: str) -> HttpResponse:
    """The list: before the deadline refused, whoever asks."""
    tender, found = _read(request, ref)
    known = judged(tender)
    columns = (
        Column(pgettext("procurement", "Applicant")),
        Column(pgettext("procurement", "Application")),
        Column(pgettext("procurement", "Standing")),
        Column(pgettext("procurement", "To be done")),
    )
    rows = tuple(tuple(_row(tender, each, known.get(each.ref))) for each in found.values())
    page = ListPage(
        frame=frame_of(request, here="web:todo"),
        title=pgettext("procurement", "Applications for prequalification"),
        meta=(tender.title, tender.ref),
        crumbs=(
            Link(tender.title, reverse("web:case", args=[tender.ref])),
            Link(pgettext("procurement", "Applications"), ""),
        ),
        made_up=tender.synthetic,
        table=TableView(columns, rows),
        note=pgettext("procurement", "Who applied is told to nobody else before the result."),
    )
    return show_page(request, page)


@never_cache
@require_GET
def application_file(request: HttpRequest, ref: str, application: str) -> HttpResponse:
    """The papers of one application."""
    _, found = _read(request, ref)
    if application not in found:
        raise UnknownCase("No case has the reference {ref}.", ref=application, field="ref", cure="Check the reference.")
    stream = open_file(found[application].papers)
    return FileResponse(stream, as_attachment=True, filename=application)  # type: ignore[return-value]


def _read(request: HttpRequest, ref: str) -> tuple[Tender, dict[str, Application]]:
    holder, tender = must_be_holder(request), Tender.objects.filter(ref=ref).first()
    if tender is None:
        raise UnknownCase("No case has the reference {ref}.", ref=ref, field="ref", cure="Check the reference.")
    if holder.organ != tender.purchaser or not _READERS & holder.roles:
        raise NotForThisOffice(
            "Applications are read by the purchaser's own officers.", cure="Wait for the result of the tender."
        )
    return tender, applications(tender, clock_of_this_installation().read())


def _row(tender: Tender, each: Application, found: JudgedApplication | None) -> Iterator[Cell]:
    organ = Organ.objects.get(code=each.provider)
    yield Cell(organ.name_zh if chinese() else organ.name_en or organ.name_zh, note=organ.uscc)
    papers = reverse("web:procurement:application_file", args=[tender.ref, each.ref])
    yield Cell(link=Link(each.ref, papers), note=each.contact)
    said = pgettext("procurement", "Not judged") if found is None else str(_STANDINGS[found.standing])
    yield Cell(said, note=grounds_said(found.findings, found.unmet, lang()) if found else "")
    if tender.prequalified_on is not None:
        yield Cell(pgettext("procurement", "The result stands"))
        return
    address = reverse("web:act_on", args=["judge_application", tender.ref]) + f"?application={each.ref}"
    yield Cell(view=LinkList((Link(pgettext("procurement", "Judge"), address),)))
