"""Device keys, and the dealing of a tender's keys in the officer's own browser; `goufu deal` does the same."""

from dataclasses import dataclass
from uuid import uuid4

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import pgettext
from django.views.decorators.cache import never_cache

from goufu.core import duties
from goufu.core.clock import clock_of_this_installation
from goufu.core.exceptions import ActError
from goufu.core.registry import act_named, find_case
from goufu.core.sealing.dealing import Deal, Side
from goufu.parties.authority import region_stem
from goufu.parties.holders import Holder
from goufu.parties.models import Tenure
from goufu.rooms.procurement.ceremony import BIDS, LAST_QUOTES, ceremony_of, sealed_under
from goufu.rooms.procurement.dealing import fewest, side_of
from goufu.rooms.procurement.handing import deal_held_by
from goufu.rooms.procurement.method import LAST_QUOTES as TALKS
from goufu.rooms.procurement.method import method_named
from goufu.rooms.procurement.models import Tender
from goufu.ui.citing import lang
from goufu.ui.frame import frame_of
from goufu.ui.show import ActItem, Link, Option, PlainPage
from goufu.ui.visitor import must_be_holder
from goufu.ui.words import chinese

ACT, RELEASING = "deal_opening_key", "release_share"
ROWS = range(1, 5)


@never_cache
def device_key(request: HttpRequest) -> HttpResponse:
    """An officer makes her device key; nothing is sent."""
    holder = must_be_holder(request)
    title = pgettext("procurement", "Device key")
    page = PlainPage(
        frame=frame_of(request, here="web:todo"),
        title=title,
        lead=pgettext("procurement", "Whoever opens bids, or bids herself, has a key on a device of her own."),
        crumbs=(Link(pgettext("procurement", "My work"), reverse("web:todo")), Link(title, "")),
        main=(),
    )
    said = {"page": page, "frame": page.frame, "office": holder.office}
    return TemplateResponse(request, "procurement/device_key.html", said)


@never_cache
def deal_key(request: HttpRequest, ref: str) -> HttpResponse:
    """Deal both keys of the visitor's side and put the public records on file."""
    holder, tender = must_be_holder(request), find_case(ref)
    assert isinstance(tender, Tender)
    act = act_named(ACT)
    title = act.title()
    page = PlainPage(
        frame=frame_of(request, here="web:todo"),
        title=title,
        lead=pgettext("procurement", "Made in this browser, split among the officers of your side, and forgotten."),
        meta=(tender.title, ref),
        crumbs=(
            Link(pgettext("procurement", "My work"), reverse("web:todo")),
            Link(tender.title or ref, reverse("web:case", args=[ref])),
            Link(title, ""),
        ),
        made_up=tender.synthetic,
        main=(),
    )
    side = side_of(holder, tender)
    said = {
        "page": page, "frame": page.frame, "barred": _barred(tender, holder), "act": title, "tender": ref,
        "last": sealed_under(ref, LAST_QUOTES) if method_named(tender.method).has(TALKS) else "",
        "side": side.value, "dealer": holder.office, "rows": ROWS, "offices": _offices(tender, side), "why": _why(),
        "action": reverse("web:act_on", args=[ACT, ref]), "key": uuid4().hex, "turn": tender.turn,
        "device_key": reverse("web:procurement:device_key"), "fewest": fewest(tender),
    }  # fmt: skip
    return TemplateResponse(request, "procurement/deal_key.html", said)


@never_cache
def release(request: HttpRequest, ref: str) -> HttpResponse:
    """An opening officer decrypts her share on her own device and hands it in."""
    holder, tender = must_be_holder(request), find_case(ref)
    assert isinstance(tender, Tender)
    asked = Release(
        RELEASING, tender.title, ref, tender.synthetic, deal_held_by(tender, holder.office), ceremony_of(tender, BIDS)
    )
    return show_release(request, asked, _barred(tender, holder, RELEASING), tender.turn)


@dataclass(frozen=True)
class Release:
    """The opening a share is released for: the act, the case it is done on, the deal, the name of the opening."""

    act: str
    title: str
    ref: str
    made_up: bool
    deal: Deal
    ceremony: str


def show_release(request: HttpRequest, asked: Release, barred: ActItem | None, turn: int) -> HttpResponse:
    """The page on which a share is released."""
    title = act_named(asked.act).title()
    page = PlainPage(
        frame=frame_of(request, here="web:todo"),
        title=title,
        lead=pgettext("procurement", "Your share is decrypted in this browser; key and share file stay here."),
        meta=(asked.title, asked.ref),
        crumbs=(
            Link(pgettext("procurement", "My work"), reverse("web:todo")),
            Link(asked.title or asked.ref, reverse("web:case", args=[asked.ref])),
            Link(title, ""),
        ),
        made_up=asked.made_up,
        main=(),
    )
    said = {
        "page": page, "frame": page.frame, "barred": barred, "asked": asked, "act": title, "why": _why_not_released(),
        "deal": asked.deal.dump().decode(), "action": reverse("web:act_on", args=[asked.act, asked.ref]),
        "key": uuid4().hex, "turn": turn,
    }  # fmt: skip
    return TemplateResponse(request, "procurement/release_share.html", said)


def _why_not_released() -> tuple[tuple[str, str], ...]:
    return (
        ("key", pgettext("procurement", "This is not the file of a device key.")),
        (
            "holder",
            pgettext("procurement", "This key holds no share of this deal. Choose the key you gave the dealer."),
        ),
        ("share", pgettext("procurement", "This is not the share file that was dealt to your key, or it is damaged.")),
        ("files", pgettext("procurement", "Choose both files.")),
    )


def _barred(tender: Tender, holder: Holder, name: str = ACT) -> ActItem | None:
    act = act_named(name)
    try:
        duties.may_do(act, tender, holder, clock_of_this_installation().read())
    except ActError as problem:
        return ActItem(act.title(), why=problem.text(lang()))
    return None


def _offices(tender: Tender, side: Side) -> list[Option]:
    """The offices that may stand on a side: the purchaser's own, or those of other organs of the division."""
    found = Tenure.objects.filter(until=None, office__organ__region__startswith=region_stem(tender.region))
    own = found.filter(office__organ__code=tender.purchaser)
    held = own if side is Side.PURCHASER else found.exclude(office__organ__code=tender.purchaser)
    return [
        Option(each.office.code, _title(each))
        for each in held.select_related("office__organ").order_by("office__code")
        if not {"provider.staff", "provider.head"} & set(each.office.roles)
    ]


def _title(tenure: Tenure) -> str:
    office = tenure.office
    if chinese():
        return f"{office.organ.name_zh} {office.title_zh}"
    return f"{office.organ.name_en or office.organ.name_zh}, {office.title_en or office.title_zh}"


def _why() -> tuple[tuple[str, str], ...]:
    return (
        ("holders", pgettext("procurement", "Name at least two officers, each with the public key of her device.")),
        ("quorum", pgettext("procurement", "It takes at least one of them, and no more than there are.")),
        ("recipient", pgettext("procurement", "A public key begins with age1 and has 62 characters.")),
        ("twice", pgettext("procurement", "An office or a device key is named twice.")),
    )
