"""The fees of a panel are put down: half days, fee and expenses of each member, by the rate of the division."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, Fen, Group, Private
from goufu.core.writes import Writes
from goufu.law.questions.expert_fee import ExpertFee
from goufu.law.questions.expert_fee_payer import ExpertFeePayer
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.models import PanelFee, Review, Seat
from goufu.rooms.evaluation.refusals import DoneAlready, ReviewDoesNotFit


class MemberFee(Group):
    """What one member is paid."""

    place: Annotated[int, Field(title="Place in the draw", strict=True, ge=1, le=99)]
    half_days: Annotated[int, Field(title="Half days", strict=True, ge=0, le=60)]
    fee_fen: Annotated[Fen, Field(title="Fee")]
    expenses_fen: Annotated[Fen, Field(title="Expenses, by receipts")] = 0
    finished: Annotated[bool, Field(title="Stayed until the review was done")] = True
    breach: Annotated[bool, Field(title="Broke the rules of the review")] = False


class RecordExpertFeesInput(ActInput):
    """Each member's fee, and who pays."""

    fees: Annotated[list[MemberFee], Private, Field(title="Fees", min_length=1, max_length=21)]
    in_central_catalogue: Annotated[bool, Field(title="The item stands in the centralised catalogue")] = False
    agency_pays: Annotated[bool, Field(title="The centralised procurement agency pays")] = False


class RecordExpertFees(Act[Review, RecordExpertFeesInput]):
    """Record the fees of the members."""

    states = ("ranked", "reported", "received", "stopped", "dissolved")
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("procurement", "publish_result")
    routine = False

    def asks(self, case: Review, given: RecordExpertFeesInput, moment: Moment) -> Iterator[ExpertFee | ExpertFeePayer]:
        yield ExpertFeePayer(in_central_catalogue=given.in_central_catalogue, agency_pays=given.agency_pays)
        for each in given.fees:
            yield ExpertFee(half_days=each.half_days, fee=each.fee_fen, finished=each.finished, breach=each.breach)

    def effect(self, case: Review, given: RecordExpertFeesInput, moment: Moment, w: Writes) -> None:
        known = {each.office: each for each in PanelFee.objects.filter(review=case)}
        for each in given.fees:
            seat = Seat.objects.filter(review=case, place=each.place).first()
            if seat is None or [other.place for other in given.fees].count(each.place) > 1:
                raise ReviewDoesNotFit(
                    "Place {place} of the draw is nobody's, or named twice.", field="fees", place=each.place,
                    cure="Name each member once, as the fee sheet numbers them.",
                )  # fmt: skip
            row = known.get(seat.office)
            if row and row.paid_on:
                raise DoneAlready("Place {place} was paid.", field="fees", place=each.place, cure="Leave it out.")
            said = {"half_days": each.half_days, "fee_fen": each.fee_fen, "expenses_fen": each.expenses_fen}
            w.change(row, **said) if row else w.add(PanelFee(review=case, office=seat.office, **said))
        w.publish(paid_members=len(given.fees), fees_fen=sum(each.fee_fen for each in given.fees))
