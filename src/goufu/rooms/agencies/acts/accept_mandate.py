"""The agency signs first."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, FileRef, Private
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.agencies.models import Mandate
from goufu.rooms.agencies.signing import same_agreement


class AcceptMandateInput(ActInput):
    """The agreement that is signed."""

    text: Annotated[FileRef, Private, Field(title="The agreement you sign", description="The file as drawn up.")]


class AcceptMandate(Act[Mandate, AcceptMandateInput]):
    """Sign the mandate for the agency."""

    states, leads_to = ("drawn_up",), "accepted"
    by = Authority("agency.head", within="agency")
    public = Publish("procurement", "sign_mandate")
    asks_nothing = "The law was asked when it was drawn up, and is asked again when the purchaser signs."

    def effect(self, case: Mandate, given: AcceptMandateInput, moment: Moment, w: Writes) -> None:
        """Bind the agency."""
        same_agreement(case, given.text)
        w.change(case, accepted_on=moment.day)
        w.tell(case.purchaser, number=case.number, agency=case.agency_zh)
