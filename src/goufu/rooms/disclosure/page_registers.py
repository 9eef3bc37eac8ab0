"""Where the registers of a division are taken out, as workbook or as CSV: for everybody, from public entries alone."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import pgettext

from goufu.base.regions import check_region
from goufu.core.clock import clock_of_this_installation
from goufu.core.models import Entry
from goufu.parties.regions import region
from goufu.rooms.disclosure.registers import REGISTERS, as_csv, as_xlsx
from goufu.ui.citing import lang
from goufu.ui.frame import frame_of
from goufu.ui.show import Cell, Column, Link, NoteView, PlainPage, Sheet, TableView

TYPES = {"xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "csv": "text/csv; charset=utf-8"}


def registers_page(request: HttpRequest) -> PlainPage:
    """Every division that has public entries, with its registers."""
    title = pgettext("disclosure", "Registers to take out")
    acts = [act for each in REGISTERS for act in each.acts]
    codes = Entry.objects.filter(act__in=acts, withheld=False).order_by("region").values_list("region", flat=True)
    return PlainPage(
        frame=frame_of(request, here="web:projects"),
        title=title,
        lead=pgettext(
            "disclosure",
            "Contracts, plans, results and payments as tables with Chinese column names. What was done on another"
            " platform says so.",
        ),
        crumbs=(Link(title, ""),),
        main=(
            NoteView(
                pgettext(
                    "disclosure",
                    "The columns are the platform's own: no official schema of another system was at hand.",
                )
            ),
            *(_division(code) for code in codes.distinct()),
        ),
    )


def _division(code: str) -> Sheet:
    columns = (
        Column(pgettext("disclosure", "Register")), Column(pgettext("disclosure", "Workbook")), Column("CSV"),
    )  # fmt: skip
    rows = tuple(
        (Cell(each.title), *(Cell(link=Link(kind.upper(), _address(each.name, kind, code))) for kind in TYPES))
        for each in REGISTERS
    )
    name = region(code).full_name(lang())
    return Sheet(name, (TableView(columns, rows, name),))


def _address(name: str, kind: str, code: str) -> str:
    return reverse("web:disclosure:register", args=[name, code, kind])


def register_file(name: str, code: str, kind: str) -> HttpResponse:
    """One register of a division."""
    of = next((each for each in REGISTERS if each.name == name), None)
    if of is None or kind not in TYPES:
        raise Http404
    check_region(code, "at")
    day = clock_of_this_installation().read().day
    made = as_csv(of, code) if kind == "csv" else as_xlsx(of, code, region(code).name_zh, day)
    answer = HttpResponse(made, content_type=TYPES[kind])
    answer["Content-Disposition"] = f'attachment; filename="{name}-{code}-{day.isoformat()}.{kind}"'
    return answer
