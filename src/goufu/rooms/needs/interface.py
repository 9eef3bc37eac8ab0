"""What later rooms may know of needs and purchases."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from goufu.core.tables import one
from goufu.law.kinds import OrganizationKind
from goufu.parties.models import Organ
from goufu.rooms.needs.models import Need, Purchase


@dataclass(frozen=True)
class NeedView:
    """A need as later rooms see it; nothing in it tells who the residents are."""

    ref: str
    thread: str
    region: str
    state: str
    title: str
    category: str
    group: str
    people: int
    place: str
    urgency: str
    raised_by: str
    rank: int | None


@dataclass(frozen=True)
class PurchaseView:
    """A purchase with the identity of its purchaser."""

    ref: str
    thread: str
    region: str
    state: str
    law_date: date
    ocid: str
    title: str
    title_en: str
    catalogue_code: str
    needs: tuple[str, ...]
    follows_on: str
    purchaser: str
    purchaser_zh: str
    purchaser_en: str
    uscc: str
    kind: OrganizationKind
    synthetic: bool

    @property
    def people(self) -> int:
        """How many people the needs speak of, counted need by need."""
        return sum(need.people for need in needs_of(self.ref))


def need_view(ref: str) -> NeedView | None:
    """The need of that reference, or None."""
    found = one(Need, ref=ref)
    return _need(found) if found else None


def purchase_view(ref: str) -> PurchaseView | None:
    """The purchase of that reference, or None."""
    found = one(Purchase, ref=ref)
    return _purchase(found) if found else None


def purchase_of_thread(thread: str) -> PurchaseView | None:
    """The purchase of a thread: the open one where there are several, else the last."""
    found = Purchase.objects.filter(thread=thread).order_by("opened")
    chosen = found.filter(state="open").last() or found.last()
    return _purchase(chosen) if chosen else None


def thread_of_ocid(ocid: str) -> str | None:
    """The thread of the purchase with that ocid, or None."""
    return Purchase.objects.filter(ocid=ocid).values_list("thread", flat=True).first()


def ocids(prefix: str = "") -> list[str]:
    """The ocids of all purchases, sorted; `prefix` chooses those that begin with it."""
    return list(Purchase.objects.filter(ocid__startswith=prefix).order_by("ocid").values_list("ocid", flat=True))


def needs_of(purchase: str) -> tuple[NeedView, ...]:
    """The needs that a purchase answers, in the order it names them."""
    found = Purchase.objects.filter(ref=purchase).first()
    views = (need_view(ref) for ref in found.needs) if found else ()
    return tuple(view for view in views if view is not None)


def lineage(purchase: str) -> tuple[str, ...]:
    """The purchase and those it takes up again, newest first: lines and sheets of any of them hold for it."""
    return tuple(_back(purchase))


def _back(ref: str) -> Iterator[str]:
    while ref:
        yield ref
        ref = Purchase.objects.filter(ref=ref).values_list("follows_on", flat=True).first() or ""


def _need(need: Need) -> NeedView:
    return NeedView(
        need.ref,
        need.thread,
        need.region,
        need.state,
        need.title,
        need.category,
        need.group,
        need.people,
        need.place,
        need.urgency,
        need.raised_by,
        need.rank,
    )


def _purchase(purchase: Purchase) -> PurchaseView:
    organ = one(Organ, code=purchase.purchaser)
    assert organ is not None
    return PurchaseView(
        purchase.ref,
        purchase.thread,
        purchase.region,
        purchase.state,
        purchase.law_date,
        purchase.ocid,
        purchase.title,
        purchase.title_en,
        purchase.catalogue_code,
        tuple(purchase.needs),
        purchase.follows_on,
        purchase.purchaser,
        organ.name_zh,
        organ.name_en,
        organ.uscc,
        OrganizationKind(organ.kind),
        purchase.synthetic,
    )
