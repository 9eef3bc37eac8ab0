"""The province appraises an item, on paper or on site; the figure of that day stands beside its score."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, FileRef, LongText
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.pilots.kinds import Manner
from goufu.rooms.pilots.models import TaskItem
from goufu.rooms.pilots.ticks import tick_of


class AppraiseItemInput(ActInput):
    """How it was looked at, what was found, how many points it earns."""

    manner: Annotated[Manner, Field(title="How it was looked at")]
    score: Annotated[int, Field(title="Points, 0 to 100", strict=True, ge=0, le=100)]
    finding: Annotated[LongText, Field(title="Finding")]
    papers: Annotated[list[FileRef], Field(title="Papers of the review")] = []


class AppraiseItem(Act[TaskItem, AppraiseItemInput]):
    """Appraise the item."""

    states, leads_to = ("reviewed",), "appraised"
    by = Authority("province.officer")
    not_by_who = ("report_progress", "self_check_item", "give_prefecture_opinion")
    public = Publish("")
    asks_nothing = "The province appraises its own programme; no article measures it."

    def effect(self, case: TaskItem, given: AppraiseItemInput, moment: Moment, w: Writes) -> None:
        """Keep points and manner."""
        w.change(case, score=given.score, manner=given.manner.value)
        if case.measure:
            w.publish(**tick_of(case, moment.day).as_json())
