"""An opposition to a project, by name and in writing, and its answer; where it is right, the project falls away."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, Line, LongText, Personal
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.calls.models import Funding, Opposition
from goufu.rooms.calls.refusals import FundingDoesNotFit


class AnswerOppositionInput(ActInput):
    """What was said, by whom, and the answer."""

    uscc: Annotated[str, Field(title="Organization opposed (credit code)", pattern=r"^[0-9A-HJ-NPQRTUWXY]{18}$")]
    opponent: Annotated[Line, Personal, Field(title="Who opposes", description="Never published.")]
    matter: Annotated[LongText, Field(title="Matter", description="Published: no personal data.")]
    answer: Annotated[LongText, Field(title="Answer", description="Published: no personal data.")]
    upheld: Annotated[bool, Field(title="The opposition is right; the project falls away")]


class AnswerOpposition(Act[Funding, AnswerOppositionInput]):
    """Answer an opposition to a project."""

    states = ("published",)
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("procurement")
    repeats, routine = True, False
    asks_nothing = "Whether an opposition is right is for the purchaser to examine; matter and answer are public."

    def effect(self, case: Funding, given: AnswerOppositionInput, moment: Moment, w: Writes) -> None:
        about = next((each for each in case.projects if each["uscc"] == given.uscc), None)
        if about is None:
            raise FundingDoesNotFit(
                "{uscc} has no project on the list.", field="uscc", uscc=given.uscc, cure="Check the code."
            )
        w.add(Opposition(funding=case, **given.model_dump()))
        if given.upheld:
            w.change(case, projects=[each for each in case.projects if each is not about])
        w.publish(title=case.title, name_zh=about["name_zh"], name_en=about["name_en"])
        if about["organ"]:
            w.tell(about["organ"], title=case.title, matter=given.matter, answer=given.answer)
