"""Finance or the staffing office puts the findings of the check to the joint conference, with figures."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import NOT_PUBLIC, Act
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, Line
from goufu.core.registry import find_case
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.institutions.balance import balance
from goufu.rooms.institutions.models import Imbalance, Institution
from goufu.rooms.institutions.refusals import NotOfThisInstitution


class RaiseToConferenceInput(ActInput):
    """Which year, under which topic."""

    institution: Annotated[CaseRef, Field(title="Institution")]
    year: Annotated[int, Field(title="Year", strict=True, ge=2000, le=2100)]
    topic: Annotated[Line, Field(title="Topic of the joint conference", description="Reference or number.")]


class RaiseToConference(Act[Imbalance, RaiseToConferenceInput]):
    """Raise findings of money and posts to the joint conference."""

    opens = True
    repeats = True
    parent = ("institution", ("kept",))
    own_law_date = True
    by = (
        Authority("finance.officer"), Authority("finance.head"), Authority("staffing.officer"),
        Authority("staffing.head"),
    )  # fmt: skip
    public = NOT_PUBLIC
    asks_nothing = "The findings are the law's own answers; the conference decides on them."
    routine = False

    def under(self, given: RaiseToConferenceInput) -> str:
        return given.institution

    def effect(self, case: Imbalance, given: RaiseToConferenceInput, moment: Moment, w: Writes) -> None:
        institution = find_case(given.institution)
        if not isinstance(institution, Institution):
            raise NotOfThisInstitution("{ref} is no institution.", ref=given.institution, field="institution")
        findings = balance(institution, given.year, moment.day).findings
        if not findings:
            raise NotOfThisInstitution(
                "The check of {year} found nothing to raise.", year=given.year, field="year",
                cure="Look at the balance of money and posts of that year.",
            )  # fmt: skip
        w.change(
            case, title=given.topic, institution=institution.ref, organ=institution.organ,
            department=institution.department, year=given.year, findings=[each.as_json() for each in findings],
        )  # fmt: skip
        w.tell(institution.department, topic=given.topic, year=given.year, name=institution.title)
