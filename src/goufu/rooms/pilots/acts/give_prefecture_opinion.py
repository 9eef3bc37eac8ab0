"""The prefecture says whether an item is done."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.pilots.models import TaskItem


class GivePrefectureOpinionInput(ActInput):
    """Whether it agrees, and why."""

    agrees: Annotated[bool, Field(title="The item is done")]
    opinion: Annotated[LongText, Field(title="Opinion")]


class GivePrefectureOpinion(Act[TaskItem, GivePrefectureOpinionInput]):
    """Give the prefecture's opinion."""

    states, leads_to = ("submitted",), ("reviewed", "under_way")
    by = Authority("prefecture.officer")
    not_by_who = ("report_progress", "self_check_item")
    public = Publish("")
    asks_nothing = "An opinion between authorities of the programme; no article measures it."

    def effect(self, case: TaskItem, given: GivePrefectureOpinionInput, moment: Moment, w: Writes) -> None:
        """On to the province, or back to work."""
        done = {"state": "reviewed"} if given.agrees else {"state": "under_way", "how": "", "done_on": None}
        w.change(case, **done)
        w.tell(case.organ, number=case.number, title=case.title, opinion=given.opinion)
