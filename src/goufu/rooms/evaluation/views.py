"""A review as later rooms are shown it: frozen views of the review, its bids, corrections and signatures."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any, Self

from django.utils.translation import pgettext

from goufu.base.civil import civil_date
from goufu.rooms.evaluation.choices import PersonalTie
from goufu.rooms.evaluation.models import Avoidance, Candidate, Correction, PanelFee, Review, Seat, Signature
from goufu.rooms.evaluation.panel import EXCLUDED
from goufu.rooms.evaluation.states import REVIEW_STATES


@dataclass(frozen=True)
class ReviewView:
    """A review: on which tender, for whom."""

    ref: str
    tender: str
    purchaser: str
    title: str
    state: str
    region: str
    synthetic: bool
    quotes_until: datetime | None
    """The deadline of the last quotes, once they were asked for."""

    @classmethod
    def of(cls, row: Review) -> Self:
        """The review as it stands."""
        return cls(*(getattr(row, each.name) for each in fields(cls)))

    @property
    def state_title(self) -> str:
        """Its state as the office reads it."""
        return pgettext("evaluation", REVIEW_STATES.named(self.state).title)


@dataclass(frozen=True)
class BidView:
    """A bid before the panel. `quote_fen` is the price that counts, in fen; points are hundredths, empty before the
    ranking; `findings` are what the law refuses of the bidder, `clause` what it does not meet.
    """

    bid: str
    provider: str
    organ: str
    name_zh: str
    name_en: str
    members: tuple[dict[str, Any], ...]
    quote_fen: int
    standing: str
    findings: tuple[dict[str, Any], ...]
    clause: str
    quality: int | None
    price: int | None
    total: int | None
    rank: int | None

    @classmethod
    def of(cls, row: Candidate) -> Self:
        """The bid as it stands."""
        known = {each.name: getattr(row, each.name) for each in fields(cls)}
        return cls(**{**known, "members": tuple(row.members), "findings": tuple(row.findings)})

    @property
    def excluded(self) -> bool:
        """Whether it was excluded, with its ground."""
        return self.standing == EXCLUDED


@dataclass(frozen=True)
class AvoidanceView:
    """Whom an expert asks to be kept from. `tie` is its title; `ref` and `expert` are codes."""

    ref: str
    expert: str
    uscc: str
    avoided: str
    tie: str
    reason: str
    recorded: date
    until: date

    @classmethod
    def of(cls, row: Avoidance) -> Self:
        """The avoidance as it stands."""
        tie = pgettext("evaluation", PersonalTie(row.tie).title_en)
        return cls(row.ref, row.expert, row.uscc, row.avoided, tie, row.reason, civil_date(row.opened), row.until)


@dataclass(frozen=True)
class CorrectionView:
    """A score that its own expert corrected; `before` and `after` in hundredths of a point."""

    office: str
    bid: str
    factor: str
    before: int
    after: int
    ground: str
    reason: str

    @classmethod
    def of(cls, row: Correction) -> Self:
        """The correction as it was made."""
        return cls(row.office, row.bid, row.factor, row.before, row.after, row.ground, row.reason)


@dataclass(frozen=True)
class FeeView:
    """What a member is paid, in fen; `name` is empty before the result, `paid_on` before the payment."""

    place: int
    name: str
    half_days: int
    fee_fen: int
    expenses_fen: int
    recorded: bool
    paid_on: date | None

    @classmethod
    def of(cls, seat: Seat, row: PanelFee | None, said: Mapping[str, str]) -> Self:
        """The fee of one seat; nothing where none was recorded."""
        fee = row or PanelFee(half_days=0, fee_fen=0)
        paid = fee.half_days, fee.fee_fen, fee.expenses_fen
        return cls(seat.place, said.get("name", ""), *paid, row is not None, fee.paid_on)


@dataclass(frozen=True)
class SignatureView:
    """A member's signature under the report; reasons where she disagrees."""

    agrees: bool
    dissent: str

    @classmethod
    def of(cls, row: Signature) -> Self:
        """The signature as it was given."""
        return cls(row.agrees, row.dissent)
