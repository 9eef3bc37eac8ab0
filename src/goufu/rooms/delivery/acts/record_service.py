"""The provider's ledger, in numbers; who was served stays in a private file."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CivilDate, FileRef, Group, Line, Mark, Personal, Private
from goufu.core.writes import Writes
from goufu.law.kinds import DataBasis
from goufu.law.questions.no_assignment import NoAssignment
from goufu.law.questions.no_personal_data_published import NoPersonalDataPublished
from goufu.law.questions.personal_data_basis import PersonalDataBasis
from goufu.law.questions.provider_ledger import ProviderLedger
from goufu.parties.authority import Authority
from goufu.rooms.delivery.counts import Shown, shown_cells
from goufu.rooms.delivery.milestones import milestone_of, must_be
from goufu.rooms.delivery.models import Delivery, ServiceRecord
from goufu.rooms.delivery.refusals import DeliveryDoesNotFit
from goufu.rooms.delivery.states import MilestoneState

Count = Annotated[int, Field(strict=True, ge=0, le=10_000_000)]
Place = Annotated[int, Field(strict=True, ge=1, le=24)]


class Served(Group):
    """How many of a group were served."""

    group: Annotated[Line, Field(title="Group")]
    people: Annotated[Count, Field(title="People")]


class RecordServiceInput(ActInput):
    """What was done in a period."""

    milestone: Annotated[Place, Field(title="Milestone")]
    since: Annotated[CivilDate, Field(title="From")]
    until: Annotated[CivilDate, Field(title="To")]
    served: Annotated[
        list[Served],
        Private,
        Field(min_length=1, max_length=30, title="People served", description="Counts under five are not published."),
    ]
    sessions: Annotated[Count, Field(title="Sessions or visits")]
    staff_hours: Annotated[Count, Field(title="Hours of staff")]
    volunteer_hours: Annotated[Count, Field(title="Hours of volunteers")] = 0
    given_to_purchaser: Annotated[bool, Field(title="The records were given to the purchaser")] = True
    assigned: Annotated[bool, Field(title="Somebody else performed the whole service")] = False
    roster: Annotated[
        FileRef | None, Mark("file"), Personal, Field(title="Roster", description="Never published; it can be erased.")
    ] = None
    roster_basis: Annotated[DataBasis | None, Field(title="Lawful basis for the roster")] = None
    roster_purpose: Annotated[str, Field(max_length=200, title="Purpose of the roster as people were told")] = ""
    roster_until: Annotated[date | None, Mark("date"), Field(title="The roster is kept until")] = None

    def shown(self) -> Shown:
        """What may be published of the counts."""
        return shown_cells({each.group: each.people for each in self.served})


Asked = NoAssignment | ProviderLedger | NoPersonalDataPublished | PersonalDataBasis


class RecordService(Act[Delivery, RecordServiceInput]):
    """Record the service of a period."""

    states = ("running",)
    by = Authority("provider.staff", within="provider")
    public = Publish("service")

    def asks(self, case: Delivery, given: RecordServiceInput, moment: Moment) -> Iterator[Asked]:
        """Whether the provider did it, keeps its ledger, and has a basis for the roster."""
        yield NoAssignment(assigned=given.assigned)
        yield ProviderLedger(kept=True, given_to_buyer=given.given_to_purchaser)
        yield NoPersonalDataPublished(names_persons=False, smallest_count=given.shown().smallest)
        if given.roster:
            yield PersonalDataBasis(
                basis=given.roster_basis, purpose=given.roster_purpose, kept_until=given.roster_until
            )

    def effect(self, case: Delivery, given: RecordServiceInput, moment: Moment, w: Writes) -> None:
        """Keep the record; publish the counts that may be seen."""
        _fits(given, moment)
        milestone = milestone_of(case, given.milestone)
        must_be(milestone, MilestoneState.PLANNED, MilestoneState.RECTIFYING)
        w.add(
            ServiceRecord(
                delivery=case,
                milestone=given.milestone,
                since=given.since,
                until=given.until,
                groups=[each.model_dump() for each in given.served],
                people=sum(each.people for each in given.served),
                sessions=given.sessions,
                staff_hours=given.staff_hours,
                volunteer_hours=given.volunteer_hours,
                recorded_on=moment.day,
            )
        )
        shown = given.shown()
        w.publish(contract=case.contract, award=case.award, people=shown.total, groups=shown.cells)


def _fits(given: RecordServiceInput, moment: Moment) -> None:
    if given.until < given.since:
        raise DeliveryDoesNotFit(
            "The period ends before it begins.", field="until", cure="Give a last day after the first."
        )
    if given.until > moment.day:
        raise DeliveryDoesNotFit(
            "{day} is still to come.", field="until", day=given.until.isoformat(), cure="Record what was done."
        )
    names = [each.group for each in given.served]
    if len(set(names)) < len(names):
        raise DeliveryDoesNotFit("A group stands twice in the list.", field="served", cure="Give each group once.")
