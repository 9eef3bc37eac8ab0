"""What later rooms may know of needs and purchases."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q

from goufu.core.rollup.shares import Where
from goufu.core.tables import one
from goufu.law.kinds import OrganizationKind
from goufu.parties.models import Organ
from goufu.rooms.indicators.interface import Gazetteer, PlaceList, divisions_of_lists
from goufu.rooms.needs.choices import SMALLEST_SHOWN as SMALLEST_SHOWN  # noqa: PLC0414 - part of the door
from goufu.rooms.needs.models import Need, Purchase
from goufu.store.rows import Row


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
    part_of: str
    """Reference of the purchase that this one is a lot of; empty where it is none."""
    lot: int
    """Its number among the lots, from 1; 0 where it is none."""
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


@dataclass(frozen=True)
class Answer:
    """What a purchase answers: the field of its needs (`mixed` where there are several), whether they lie in town or
    in the country (`urban`, `rural`, else `unknown`), and the one place they lie in (else empty).
    """

    field: str
    setting: str
    place: str


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


def taken_up_since(purchase: PurchaseView, since: date) -> PurchaseView | None:
    """The newest purchase of the same item by the same purchaser that was opened after a day and not closed without
    result; None where there is none.
    """
    found = Purchase.objects.filter(
        purchaser=purchase.purchaser, catalogue_code=purchase.catalogue_code, opened__date__gt=since
    )
    newest = found.exclude(thread=purchase.thread).exclude(state="failed").order_by("-opened").first()
    return _purchase(newest) if newest else None


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
    """The purchase, those it takes up again, and the one it is a lot of, newest first: lines and sheets of any of them
    hold for it.
    """
    return tuple(_back(purchase))


def lots_of(whole: str) -> tuple[PurchaseView, ...]:
    """The purchases that a divided one was handed on to, in the order of the lots; none where it was not divided."""
    return tuple(_purchase(each) for each in Purchase.objects.filter(part_of=whole).order_by("lot"))


def taken_up_by(purchase: str) -> PurchaseView | None:
    """The purchase that takes up a failed one again, or None."""
    found = Purchase.objects.filter(follows_on=purchase).first()
    return _purchase(found) if found else None


def threads_of(purchase: str) -> frozenset[str]:
    """The threads in which a purchase goes on: its own, and those of its lots."""
    found = Purchase.objects.filter(Q(ref=purchase) | Q(part_of=purchase))
    return frozenset(found.values_list("thread", flat=True))


def threads_behind(thread: str) -> frozenset[str]:
    """A thread, and that of the purchase whose lot it is."""
    wholes = Purchase.objects.filter(thread=thread).exclude(part_of="").values("part_of")
    return frozenset({thread, *Purchase.objects.filter(ref__in=wholes).values_list("thread", flat=True)})


def _back(ref: str) -> Iterator[str]:
    while ref:
        yield ref
        before = Purchase.objects.filter(ref=ref).values_list("follows_on", "part_of").first()
        ref = (before[0] or before[1]) if before else ""


def answered(threads: Iterable[str]) -> dict[str, Answer]:
    """What the purchases of some threads answer, and where: four readings, however many threads."""
    asked = set(threads)
    purchases = list(Purchase.objects.filter(thread__in=asked).order_by("opened").values_list("thread", "needs"))
    refs = {ref for _, needs in purchases for ref in needs}
    needs = {
        ref: (region, category, place)
        for ref, region, category, place in Need.objects.filter(ref__in=refs).values_list(
            "ref", "region", "category", "place"
        )
    }
    gazetteer = Gazetteer({region for region, _, _ in needs.values()})
    return {thread: _answer([needs[ref] for ref in named], gazetteer) for thread, named in purchases if named}


def _answer(needs: list[tuple[str, str, str]], gazetteer: Gazetteer) -> Answer:
    fields = {category for _, category, _ in needs}
    places = {gazetteer.find(region, place) for region, _, place in needs}
    settings = {each.setting if each else "" for each in places}
    names = {each.name if each else "" for each in places}
    return Answer(
        fields.pop() if len(fields) == 1 else "mixed",
        (settings.pop() or "unknown") if len(settings) == 1 else "unknown",
        names.pop() if len(names) == 1 else "",
    )


def _of_needs(keys: Collection[UUID]) -> set[str]:
    """The divisions whose purchases answer these needs, and the needs' own."""
    found = list(Need.objects.filter(pk__in=keys).values_list("region", "purchase"))
    buyers = Purchase.objects.filter(ref__in={purchase for _, purchase in found}).values_list("region", flat=True)
    return {region for region, _ in found} | set(buyers)


def _of_places(keys: Collection[UUID]) -> set[str]:
    """The divisions that list places anew, and those that buy what needs there ask for."""
    listed = divisions_of_lists(keys)
    wanted = Need.objects.filter(region__in=listed).exclude(purchase="").values("purchase")
    return listed | set(Purchase.objects.filter(ref__in=wanted).values_list("region", flat=True))


ANSWERS_REST_ON: Mapping[type[Row], Where] = {Purchase: "region", Need: _of_needs, PlaceList: _of_places}
"""The tables that `answered` reads, and how the divisions of changed rows are found."""


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
        purchase.part_of,
        purchase.lot,
        purchase.purchaser,
        organ.name_zh,
        organ.name_en,
        organ.uscc,
        OrganizationKind(organ.kind),
        purchase.synthetic,
    )
