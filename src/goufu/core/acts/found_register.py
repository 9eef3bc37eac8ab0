"""The founding act: the register of a division, and the office that keeps it.

The very first one of an installation has no office-holder before it; `goufu init` performs it on the machine itself.
Every later one is done by a registrar.
"""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, Line, OrganCode, Personal
from goufu.core.models import Register
from goufu.core.writes import Writes
from goufu.law.kinds import OrganizationKind
from goufu.parties.authority import Authority
from goufu.parties.models import Office, Organ, Person, Tenure


class FoundRegisterInput(ActInput):
    """Where the register is kept, and who keeps it."""

    region: Annotated[str, Field(title="Division", pattern=r"^\d{6}$")]
    title: Annotated[Line, Field(title="Name of the register")]
    organ: Annotated[OrganCode, Field(title="Code of the organ that keeps it")]
    organ_zh: Annotated[Line, Field(title="Name of the organ")]
    organ_en: Annotated[str, Field(title="English name of the organ", max_length=160)] = ""
    office: Annotated[Line, Field(title="Code of the office")]
    title_zh: Annotated[Line, Field(title="Title of the office")]
    title_en: Annotated[str, Field(title="English title", max_length=80)] = ""
    person: Annotated[Line, Personal, Field(title="Who holds the office")]
    synthetic: Annotated[bool, Field(title="It is made up, for a demonstration")] = False


class FoundRegister(Act[Register, FoundRegisterInput]):
    """Found the register of a division."""

    opens = True
    founds = True
    by = Authority("registrar", within="anywhere")
    public = Publish("")
    asks_nothing = "An installation begins before any purchase; no article speaks of it."
    routine = False

    def effect(self, case: Register, given: FoundRegisterInput, moment: Moment, w: Writes) -> None:
        w.change(case, title=given.title)
        synthetic = given.synthetic
        organ = Organ.objects.filter(code=given.organ).first() or w.add(
            Organ(
                code=given.organ,
                name_zh=given.organ_zh,
                name_en=given.organ_en,
                kind=OrganizationKind.STATE_ORGAN.value,
                region=given.region,
                synthetic=synthetic,
            )
        )
        office = w.add(
            Office(
                code=given.office,
                organ=organ,
                title_zh=given.title_zh,
                title_en=given.title_en,
                roles=["registrar"],
                synthetic=synthetic,
            )
        )
        person = w.add(Person(name=given.person, synthetic=synthetic))
        tenure = w.add(Tenure(person=person, office=office, since=moment.day, until=None))
        w.keep(tenure=str(tenure.pk), holder=str(person.pk))
