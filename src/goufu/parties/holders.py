"""A holder is a person in an office at a moment: the `who` of every act."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from goufu.base.catalogue import Both
from goufu.parties.models import Tenure


@dataclass(frozen=True)
class Holder:
    """Who acts: the tenure, the office with its roles, and the organ it stands in."""

    tenure: UUID
    person: UUID
    office: str
    title_zh: str
    title_en: str
    roles: frozenset[str]
    organ: str
    organ_zh: str
    organ_en: str
    organ_kind: str
    region: str
    since: date
    until: date | None

    def title(self) -> Both:
        """The office's title, for messages of either language."""
        return Both(self.title_zh, self.title_en)

    def holds_on(self, day: date) -> bool:
        """Whether the tenure covers the civil day."""
        return self.since <= day and (self.until is None or day <= self.until)


HOLDER_SQL = """
SELECT t.id, t.person_id, o.code, o.title_zh, o.title_en, o.roles, g.code, g.name_zh, g.name_en, g.kind, g.region,
t.since, t.until
FROM parties_tenure t JOIN parties_office o ON o.id = t.office_id JOIN parties_organ g ON g.id = o.organ_id WHERE
t.id = %s
"""


def holder_of(tenure: Tenure) -> Holder:
    """The holder that a tenure read through the ORM stands for."""
    office, organ = tenure.office, tenure.office.organ
    return Holder(
        tenure.pk,
        tenure.person_id,
        office.code,
        office.title_zh,
        office.title_en,
        frozenset(office.roles),
        organ.code,
        organ.name_zh,
        organ.name_en,
        organ.kind,
        organ.region,
        tenure.since,
        tenure.until,
    )


def holders_of(person: UUID, on: date) -> list[Holder]:
    """All offices a person holds on a civil day, in order of their codes."""
    tenures = Tenure.objects.filter(person_id=person).select_related("office__organ").order_by("office__code")
    return [holder for tenure in tenures if (holder := holder_of(tenure)).holds_on(on)]
