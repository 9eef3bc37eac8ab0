"""The purchaser answers an opposition on the spot; until every one is answered no panel is drawn."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.hall.models import Opposition
from goufu.rooms.hall.openings import tender_named
from goufu.rooms.hall.refusals import AnswerNamesBidder
from goufu.rooms.procurement.interface import responses


class AnswerOpeningOppositionInput(ActInput):
    """The answer, as everybody in the hall reads it."""

    answer: Annotated[LongText, Field(title="Answer", description="It is public: name no bidder and no person.")]


class AnswerOpeningOpposition(Act[Opposition, AnswerOpeningOppositionInput]):
    """Answer an opposition to the opening."""

    states, leads_to = ("raised",), "answered"
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("procurement")
    asks_nothing = "What is right is for the purchaser to examine; who is not content has the challenge by law."

    def effect(self, case: Opposition, given: AnswerOpeningOppositionInput, moment: Moment, w: Writes) -> None:
        _must_name_nobody(case, given.answer)
        w.change(case, answer=given.answer)
        w.publish(number=case.number, tender=case.tender)
        w.tell(case.raised_by, tender=case.tender, title=case.title, answer=given.answer)


def _must_name_nobody(case: Opposition, answer: str) -> None:
    """Where the method reads no names out, the answer must not either."""
    if tender_named(case.tender).method.public_opening:
        return
    for each in responses(case.tender):
        names = {each.name_zh, each.name_en, each.provider} - {""}
        if any(name in answer for name in names):
            raise AnswerNamesBidder(
                "The answer is public and names a bidder; by this method nobody may know it before the result.",
                field="answer", cure="Speak of the bidder without its name.",
            )  # fmt: skip
