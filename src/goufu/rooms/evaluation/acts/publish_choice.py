"""Whom the people served chose under an open framework is published; the provider has its letter."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, Line
from goufu.core.writes import Writes
from goufu.law.questions.challenge_window import ChallengeWindow
from goufu.law.questions.contract_signing import ContractSigning
from goufu.law.questions.result_notice import ResultNotice
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.acts.publish_result import challenges_until, notice_ends
from goufu.rooms.evaluation.models import Award
from goufu.rooms.evaluation.open_framework import must_be_open
from goufu.rooms.evaluation.result import about_purchase, main_object


class PublishChoiceInput(ActInput):
    """Whom to ask."""

    contact: Annotated[Line, Field(title="Contact of the purchaser", description="Office and office telephone.")]


class PublishChoice(Act[Award, PublishChoiceInput]):
    """Publish whom the people served chose."""

    states, leads_to = ("named",), "published"
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("procurement")
    asks_nothing = "Nobody was ranked: the law was asked when the provider was let in and when it was chosen."

    def effect(self, case: Award, given: PublishChoiceInput, moment: Moment, w: Writes) -> None:
        tender = must_be_open(case.tender)
        ends = notice_ends(case, moment.day)
        w.change(case, letter_day=moment.day, notice_ends=ends, challenges_until=challenges_until(case, ends))
        w.publish(
            **about_purchase(tender), winner=case.winner_uscc, winner_zh=case.winner_zh, winner_en=case.winner_en,
            amount_fen=case.amount_fen, main_object=main_object(tender), notice_ends=ends,
            challenges_until=case.challenges_until,
        )  # fmt: skip
        until = case.challenges_until.isoformat() if case.challenges_until else ""
        w.tell(case.winner, award=case.ref, tender=case.tender, title=case.title, challenges_until=until)

    def starts(
        self, case: Award, given: PublishChoiceInput, moment: Moment
    ) -> Iterator[ResultNotice | ChallengeWindow | ContractSigning]:
        yield ResultNotice(start=moment.day)
        yield ChallengeWindow(start=case.notice_ends or moment.day)
        yield ContractSigning(start=moment.day)
