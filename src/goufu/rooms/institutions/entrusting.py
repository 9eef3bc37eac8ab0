"""The directed entrustment of an item, as the law is asked about it."""

from datetime import date

from goufu.law.kinds import OrganizationKind
from goufu.law.questions.direct_entrustment import DirectEntrustment
from goufu.rooms.institutions.models import Institution, ServiceItem


def entrustment(institution: Institution, item: ServiceItem, year: int) -> DirectEntrustment:
    """May the item be entrusted to its own institution for that year (from its first day under the contract)?"""
    first = date(year, 1, 1)
    return DirectEntrustment(
        kind=OrganizationKind(institution.institution_class), own_department=institution.department == item.department,
        under_contract=bool(item.indicators), transition_ends=item.transition_ends,
        starts=max(first, item.contract_starts or first),
    )  # fmt: skip
