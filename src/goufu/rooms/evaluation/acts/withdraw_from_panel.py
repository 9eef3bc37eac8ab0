"""A member who is tied to a bidder or absent leaves the panel; the next substitute of the draw takes the seat."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText, Private
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.choices import WithdrawalCause
from goufu.rooms.evaluation.models import Review, Seat, Sheet
from goufu.rooms.evaluation.panel import SITTING, WITHDRAWN, own_seat, substitutes
from goufu.rooms.evaluation.refusals import NotOnPanel, ReviewDoesNotFit


class WithdrawFromPanelInput(ActInput):
    """Why, and whose seat where the supervisor does it."""

    cause: Annotated[WithdrawalCause, Field(title="Cause")] = WithdrawalCause.TIE
    reason: Annotated[LongText, Private, Field(title="Reason")]
    office: Annotated[
        str, Private, Field(title="Office of the expert", description="The supervisor fills it in.", max_length=64),
    ] = ""  # fmt: skip


class WithdrawFromPanel(Act[Review, WithdrawFromPanelInput]):
    """Withdraw from the panel."""

    states = ("drawn", "consulting", "scoring", "ranking")
    by = (Authority("expert", within="pool_organ"), Authority("supervisor.officer"))
    public = Publish("procurement", "publish_result")
    asks_nothing = "Withdrawing is always open; the law is asked when independence is declared."
    routine = False

    def effect(self, case: Review, given: WithdrawFromPanelInput, moment: Moment, w: Writes) -> None:
        seat = _seat(case, given, w)
        following = next(iter(substitutes(case)), None)
        if following is None:
            raise ReviewDoesNotFit(
                "No substitute is left.",
                cure="Interrupt the review until the member is back, have another panel drawn, or stop the review.",
            )
        w.change(seat, standing=WITHDRAWN, cause=given.cause.value, reason=given.reason)
        w.change(following, standing=SITTING)
        for sheet in Sheet.objects.filter(review=case, office=seat.office):
            w.remove(sheet)
        w.publish(withdrawn=seat.place, replaced_by=following.place)


def _seat(case: Review, given: WithdrawFromPanelInput, w: Writes) -> Seat:
    if "supervisor.officer" not in w.holder.roles:
        return own_seat(case, w.holder)
    found = Seat.objects.filter(review=case, office=given.office, standing=SITTING).first()
    if found is None:
        raise NotOnPanel(
            "{office} does not sit on this panel.", field="office", office=given.office, cure="Check the office."
        )
    return found
