"""Those who may choose are told of the framework agreement, and where they find it; the clock of that is met."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.writes import Writes
from goufu.law.questions.framework_users_told import FrameworkUsersTold
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.framework import clock_must_run
from goufu.rooms.evaluation.models import Framework


class TellFrameworkUsersInput(ActInput):
    """Who was told, and how."""

    told: Annotated[
        LongText,
        Field(title="Who was told, and how", description="It is published: groups and units, no person's name."),
    ]


class TellFrameworkUsers(Act[Framework, TellFrameworkUsersInput]):
    """Tell those who choose of the framework agreement."""

    states = ("running", "inviting")
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("procurement")
    stops = (FrameworkUsersTold,)
    asks_nothing = "The law sets a time for telling them, which the clock keeps; it sets no other condition."

    def effect(self, case: Framework, given: TellFrameworkUsersInput, moment: Moment, w: Writes) -> None:
        clock_must_run(case, "framework_users_told")
        w.publish(tender=case.tender)
