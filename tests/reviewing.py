"""A review with the cast, from the draw of the panel to the published result. For rooms from evaluation on.

    case = ranked(cast)                          # each step is built on the one before, through acts alone
    case.panel(cast)                             # the sitting experts, as holders
    case.bid("alpha")                            # reference of the opened bid
    ref = awarded(cast).award                    # a published award, its challenge window not over yet

The draw needs a log of the test's own: ask for the fixture `log_apart` (or `module_log_apart`) beside the cast.
"""

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest
from django.test.utils import override_settings
from tests.cast import Cast
from tests.stories import told
from tests.tendering import Tendering, decided, noticed, uscc_of

from goufu.base.civil import instant_text
from goufu.core.ledger.sequencer import sequence
from goufu.core.sealing.bid import Member
from goufu.core.uploads.files import store
from goufu.parties.holders import Holder
from goufu.rooms.evaluation.models import Candidate, Quote, Review, Seat
from goufu.rooms.procurement.ceremony import LAST_QUOTES

QUOTES = {"alpha": 52_000_000, "beta": 50_000_000, "gamma": 55_000_000}
LAST = {"alpha": 49_000_000, "beta": 48_000_000, "gamma": 54_000_000}
FULL = {"服务方案": 4500, "人员配备": 2500, "应急预案": 1500}
"""The largest points of each factor that experts score."""
GIVEN = {"alpha": (4200, 2400, 1500), "beta": (3500, 2000, 800), "gamma": (3000, 2000, 800)}
"""What every expert gives, factor by factor."""
RESULT = {"contact": "富顺县民政局采购办 0813-7000000", "address": "富顺县示例路1号"}


@pytest.fixture
def log_apart(tmp_path: Any) -> Iterator[None]:
    """A data folder, and so a log, of the test's own."""
    with override_settings(GOUFU_DATA=tmp_path):
        yield


