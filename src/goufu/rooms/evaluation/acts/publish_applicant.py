"""Who was let in to an open framework is published, with the agreement signed; from here people can choose it."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, FileRef, Private
from goufu.core.writes import Writes
from goufu.law.questions.applicant_publication import ApplicantPublication
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.models import FrameworkApplication
from goufu.rooms.evaluation.open_framework import framework_named, inside, said_of
from goufu.rooms.evaluation.panel import tender_named
from goufu.rooms.evaluation.result import about_purchase


class PublishApplicantInput(ActInput):
    """The agreement as signed."""

    agreement: Annotated[
        FileRef, Private, Field(title="Agreement signed with it", description="Its text is that of the invitation.")
    ]


class PublishApplicant(Act[FrameworkApplication, PublishApplicantInput]):
    """Publish who was let in."""

    states, leads_to = ("accepted",), "admitted"
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("procurement")
    stops = (ApplicantPublication,)
    asks_nothing = "The law was asked when the application was answered; this says who it is."

    def effect(self, case: FrameworkApplication, given: PublishApplicantInput, moment: Moment, w: Writes) -> None:
        framework = framework_named(case.framework)
        w.change(case, agreement=given.agreement)
        w.attach(given.agreement)
        one = said_of(case, framework.fee_fen)
        all_inside = [*(each for each in inside(framework) if each["uscc"] != case.uscc), one]
        w.publish(
            **about_purchase(tender_named(framework.tender)), admitted=all_inside, name_zh=case.name_zh,
            name_en=case.name_en, uscc=case.uscc, fee_fen=framework.fee_fen, unit=framework.unit,
            ends=framework.ends_on,
        )  # fmt: skip
        w.tell(case.applicant, title=case.title, ends=framework.ends_on.isoformat() if framework.ends_on else "")
