"""The list of the call is published; everybody who proposed is told, and oppositions are heard."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from pydantic import Field

from goufu.base.catalogue import translate
from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, Line
from goufu.core.lawbook import the_law
from goufu.core.writes import Writes
from goufu.law.questions.funding_oppositions import FundingOppositions
from goufu.parties.authority import Authority
from goufu.rooms.calls.models import Funding
from goufu.rooms.evaluation.interface import BidderView, bidders, said_of_tender


class PublishFundedProjectsInput(ActInput):
    """Whom to tell of oppositions."""

    contact: Annotated[Line, Field(title="Contact of the purchaser", description="Office and office telephone.")]
    address: Annotated[Line, Field(title="Where oppositions are handed in")]


class PublishFundedProjects(Act[Funding, PublishFundedProjectsInput]):
    """Publish the projects to be funded."""

    states, leads_to = ("listed",), "published"
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("procurement")
    stands_for = ("publish_result",)
    asks_nothing = "The law was asked when the projects were listed; this says which they are."

    def effect(self, case: Funding, given: PublishFundedProjectsInput, moment: Moment, w: Writes) -> None:
        until = last_day_for_oppositions(case, moment.day)
        w.change(case, oppositions_until=until)
        known = bidders(case.tender)
        w.publish(
            **said_of_tender(case.tender), projects=case.projects, left_out=len(case.left_out),
            total_fen=case.total_fen, came=len(known), proposed=[_proposed(each) for each in known],
            oppositions_until=until,
        )  # fmt: skip
        for each in known:
            if each.organ:
                _tell(case, each, w)
        w.follow("complete_tender", case=case.tender)

    def starts(self, case: Funding, given: PublishFundedProjectsInput, moment: Moment) -> Iterator[FundingOppositions]:
        yield FundingOppositions(start=moment.day)


def last_day_for_oppositions(case: Funding, day: date) -> date | None:
    """The last day on which an opposition is taken; None when no table of working days covers it."""
    return the_law().count(FundingOppositions(start=day), on=case.law_date, at=case.region).day


def _proposed(each: BidderView) -> dict[str, object]:
    return {"uscc": each.provider, "name_zh": each.name_zh, "name_en": each.name_en, "excluded": each.excluded}


def _tell(case: Funding, bidder: BidderView, w: Writes) -> None:
    zh, en = (_said(case, bidder, lang) for lang in ("zh", "en"))
    until = case.oppositions_until.isoformat() if case.oppositions_until else ""
    w.tell(bidder.organ, title=case.title, said_zh=zh, said_en=en, until=until)


def _said(case: Funding, bidder: BidderView, lang: str) -> str:
    if bidder.provider in {each["uscc"] for each in case.projects}:
        return translate(lang, "calls", "Your project is to be funded.")
    if bidder.excluded:
        return translate(lang, "calls", "Your proposal was excluded.")
    said = translate(lang, "calls", "Your project is not on the list. Its score: {score}. Its rank: {rank}.")
    return said.format(score=f"{(bidder.total or 0) / 100:.2f}", rank=bidder.rank)
