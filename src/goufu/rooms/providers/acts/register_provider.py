"""Civil affairs enters a provider: from this county or from anywhere else."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import AfterValidator, Field

from goufu.base.errors import GoufuError
from goufu.base.uscc import parse_uscc
from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.exceptions import BadInput
from goufu.core.fields import ActInput, CivilDate, Line, LongText, OrganCode, Personal, Private
from goufu.core.writes import Writes
from goufu.law.kinds import SOCIAL_ORGANIZATIONS, OrganizationKind
from goufu.law.questions.provider_registered import ProviderRegistered
from goufu.law.questions.uscc_matches import UsccMatches
from goufu.parties.authority import Authority
from goufu.parties.models import Organ
from goufu.rooms.providers.choices import AnnualReport
from goufu.rooms.providers.heads import head_key
from goufu.rooms.providers.models import Provider


def checked_uscc(text: str) -> str:
    """The code, its digits checked; a `ValueError` says what is wrong with it."""
    try:
        return parse_uscc(text).code
    except GoufuError as wrong:
        raise ValueError(wrong.message) from wrong


UsccGiven = Annotated[str, AfterValidator(checked_uscc)]


class RegisterProviderInput(ActInput):
    """Who it is, what it may do, who answers for it."""

    organ: Annotated[OrganCode, Field(title="Code of the organ")]
    uscc: Annotated[UsccGiven, Field(title="Unified social credit code")]
    name_zh: Annotated[Line, Field(title="Name")]
    name_en: Annotated[str, Field(title="English name", max_length=160)] = ""
    kind: Annotated[OrganizationKind, Field(title="Kind of body")]
    home: Annotated[str, Field(title="Division of the body that registered it", pattern=r"^\d{6}$")]
    registered_with: Annotated[Line, Field(title="Registered with")]
    founded: Annotated[CivilDate, Field(title="Founded on")]
    legal_person: Annotated[bool, Field(title="It is a legal person")] = True
    scope: Annotated[LongText, Field(title="Scope of business")]
    scope_codes: Annotated[list[Line], Field(title="Catalogue items within the scope", max_length=60)] = []
    head: Annotated[Line, Personal, Field(title="Legal representative")]
    head_identity: Annotated[
        Line,
        Personal,
        Field(
            title="Identity document of the legal representative",
            description="Kept only as a keyed digest, to find two bids of one head.",
        ),
    ]
    controllers: Annotated[
        list[UsccGiven], Private, Field(title="Codes of those who hold or manage it", max_length=20)
    ] = []
    rating: Annotated[int, Field(title="Rating", description="How many A, 0 for none.", strict=True, ge=0, le=5)] = 0
    rated_on: Annotated[CivilDate | None, Field(title="Rated on")] = None
    annual_report: Annotated[AnnualReport, Field(title="Last annual report")] = AnnualReport.NOT_DUE
    annual_report_year: Annotated[int | None, Field(title="Year of the last annual report")] = None


class RegisterProvider(Act[Provider, RegisterProviderInput]):
    """Enter a provider in the register."""

    opens = True
    repeats = True
    by = Authority("civil.officer")
    public = Publish("", "once")

    def asks(
        self, case: Provider, given: RegisterProviderInput, moment: Moment
    ) -> Iterator[UsccMatches | ProviderRegistered]:
        yield UsccMatches(code=given.uscc, kind=given.kind, region=given.home)
        yield ProviderRegistered(
            registered=True,
            legal_person=given.legal_person,
            social_organization=given.kind in SOCIAL_ORGANIZATIONS,
        )

    def effect(self, case: Provider, given: RegisterProviderInput, moment: Moment, w: Writes) -> None:
        organ = Organ.objects.filter(code=given.organ).first() or _new_organ(given, w)
        if organ.uscc != given.uscc:
            raise BadInput(
                "The organ {organ} has the code {uscc}.", field="uscc", organ=organ.code, uscc=organ.uscc or "–"
            )
        w.change(
            case,
            title=given.name_zh,
            organ=organ.code,
            uscc=given.uscc,
            name_zh=given.name_zh,
            name_en=given.name_en,
            organ_kind=given.kind.value,
            home=given.home,
            founded=given.founded,
            registered_with=given.registered_with,
            legal_person=given.legal_person,
            scope=given.scope,
            scope_codes=given.scope_codes,
            head_name=given.head,
            head_key=head_key(given.head_identity),
            controllers=given.controllers,
            rating=given.rating,
            rated_on=given.rated_on,
            annual_report=given.annual_report.value,
            annual_report_year=given.annual_report_year,
            synthetic=organ.synthetic,
        )


def _new_organ(given: RegisterProviderInput, w: Writes) -> Organ:
    keeper = Organ.objects.get(code=w.holder.organ)
    return w.add(
        Organ(
            code=given.organ,
            uscc=given.uscc,
            name_zh=given.name_zh,
            name_en=given.name_en,
            kind=given.kind.value,
            region=given.home,
            synthetic=keeper.synthetic,
        )
    )
