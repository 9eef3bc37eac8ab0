"""A draft of a catalogue is given up."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import NOT_PUBLIC, Act
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.catalogue.models import CatalogueVersion


class WithdrawCatalogueDraftInput(ActInput):
    """Why."""

    reason: Annotated[LongText, Field(title="Reason")]


class WithdrawCatalogueDraft(Act[CatalogueVersion, WithdrawCatalogueDraftInput]):
    """Withdraw the draft of a catalogue."""

    states, leads_to = ("drafted",), "withdrawn"
    by = (Authority("finance.officer", within="issuer"), Authority("finance.head", within="issuer"))
    public = NOT_PUBLIC
    asks_nothing = "Nothing was in force."
    routine = False

    def effect(self, case: CatalogueVersion, given: WithdrawCatalogueDraftInput, moment: Moment, w: Writes) -> None:
        w.keep(reason=given.reason)
