"""The purchaser confirms what it was handed."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.agencies.models import Mandate


class ConfirmHandOverInput(ActInput):
    """Whether the files are whole."""

    missing: Annotated[
        str, Field(title="What is missing", description="Empty where the files are whole.", max_length=2000)
    ] = ""


class ConfirmHandOver(Act[Mandate, ConfirmHandOverInput]):
    """Confirm the hand-over."""

    states, leads_to = ("handed_over",), ("closed", "ended")
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("procurement")
    asks_nothing = "Whether the files are whole, the purchaser sees; the law sets no condition."

    def effect(self, case: Mandate, given: ConfirmHandOverInput, moment: Moment, w: Writes) -> None:
        """Close it; where something is missing the agency hands over again."""
        whole = not given.missing.strip()
        w.change(case, state="closed" if whole else "ended", closed_on=moment.day if whole else None)
        w.publish(files_handed_over=len(case.handed))
        w.tell(case.agency, number=case.number, missing=given.missing or "–")
