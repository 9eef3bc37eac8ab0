"""The staffing office enters an institution with its class and posts."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, Line, OrganCode, Private
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.parties.models import Organ
from goufu.rooms.institutions.choices import InstitutionClass
from goufu.rooms.institutions.models import Institution
from goufu.rooms.institutions.refusals import DoesNotAddUp, NotOfThisInstitution

Hundredths = Annotated[int, Field(strict=True, ge=0, le=10_000_000)]


class RegisterInstitutionInput(ActInput):
    """Who it is, whose it is, of which class; posts in hundredths."""

    organ: Annotated[OrganCode, Field(title="Code of the institution")]
    department: Annotated[OrganCode, Field(title="Code of the department it belongs to")]
    name_zh: Annotated[Line, Field(title="Name")]
    name_en: Annotated[str, Field(title="English name", max_length=160)] = ""
    institution_class: Annotated[InstitutionClass, Field(title="Class")]
    posts_authorised: Annotated[Hundredths, Private, Field(title="Posts authorised, in hundredths")]
    posts_filled: Annotated[Hundredths, Private, Field(title="Posts filled, in hundredths")]
    posts_frozen: Annotated[Hundredths, Private, Field(title="Posts frozen, in hundredths")] = 0


class RegisterInstitution(Act[Institution, RegisterInstitutionInput]):
    """Enter an institution in the register."""

    opens = True
    repeats = True
    by = (Authority("staffing.officer"), Authority("staffing.head"))
    public = Publish("", "once")
    asks_nothing = "Entering what is there changes neither money nor posts."

    def effect(self, case: Institution, given: RegisterInstitutionInput, moment: Moment, w: Writes) -> None:
        for field in ("organ", "department"):
            if not Organ.objects.filter(code=getattr(given, field)).exists():
                raise NotOfThisInstitution(
                    "No organ has the code {code}.", field=field, code=getattr(given, field),
                    cure="Say the code of an organ that is in the register.",
                )  # fmt: skip
        if given.posts_filled + given.posts_frozen > given.posts_authorised:
            raise DoesNotAddUp(
                "Posts filled and frozen are more than those authorised.", field="posts_filled",
                cure="Check the figures of the staffing office.",
            )  # fmt: skip
        synthetic = Organ.objects.get(code=given.organ).synthetic
        known = {**given.model_dump(exclude={"name_zh"}), "institution_class": given.institution_class.value}
        w.change(case, title=given.name_zh, synthetic=synthetic, **known)
