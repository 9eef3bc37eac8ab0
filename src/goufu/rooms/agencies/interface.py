"""What later rooms may know of mandates."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from goufu.rooms.agencies.choices import FeePayer
from goufu.rooms.agencies.models import Mandate
from goufu.rooms.needs.interface import threads_behind

__all__ = ["MandateView", "agency_of", "agency_said"]

_SIGNED = ("running", "ended", "handed_over", "closed")


@dataclass(frozen=True)
class MandateView:
    """The agency of a purchase, and what it costs whom."""

    ref: str
    agency: str
    agency_zh: str
    agency_en: str
    agency_uscc: str
    fee: str
    fee_fen: int | None
    fee_payer: str


def agency_of(purchaser: str, thread: str, day: date) -> MandateView | None:
    """The agency that a purchaser had for a thread on a civil day: by a mandate for it, else by one for all."""
    mine = Mandate.objects.filter(purchaser=purchaser, state__in=_SIGNED, starts__lte=day, ends__gte=day)
    mine = mine.filter(Q(ended_on=None) | Q(ended_on__gt=day))
    found = (
        mine.exclude(purchase="").filter(thread__in=threads_behind(thread)).last() or mine.filter(purchase="").last()
    )
    return MandateView(**{name: getattr(found, name) for name in MandateView.__dataclass_fields__}) if found else None


def agency_said(purchaser: str, thread: str, day: date) -> str:
    """The agency with its fee, the fee's standard and payer, as notices print it; empty where there is none."""
    found = agency_of(purchaser, thread, day)
    if found is None:
        return ""
    payer = "购买主体支付" if found.fee_payer == FeePayer.PURCHASER else "中标（成交）供应商支付"
    amount = f"，金额{found.fee_fen / 100:.2f}元" if found.fee_fen is not None else ""
    return f"{found.agency_zh}；收费标准：{found.fee}{amount}；{payer}"[:200]
