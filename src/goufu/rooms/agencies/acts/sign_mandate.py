"""The purchaser's head signs, and the agency may act."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, FileRef, Private
from goufu.core.writes import Writes
from goufu.law.questions.mandate_holds import MandateHolds
from goufu.parties.authority import Authority
from goufu.rooms.agencies.models import Mandate
from goufu.rooms.agencies.signing import same_agreement


class SignMandateInput(ActInput):
    """The agreement that is signed."""

    text: Annotated[FileRef, Private, Field(title="The agreement you sign", description="The file the agency signed.")]


class SignMandate(Act[Mandate, SignMandateInput]):
    """Sign the mandate for the purchaser."""

    states, leads_to = ("accepted",), "running"
    by = Authority("purchaser.head", within="purchaser")
    not_by_who = ("draw_up_mandate",)
    public = Publish("procurement")

    def asks(self, case: Mandate, given: SignMandateInput, moment: Moment) -> Iterator[MandateHolds]:
        """Once more, as it is signed."""
        yield MandateHolds(
            written=True, matters=len(case.matters), fee_named=bool(case.fee),
            days=(case.ends - case.starts).days, own_agency=case.agency == case.purchaser,
        )  # fmt: skip

    def effect(self, case: Mandate, given: SignMandateInput, moment: Moment, w: Writes) -> None:
        """Bind the purchaser; from the first day on the agency does what is entrusted."""
        same_agreement(case, given.text)
        w.change(case, signed_on=moment.day)
        w.publish(
            agency=case.agency, agency_zh=case.agency_zh, agency_en=case.agency_en, agency_uscc=case.agency_uscc,
            matters=case.matters, fee=case.fee, fee_fen=case.fee_fen, fee_payer=case.fee_payer, starts=case.starts,
            ends=case.ends,
        )  # fmt: skip
        w.tell(case.agency, number=case.number, purchaser=case.purchaser_zh)