@pytest.fixture(scope="module")
def module_log_apart(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A data folder of the module's own."""
    with override_settings(GOUFU_DATA=tmp_path_factory.mktemp("log")):
        yield


@dataclass
class Reviewing:
    """A review, its tender, and its award once there is one."""

    ref: str
    tender: Tendering
    award: str = ""
    bidders: dict[str, str] = field(default_factory=lambda: {organ: uscc_of(organ) for organ in QUOTES})

    def row(self) -> Review:
        """The review as it stands."""
        return Review.objects.get(ref=self.ref)

    def panel(self, cast: Cast) -> list[Holder]:
        """The sitting experts in the drawn order; the first leads."""
        by_office = {each.office: each for each in cast.people.values()}
        return [by_office[seat.office] for seat in Seat.objects.filter(review__ref=self.ref, standing="sitting")]

    def lead(self, cast: Cast) -> Holder:
        """The expert who leads."""
        return self.panel(cast)[0]

    def candidate(self, organ: str) -> Candidate:
        """A bid before the panel."""
        return Candidate.objects.get(review__ref=self.ref, provider=self.bidders[organ])

    def bid(self, organ: str) -> str:
        """The reference of an organ's bid."""
        return self.candidate(organ).bid

    def left(self) -> list[str]:
        """The organs whose bids were not excluded."""
        return [organ for organ in self.bidders if self.candidate(organ).standing != "excluded"]

    def do(self, cast: Cast, act: str, who: Holder, /, **given: Any) -> str:
        """Perform an act on the review; what the law leaves open is decided first."""
        return decided(cast, act, who, self.ref, self.ref, **given)

    def check(self, cast: Cast, organ: str, **changes: Any) -> None:
        """Check one bid's qualification."""
        self.do(cast, "check_qualification", self.lead(cast), response=self.bid(organ), **changes)

    def quote(self, cast: Cast, organ: str, quote_fen: int) -> str:
        """Seal and submit a last quote; its reference."""
        sealed = self.tender.sealed(organ, quote_fen, round_=LAST_QUOTES, provider=self.bidders[organ])
        return decided(
            cast,
            "submit_last_quote",
            cast.people[f"{organ}_staff"],
            None,
            self.ref,
            review=self.ref,
            sealed=store(io.BytesIO(sealed)).sha256,
        )

    def sheet(self, **better: tuple[int, int, int]) -> list[dict[str, Any]]:
        """A whole sheet of scores."""
        given = {**GIVEN, **better}
        return [
            {"response": self.bid(organ), "factor": factor, "points": points}
            for organ in self.left()
            for factor, points in zip(FULL, given[organ], strict=True)
        ]

    def quotes(self) -> int:
        """How many sealed last quotes lie there."""
        return Quote.objects.filter(review=self.ref).count()


@told
def opened(
    cast: Cast,
    register: dict[str, dict[str, Any]] | None = None,
    members: Mapping[str, tuple[str, ...]] | None = None,
    terms: dict[str, Any] | None = None,
    **quotes: int,
) -> Tendering:
    """A tender of opened bids, in a signed checkpoint of the log; `register` says what differs, by provider; `members`
    who stands behind a consortium's leader; `terms` go to the documents.
    """
    for organ in QUOTES:
        cast.provider(organ, **(register or {}).get(organ, {}))
    tender = noticed(cast, terms=terms)
    for organ, quote in (quotes or QUOTES).items():
        others = (members or {}).get(organ, ())
        tender.bid(cast, organ, quote, **(consortium(organ, *others) if others else {}))
    tender.past_the_deadline(cast)
    tender.open(cast)
    sequence()
    return tender


def consortium(*organs: str) -> dict[str, Any]:
    """What a sealed bid says of a consortium: the first leads, all do equal parts as far as that goes."""
    share = 10_000 // len(organs)
    rest = 10_000 - share * (len(organs) - 1)
    members = tuple(
        Member(provider=uscc_of(organ), name=organ, work=f"{organ}的分工", share_bp=share if place else rest)
        for place, organ in enumerate(organs)
    )
    return {"members": members, "agreement": "联合协议.pdf", "files": {"联合协议.pdf": "各方均已签署".encode()}}


DRAW: dict[str, Any] = {"pool": "expert-pool", "members": 3}


def drawn(cast: Cast, tender: Tendering | None = None, **changes: Any) -> Reviewing:
    """A panel of three, drawn from five experts."""
    tender = tender or opened(cast)
    given = {**DRAW, "tender": tender.ref, **changes}
    return Reviewing(decided(cast, "draw_panel", cast.supervisor, None, tender.ref, **given), tender)


def declared(cast: Cast, case: Reviewing | None = None) -> Reviewing:
    """Every member has declared to be free of interest."""
    case = case or drawn(cast)
    for expert in case.panel(cast):
        case.do(cast, "declare_independence", expert)
    return case


@told
def qualified(cast: Cast, case: Reviewing | None = None) -> Reviewing:
    """All bids checked and passed; the talks can begin."""
    case = case or declared(cast)
    for organ in case.bidders:
        case.check(cast, organ)
    case.do(cast, "close_qualification", case.lead(cast))
    return case


def asked_for_quotes(cast: Cast, case: Reviewing | None = None) -> Reviewing:
    """Talks held and closed; last quotes are due in two hours."""
    case = case or qualified(cast)
    for organ in case.left():
        case.do(cast, "hold_consultation", case.lead(cast), response=case.bid(organ), minutes="就服务频次进行磋商")
    until = cast.clock.read().instant + timedelta(hours=2)
    case.do(cast, "close_consultation", case.lead(cast), quotes_until=instant_text(until))
    return case


@told
def quoted(cast: Cast, case: Reviewing | None = None, **quotes: int) -> Reviewing:
    """Last quotes opened; the experts can score."""
    case = case or asked_for_quotes(cast)
    for organ, quote in (quotes or {organ: LAST[organ] for organ in case.left()}).items():
        case.quote(cast, organ, quote)
    cast.wait(hours=2, minutes=1)
    case.do(cast, "open_last_quotes", cast.officer, shares=case.tender.shares(LAST_QUOTES))
    return case


def scored(cast: Cast, case: Reviewing | None = None, **better: tuple[int, int, int]) -> Reviewing:
    """Every member has handed in the sheet."""
    case = case or quoted(cast)
    for expert in case.panel(cast):
        case.do(cast, "submit_scores", expert, sheet=case.sheet(**better))
    return case


@told
def ranked(cast: Cast, case: Reviewing | None = None) -> Reviewing:
    """Points added up, bids ranked: alpha first."""
    case = case or scored(cast)
    case.do(cast, "rank_bids", case.lead(cast))
    return case


def received(cast: Cast, case: Reviewing | None = None) -> Reviewing:
    """The report signed by all and received by the purchaser."""
    case = case or ranked(cast)
    for expert in case.panel(cast):
        case.do(cast, "sign_report", expert, agrees=True)
    case.do(cast, "receive_report", cast.officer)
    return case


def named(cast: Cast, case: Reviewing | None = None) -> Reviewing:
    """The winner named."""
    case = case or received(cast)
    given = {"review": case.ref, "response": case.bid("alpha")}
    case.award = decided(cast, "name_winner", cast.head, None, case.ref, **given)
    return case


@told
def awarded(cast: Cast, case: Reviewing | None = None) -> Reviewing:
    """The result published."""
    case = case or named(cast)
    decided(cast, "publish_result", cast.officer, case.award, case.award, **RESULT)
    return case
