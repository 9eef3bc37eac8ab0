"""The days for oppositions are over: each project that still stands is awarded its sum."""

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import NoInput
from goufu.core.writes import Writes
from goufu.law.questions.funding_oppositions import FundingOppositions
from goufu.parties.authority import Authority
from goufu.rooms.calls.models import Funding
from goufu.rooms.calls.refusals import FundingDoesNotFit, OppositionsStillHeard


class ConfirmFunding(Act[Funding, NoInput]):
    """Confirm the funding."""

    states, leads_to = ("published",), "confirmed"
    by = Authority("purchaser.head", within="purchaser")
    public = Publish("procurement")
    stops = (FundingOppositions,)
    asks_nothing = "The law was asked when the projects were listed; that oppositions are over is looked at here."

    def effect(self, case: Funding, given: NoInput, moment: Moment, w: Writes) -> None:
        _oppositions_are_over(case, moment)
        if not case.projects:
            raise FundingDoesNotFit("No project is left on the list.", cure="Begin the call anew.")
        for each in case.projects:
            w.follow("award_project", review=case.review, response=each["bid"], amount_fen=each["amount_fen"])
        w.publish(title=case.title, projects=len(case.projects), total_fen=case.total_fen)


def _oppositions_are_over(case: Funding, moment: Moment) -> None:
    until = case.oppositions_until
    if until is None or moment.day <= until:
        raise OppositionsStillHeard(
            "Oppositions are taken until {day}.", day=until or "–", cure="Confirm on a day after it."
        )
