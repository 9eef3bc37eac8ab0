"""An organ gets an office, and somebody to hold it."""

from typing import Annotated

from pydantic import Field

from goufu.base.uscc import parse_uscc
from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.exceptions import BadInput
from goufu.core.fields import ActInput, CivilDate, Group, Line, Mark, Personal, Role
from goufu.core.models import Register
from goufu.core.writes import Writes
from goufu.law.kinds import SOCIAL_ORGANIZATIONS, OrganizationKind
from goufu.parties.authority import Authority, covers
from goufu.parties.models import Office, Organ, Person, Tenure


class OrganGiven(Group):
    """The organ, as it is to stand in the register; ignored where the code is there already."""

    name_zh: Annotated[Line, Field(title="Name")]
    name_en: Annotated[str, Field(title="English name", max_length=160)] = ""
    kind: Annotated[OrganizationKind, Field(title="Kind of body")]
    region: Annotated[str, Mark("region"), Field(title="Division", pattern=r"^\d{6}$")]
    uscc: Annotated[str, Field(title="Unified social credit code", max_length=18)] = ""
    institution_class: Annotated[str, Field(title="Class of institution", max_length=24)] = ""
    staffing: Annotated[str, Field(title="Kind of staffing", max_length=24)] = ""
    administrative_functions: Annotated[bool, Field(title="Has administrative functions")] = False


class NameOfficeHolderInput(ActInput):
    """The office, its roles, and who takes it."""

    organ: Annotated[
        Line, Field(title="Code of the organ", description="Such as 510322-civil. A new code adds the organ.")
    ]
    about: Annotated[OrganGiven | None, Field(title="The organ", description="Only when its code is new.")] = None
    office: Annotated[Line, Field(title="Code of the office", description="Such as 510322-civil-head.")]
    title_zh: Annotated[Line, Field(title="Title of the office")]
    title_en: Annotated[str, Field(title="English title", max_length=80)] = ""
    roles: Annotated[list[Role], Field(title="Roles", min_length=1, max_length=12)]
    person: Annotated[Line, Personal, Field(title="Name of the person")]
    person_key: Annotated[
        str,
        Personal,
        Mark("person"),
        Field(
            title="A person already known",
            description="Where the person holds another office already: choose her; the name above is passed over.",
            max_length=36,
        ),
    ] = ""
    since: Annotated[CivilDate, Field(title="Holds it since")]


class NameOfficeHolder(Act[Register, NameOfficeHolderInput]):
    """Found an office and name who holds it."""

    states = ("open",)
    by = Authority("registrar")
    public = Publish("", "once")
    asks_nothing = (
        "Who holds an office is decided by the organ; the law asks at each act whether that office may do it."
    )
    routine = False

    def effect(self, case: Register, given: NameOfficeHolderInput, moment: Moment, w: Writes) -> None:
        organ = Organ.objects.filter(code=given.organ).first() or self._new_organ(case, given, w)
        office = Office.objects.filter(code=given.office).first() or w.add(
            Office(
                code=given.office,
                organ=organ,
                title_zh=given.title_zh,
                title_en=given.title_en,
                roles=sorted(given.roles),
                synthetic=case.synthetic,
            )
        )
        person = self._person(given) or w.add(Person(name=given.person, synthetic=case.synthetic))
        tenure = w.add(Tenure(person=person, office=office, since=given.since, until=None))
        w.keep(tenure=str(tenure.pk), holder=str(person.pk))

    def _new_organ(self, case: Register, given: NameOfficeHolderInput, w: Writes) -> Organ:
        about = given.about
        if about is None:
            raise BadInput(
                "No organ has the code {code}.",
                field="organ",
                code=given.organ,
                cure="Fill in what it is called and what it is.",
            )
        if about.uscc:
            parse_uscc(about.uscc, field="about.uscc")
        if not covers(case.region, about.region) and about.kind not in _FROM_ANYWHERE:
            raise BadInput("The organ lies outside {region}.", field="about.region", region=case.region)
        return w.add(
            Organ(
                code=given.organ,
                uscc=about.uscc,
                name_zh=about.name_zh,
                name_en=about.name_en,
                kind=about.kind.value,
                region=about.region,
                institution_class=about.institution_class,
                staffing=about.staffing,
                administrative_functions=about.administrative_functions,
                synthetic=case.synthetic,
            )
        )

    def _person(self, given: NameOfficeHolderInput) -> Person | None:
        return Person.objects.filter(pk=given.person_key).first() if given.person_key else None


_FROM_ANYWHERE = SOCIAL_ORGANIZATIONS | {
    OrganizationKind.ENTERPRISE,
    OrganizationKind.PUBLIC_INSTITUTION_CLASS_TWO,
    OrganizationKind.BUSINESS_INSTITUTION,
    OrganizationKind.NATURAL_PERSON,
    OrganizationKind.OTHER,
}
"""Bodies that may come from another division: bidders from elsewhere are not to be shut out."""
