"""What ties members of a panel to bidders, and bidders to each other: computed from registers once the bids are open.

The panel is drawn when nobody knows who bids, so that relations must be asked again afterwards. Each finding is a path
of steps that the register shows, said in plain words. It decides nothing: the supervisor lets a member leave, and the
next substitute of the same draw takes the seat. What nobody entered is not found.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from uuid import UUID

from django.db.models import Q
from django.utils.translation import pgettext

from goufu.parties.models import Organ, Tenure
from goufu.rooms.evaluation.interface import (
    BidView,
    ReviewView,
    avoided_by,
    awards_by,
    bids_before,
    seats_of,
    years_before,
)
from goufu.rooms.procurement.interface import same_contacts
from goufu.rooms.providers.interface import ProviderView, provider_by_uscc
from goufu.rooms.review_desk.room_of_panel import name_of
from goufu.ui.words import chinese, day_words


@dataclass(frozen=True)
class Conflict:
    """One path. `office` is the member's, empty between two bidders; `bars` where the law lets nobody stay."""

    kind: str
    office: str
    bidders: tuple[str, ...]
    path: str
    bars: bool


def conflicts_of(review: ReviewView, day: date) -> list[Conflict]:
    """Every path between those who sit or may follow and the bids that were not excluded; those that bar come first."""
    bids = [each for each in bids_before(review.ref) if not each.excluded]
    found = [each for seat in seats_of(review.ref) for each in _of_member(review, seat.office, bids, day)]
    return sorted([*found, *_among_bidders(review, bids)], key=lambda each: not each.bars)


def _of_member(review: ReviewView, office: str, bids: list[BidView], day: date) -> Iterator[Conflict]:
    persons = _persons(office, day)
    posts = list(Tenure.objects.filter(person__in=persons).select_related("office__organ"))
    for bid in bids:
        yield from _avoided(office, bid, day)
        yield from _employed(office, bid, posts, day)
        yield from _through_its_holder(office, bid, posts, day)
        yield from _earlier_awards(review, office, bid)


def _avoided(office: str, bid: BidView, day: date) -> Iterator[Conflict]:
    """Whoever takes part by the bid and stands on the member's avoidance list, whenever it was recorded."""
    usccs = {bid.provider, *(each["uscc"] for each in bid.members)}
    for each in avoided_by(office, usccs, day):
        said = pgettext(
            "review_desk",
            "The member asked on %(day)s to be kept from %(avoided)s until %(until)s: %(tie)s. %(reason)s",
        )
        path = said % {
            "day": day_words(each.recorded), "avoided": each.avoided, "until": day_words(each.until), "tie": each.tie,
            "reason": each.reason,
        }  # fmt: skip
        yield Conflict("avoided", office, (bid.bid,), path, bars=True)


def _persons(office: str, day: date) -> list[UUID]:
    held = Tenure.objects.filter(office__code=office, since__lte=day).filter(Q(until=None) | Q(until__gte=day))
    return list(held.values_list("person_id", flat=True))


def _employed(office: str, bid: BidView, posts: list[Tenure], day: date) -> Iterator[Conflict]:
    """Posts at the bidder itself, as staff, head or member of its council, now or within three years."""
    for post in posts:
        if bid.organ and post.office.organ.code == bid.organ and _counts(post, day):
            said = pgettext("review_desk", "The member holds or held the office “%(office)s” at %(bidder)s %(when)s.")
            path = said % {"office": _title(post), "bidder": name_of(bid), "when": _when(post)}
            yield Conflict("employed", office, (bid.bid,), path, bars=True)


def _through_its_holder(office: str, bid: BidView, posts: list[Tenure], day: date) -> Iterator[Conflict]:
    """Posts at an organ that holds or manages the bidder."""
    known = provider_by_uscc(bid.provider)
    holders = set(known.controllers) if known else set()
    for post in posts:
        organ = post.office.organ
        if organ.uscc and organ.uscc in holders and _counts(post, day):
            said = pgettext(
                "review_desk",
                "The member holds or held the office “%(office)s” at %(organ)s %(when)s; %(organ)s holds or manages "
                "%(bidder)s.",
            )
            names = {"office": _title(post), "organ": organ_name(organ), "when": _when(post), "bidder": name_of(bid)}
            yield Conflict("holder", office, (bid.bid,), said % names, bars=False)


def _earlier_awards(review: ReviewView, office: str, bid: BidView) -> Iterator[Conflict]:
    """Awards to the bidder by panels on which the member sat."""
    refs = awards_by(office, bid.provider, other_than=review.ref)
    if refs:
        said = pgettext("review_desk", "The member sat on panels that awarded %(bidder)s: %(awards)s.")
        yield Conflict(
            "earlier_awards", office, (bid.bid,), said % {"bidder": name_of(bid), "awards": ", ".join(refs)},
            bars=False,
        )  # fmt: skip


def _among_bidders(review: ReviewView, bids: list[BidView]) -> Iterator[Conflict]:
    known = {bid.bid: provider_by_uscc(bid.provider) for bid in bids}
    shared = same_contacts(review.tender)
    for one, other in combinations(bids, 2):
        both = {"one": name_of(one), "other": name_of(other)}
        first, second = known[one.bid], known[other.bid]
        if first and second and first.tied_to(second):
            yield Conflict("tied", "", (one.bid, other.bid), _tie(first, second) % both, bars=True)
        for what in shared.get(frozenset({one.provider, other.provider}), ()):
            said = _SHARED[what]()
            yield Conflict("contact", "", (one.bid, other.bid), said % both, bars=False)


def _tie(first: ProviderView, second: ProviderView) -> str:
    if first.head_key == second.head_key:
        return pgettext("review_desk", "%(one)s and %(other)s have one legal representative.")
    return pgettext("review_desk", "One of %(one)s and %(other)s holds or manages the other, or somebody holds both.")


_SHARED = {
    "phone": lambda: pgettext("review_desk", "%(one)s and %(other)s gave one telephone number as their contact."),
    "email": lambda: pgettext("review_desk", "%(one)s and %(other)s gave one e-mail address as their contact."),
    "name": lambda: pgettext("review_desk", "%(one)s and %(other)s named one person as their contact."),
    "file": lambda: pgettext("review_desk", "%(one)s and %(other)s handed in one and the same file."),
}


def _counts(post: Tenure, day: date) -> bool:
    return post.since <= day and (post.until is None or post.until >= years_before(day))


def _when(post: Tenure) -> str:
    since = day_words(post.since)
    if post.until is None:
        return pgettext("review_desk", "since %(since)s") % {"since": since}
    return pgettext("review_desk", "from %(since)s to %(until)s") % {"since": since, "until": day_words(post.until)}


def _title(post: Tenure) -> str:
    return post.office.title_zh if chinese() else post.office.title_en or post.office.title_zh


def organ_name(organ: Organ) -> str:
    """An organ's name in the reader's language."""
    return organ.name_zh if chinese() else organ.name_en or organ.name_zh
