"""The fee sheet of a panel, as a page and as CSV: members by their place in the draw, by name after the result."""

import csv
import io

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import pgettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from goufu.base.money import FEN_PER_YUAN
from goufu.rooms.evaluation.interface import FeeView, fees_of, review_shown
from goufu.ui.frame import frame_of
from goufu.ui.response import show_page
from goufu.ui.show import Cell, Column, Link, LinkList, OrganizationPage, Prose, Sheet, TableView
from goufu.ui.visitor import must_be_holder

ACTS = {"purchaser.officer": "record_expert_fees", "purchaser.head": "pay_expert_fees"}


@never_cache
@require_GET
def fees(request: HttpRequest, ref: str) -> HttpResponse:
    """The sheet, for purchaser and overseers; a member sees her own line."""
    case, holder = review_shown(ref), must_be_holder(request)
    found = fees_of(ref, holder)
    title = pgettext("review_desk", "Fees of the members")
    file = Link(pgettext("review_desk", "Fee sheet (CSV)"), reverse("web:review_desk:fees_csv", args=[ref]))
    acts = [act for role, act in ACTS.items() if role in holder.roles and holder.organ == case.purchaser]
    titles = {
        "record_expert_fees": pgettext("review_desk", "Record the fees"),
        "pay_expert_fees": pgettext("review_desk", "Record the payment"),
    }
    links = [Link(titles[act], reverse("web:act_on", args=[act, ref])) for act in acts]
    page = OrganizationPage(
        frame=frame_of(request, here="web:todo"),
        title=title,
        meta=(case.title, case.ref, case.state_title),
        crumbs=(Link(case.title, reverse("web:case", args=[ref])), Link(title, "")),
        made_up=case.synthetic,
        main=(Sheet(title, (_table(found),)),),
        side=(Sheet(pgettext("review_desk", "To be done"), (LinkList((file, *links)),)), _reading()),
    )
    return show_page(request, page)


def _columns() -> tuple[str, ...]:
    return (
        pgettext("review_desk", "Place in the draw"),
        pgettext("review_desk", "Name"),
        pgettext("review_desk", "Half days"),
        pgettext("review_desk", "Fee"),
        pgettext("review_desk", "Expenses"),
        pgettext("review_desk", "Paid on"),
    )


def _table(found: tuple[FeeView, ...]) -> TableView:
    columns = tuple(Column(title, right=place in {2, 3, 4}) for place, title in enumerate(_columns()))
    return TableView(columns, tuple(_row(each) for each in found))


def _row(each: FeeView) -> tuple[Cell, ...]:
    start = Cell(str(each.place)), Cell(each.name or "–")
    if not each.recorded:
        return (*start, Cell("–"), Cell("–"), Cell("–"), Cell(pgettext("review_desk", "Not recorded")))
    paid = Cell(day=each.paid_on) if each.paid_on else Cell(pgettext("review_desk", "Not paid yet"))
    return (*start, Cell(str(each.half_days)), Cell(money=each.fee_fen), Cell(money=each.expenses_fen), paid)


@never_cache
@require_GET
def fees_csv(request: HttpRequest, ref: str) -> HttpResponse:
    """The same as CSV in UTF-8 with a mark that office programs need; amounts in yuan."""
    found = fees_of(ref, must_be_holder(request))
    out = io.StringIO()
    csv.writer(out).writerows([_columns(), *(_line(each) for each in found if each.recorded)])
    answer = HttpResponse(out.getvalue().encode("utf-8-sig"), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="fees-{ref}.csv"'
    return answer


def _line(each: FeeView) -> tuple[str, ...]:
    paid = each.paid_on.isoformat() if each.paid_on else ""
    return str(each.place), each.name, str(each.half_days), _yuan(each.fee_fen), _yuan(each.expenses_fen), paid


def _yuan(fen: int) -> str:
    return f"{fen // FEN_PER_YUAN}.{fen % FEN_PER_YUAN:02d}"


def _reading() -> Sheet:
    text = (
        pgettext("review_desk", "The public reads the sum of the fees with the result, and nobody's fee by name."),
        pgettext("review_desk", "Before the result is published, nobody who sat is named here."),
    )
    return Sheet(pgettext("review_desk", "How to read this"), (Prose(text, quiet=True),))
