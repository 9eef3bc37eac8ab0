"""The opening: after the deadline, with a quorum of both sides, every bid is opened or its fault is named."""

from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import Field

from goufu.base.civil import instant_text
from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText, Private
from goufu.core.writes import Writes
from goufu.law.kinds import CompetitionStage
from goufu.law.questions.bid_may_be_read import BidMayBeRead
from goufu.law.questions.enough_suppliers import EnoughSuppliers
from goufu.law.questions.not_suspended import NotSuspended
from goufu.law.questions.opening_quorum import OpeningQuorum
from goufu.law.questions.outage_answered import OutageAnswered
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.procurement.ceremony import BIDS, Opened, open_sealed, read_whole, shares_needed
from goufu.rooms.procurement.handing import shares_here
from goufu.rooms.procurement.lots import all_must_have_closed
from goufu.rooms.procurement.method import COMPETITIVE, Method, method_named
from goufu.rooms.procurement.models import Bid, Response, Tender, Unopened
from goufu.rooms.procurement.opened import WITHDRAWN, bids_in_order, number_of_bids, suppliers_among, write_down
from goufu.rooms.procurement.outages import unanswered
from goufu.rooms.procurement.refusals import DamagedHere, refuse_even_as_done_elsewhere
from goufu.rooms.requirements.interface import about_purchase, purchase_named

Asked = BidMayBeRead | EnoughSuppliers | NotSuspended | OpeningQuorum | OutageAnswered


class OpenBidsInput(ActInput):
    """Shares brought along, besides those that officers have handed in themselves."""

    shares: Annotated[list[LongText], Private, Field(title="Further released shares", max_length=30)] = []
    without_damaged: Annotated[bool, Field(title="Go on though a file was damaged on the platform")] = False


class OpenBids(Act[Tender, OpenBidsInput]):
    """Open the bids."""

    states, leads_to = ("tendering",), "opened"
    by = (Authority("purchaser.officer", within="purchaser"), Authority("supervisor.officer"))
    public = Publish("procurement")

    def method(self, case: Tender, given: OpenBidsInput) -> MethodTraits:
        return method_named(case.method).in_law()

    def asks(self, case: Tender, given: OpenBidsInput, moment: Moment) -> Iterator[Asked]:
        assert case.deadline is not None
        yield BidMayBeRead(at=moment.instant, deadline=case.deadline, opened=True)
        if moment.instant <= case.deadline:
            return  # before the deadline nothing is counted: a refusal must not tell how many came
        yield NotSuspended(until=case.suspended_until, day=moment.day)
        yield from unanswered(case)
        one, one_needed, other, other_needed = shares_needed(case, shares_here(case, given.shares))
        yield OpeningQuorum(
            first_shares=one,
            first_needed=one_needed,
            second_shares=other,
            second_needed=other_needed,
        )
        if method_named(case.method).has(COMPETITIVE):
            whole = one >= one_needed and other >= other_needed
            yield EnoughSuppliers(count=_suppliers(case, given, whole=whole), stage=CompetitionStage.RESPONSES)

    def effect(self, case: Tender, given: OpenBidsInput, moment: Moment, w: Writes) -> None:
        refuse_even_as_done_elsewhere(w)
        all_must_have_closed(case, moment)
        bids = bids_in_order(case)
        if not given.without_damaged:
            _must_be_whole(bids)
        counting = write_down(case, bids, _open(case, bids, given), w)
        w.change(case, opened_at=moment.instant, responses=len(counting))
        w.publish(**about_purchase(purchase_named(case.purchase)), **_said(case, counting, w))
        w.keep(
            quotes={each.provider: each.quote_fen for each in counting}, providers=[each.provider for each in counting]
        )
        w.tell(case.purchaser, tender=case.ref, title=case.title, responses=len(counting))


def _open(case: Tender, bids: list[Bid], given: OpenBidsInput) -> Iterator[Opened]:
    return open_sealed(case, BIDS, ((bid.ref, bid.sealed, bid.sender) for bid in bids), shares_here(case, given.shares))


def _suppliers(case: Tender, given: OpenBidsInput, *, whole: bool) -> int:
    """The providers whose bids stand. With too few files, or too few shares, nothing is opened: the files count."""
    files = number_of_bids(case)
    if not whole or files < method_named(case.method).least_responses:
        return files
    return suppliers_among(_open(case, bids_in_order(case), given), without_damaged=given.without_damaged)


def _must_be_whole(bids: list[Bid]) -> None:
    damaged = [bid for bid in bids if read_whole(bid.sealed) is None]
    if damaged:
        raise DamagedHere(
            "{count} sealed files were altered or lost on the platform: {sealed}.",
            count=len(damaged),
            field="without_damaged",
            sealed=", ".join(bid.sealed for bid in damaged),
            cure="Let the bidder upload the file that the receipt names and open again, or go on without it.",
        )


def _said(case: Tender, counting: list[Response], w: Writes) -> dict[str, Any]:
    """What the opening tells everybody: numbers and faults; names and prices only where the method reads them out."""
    rows = list(w.added.values())
    unopened = [row for row in rows if isinstance(row, Unopened)]
    said: dict[str, Any] = {
        "responses": len(counting),
        "opened_at": instant_text(case.opened_at) if case.opened_at else "",
        "superseded": sum(1 for row in rows if isinstance(row, Response) and not row.counts),
        "withdrawn": sum(1 for row in unopened if row.fault == WITHDRAWN),
        "unopened": [
            {"sealed": row.sealed, "fault": row.fault, "whose": row.whose} for row in unopened if row.fault != WITHDRAWN
        ],
    }
    method: Method = method_named(case.method)
    if method.public_opening:
        said["read_out"] = [
            {
                "provider": each.provider,
                "name_zh": each.name_zh,
                "name_en": each.name_en,
                "quote_fen": each.quote_fen,
                "members": each.members,
            }
            for each in counting
        ]
    return said
