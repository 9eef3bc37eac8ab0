"""What came before: purchases of the same item in the same year, and the intention that announced this one."""

from datetime import date

from django.db.models import Sum

from goufu.rooms.needs.interface import PurchaseView, lineage
from goufu.rooms.procurement.lots import one_purchase
from goufu.rooms.procurement.method import method_named, methods
from goufu.rooms.procurement.models import Tender
from goufu.rooms.requirements.interface import first_intention, requirements_of_item


def bought_before(purchase: PurchaseView, day: date) -> int:
    """Fen of this purchaser's other tenders of the same catalogue item this year that did not go by open tender."""
    closed = [name for name, method in methods().items() if not method.has("open")]
    found = Tender.objects.filter(
        purchaser=purchase.purchaser,
        requirement__in=requirements_of_item(purchase.catalogue_code),
        method__in=closed,
        law_date__year=day.year,
    )
    others = found.exclude(purchase__in=one_purchase(purchase.ref)).exclude(state="failed")
    return others.aggregate(sum=Sum("amount_fen"))["sum"] or 0


def failed_as_tender(purchase: str) -> bool:
    """Whether the purchase takes up again one whose last procurement was a tender, open or invited, and failed."""
    before = lineage(purchase)[1:]
    last = Tender.objects.filter(purchase__in=before).order_by("opened").last()
    return last is not None and last.state == "failed" and method_named(last.method).has("tender")


def intention_day(purchase: str) -> date | None:
    """The day on which a purchase, or the one it was opened again from, was first announced."""
    return first_intention(lineage(purchase))
