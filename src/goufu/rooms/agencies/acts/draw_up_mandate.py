"""A purchaser entrusts matters of procurement to an agency."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, CivilDate, Fen, FileRef, Line, LongText, OrganCode, Private
from goufu.core.tables import one
from goufu.core.writes import Writes
from goufu.law.questions.mandate_holds import MandateHolds
from goufu.parties.authority import Authority
from goufu.parties.models import Organ
from goufu.rooms.agencies.choices import FeePayer, Matter
from goufu.rooms.agencies.models import Mandate
from goufu.rooms.agencies.refusals import MandateDoesNotFit


class DrawUpMandateInput(ActInput):
    """What the agreement says."""

    agency: Annotated[OrganCode, Field(title="Agency")]
    number: Annotated[Line, Field(title="Number of the agreement")]
    title: Annotated[Line, Field(title="Name of the agreement")]
    purchase: Annotated[
        CaseRef | None, Field(title="For one purchase", description="Empty: for all purchases within the term.")
    ] = None
    scope: Annotated[LongText, Field(title="Scope", description="What the agency is to do, in words.")]
    matters: Annotated[
        list[Matter],
        Field(title="Matters entrusted", description="What is not ticked stays with the purchaser.", max_length=10),
    ]
    fee: Annotated[
        str, Field(title="Fee standard", description="The fee, or how it is reckoned, as agreed.", max_length=200)
    ] = ""
    fee_fen: Annotated[Fen | None, Field(title="Fee, where it is a fixed amount")] = None
    fee_payer: Annotated[FeePayer, Field(title="Who pays it")]
    starts: Annotated[CivilDate, Field(title="First day")]
    ends: Annotated[CivilDate, Field(title="Last day")]
    text: Annotated[FileRef, Private, Field(title="The agreement")]


class DrawUpMandate(Act[Mandate, DrawUpMandateInput]):
    """Draw up the mandate of an agency."""

    opens = True
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("procurement", "sign_mandate")
    routine = False

    def under(self, given: DrawUpMandateInput) -> str | None:
        """The purchase, where it is for one alone."""
        return given.purchase

    def asks(self, case: Mandate, given: DrawUpMandateInput, moment: Moment) -> Iterator[MandateHolds]:
        """Whether it says what it must."""
        yield MandateHolds(
            written=True, matters=len(given.matters), fee_named=bool(given.fee.strip()),
            days=(given.ends - given.starts).days, own_agency=given.agency == case.purchaser,
        )  # fmt: skip

    def effect(self, case: Mandate, given: DrawUpMandateInput, moment: Moment, w: Writes) -> None:
        """Keep the terms under the names of both sides."""
        agency, purchaser = _organ(given.agency), _organ(case.purchaser)
        w.change(
            case, agency=agency.code, agency_zh=agency.name_zh, agency_en=agency.name_en, agency_uscc=agency.uscc,
            purchaser_zh=purchaser.name_zh, purchaser_en=purchaser.name_en, purchase=given.purchase or "",
            matters=[each.value for each in given.matters], **{name: getattr(given, name) for name in _TERMS},
        )  # fmt: skip
        w.publish(agency_zh=agency.name_zh, agency_uscc=agency.uscc)
        w.tell(agency.code, number=given.number, purchaser=purchaser.name_zh)


_TERMS = ("number", "title", "scope", "fee", "fee_fen", "fee_payer", "starts", "ends", "text")


def _organ(code: str) -> Organ:
    found = one(Organ, code=code)
    if found is None:
        raise MandateDoesNotFit(
            "There is no body {code}.", field="agency", code=code, cure="Have the registrar enter the agency first."
        )
    return found
