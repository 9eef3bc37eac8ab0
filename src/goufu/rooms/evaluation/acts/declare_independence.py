"""Each member looks at the list of bidders and says whether anything ties her to one of them."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, Group, Private
from goufu.core.writes import Writes
from goufu.law.questions.person_independent import PersonIndependent
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.avoiding import avoided_bidders
from goufu.rooms.evaluation.choices import PersonalTie
from goufu.rooms.evaluation.models import Review
from goufu.rooms.evaluation.panel import own_seat, tender_of
from goufu.rooms.evaluation.refusals import DoneAlready, ReviewDoesNotFit

Uscc = Annotated[str, Field(pattern=r"^[0-9A-HJ-NPQRTUWXY]{18}$", title="Unified social credit code of the bidder")]


class DeclaredTie(Group):
    """A tie to one bidder."""

    provider: Uscc
    tie: Annotated[PersonalTie, Field(title="What ties you to it")]


class DeclareIndependenceInput(ActInput):
    """Ties, if there are any."""

    ties: Annotated[
        list[DeclaredTie], Private, Field(title="Ties to bidders", description="Empty: nothing ties me to any bidder."),
    ] = []  # fmt: skip


class DeclareIndependence(Act[Review, DeclareIndependenceInput]):
    """Declare to be free of interest in the bidders."""

    states = ("drawn", "consulting", "scoring", "ranking")
    by = Authority("expert", within="pool_organ")
    public = Publish("procurement", "publish_result")

    def method(self, case: Review, given: DeclareIndependenceInput) -> MethodTraits:
        return tender_of(case).method.in_law()

    def asks(self, case: Review, given: DeclareIndependenceInput, moment: Moment) -> Iterator[PersonIndependent]:
        ties = {each.tie for each in given.ties}
        yield PersonIndependent(
            employed_within_three_years=PersonalTie.EMPLOYED in ties,
            director_within_three_years=PersonalTie.DIRECTOR in ties,
            controls=PersonalTie.CONTROLS in ties,
            kin_of_head=PersonalTie.KIN in ties,
            other_influence=PersonalTie.OTHER in ties,
        )

    def effect(self, case: Review, given: DeclareIndependenceInput, moment: Moment, w: Writes) -> None:
        seat = own_seat(case, w.holder)
        if seat.declared:
            raise DoneAlready("You have declared already.", cure="If a tie came up since, withdraw from the panel.")
        avoided = avoided_bidders(case, seat.office, moment.day)
        if avoided:
            raise ReviewDoesNotFit(
                "You asked to be kept from {names}, who bid here.", names="、".join(avoided),
                cure="Withdraw from the panel; the next substitute follows.",
            )  # fmt: skip
        w.change(seat, declared=True)
