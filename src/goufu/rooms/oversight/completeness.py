"""Whether the record of a purchase holds what the law lists (procurement law, article 42), read from its acts."""

from datetime import date

from django.db.models import QuerySet

from goufu.base.civil import civil_date
from goufu.core.models import Entry
from goufu.law.questions.activity_record_complete import ActivityRecordComplete
from goufu.rooms.needs.interface import lineage, purchase_view
from goufu.rooms.oversight.items import ITEMS


def entries_of(purchase: str) -> QuerySet[Entry]:
    """The entries in the threads of a purchase and of those it takes up again, oldest first."""
    views = (purchase_view(ref) for ref in lineage(purchase))
    return Entry.objects.filter(thread__in={view.thread for view in views if view is not None}).order_by("id")


def day_of(purchase: str, act: str) -> date | None:
    """The civil day on which an act was last done for the purchase, or None."""
    last = entries_of(purchase).filter(act=act).last()
    return civil_date(last.instant) if last else None


def record_of(purchase: str) -> ActivityRecordComplete:
    """The question with its facts."""
    done = frozenset(entries_of(purchase).values_list("act", flat=True))
    found = {item.name: item.whole(done) for item in ITEMS}
    return ActivityRecordComplete(**{**found, "reason_if_void": "fail_tender" not in done or "fail_purchase" in done})
