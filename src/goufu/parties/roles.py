"""The roles that offices hold and acts ask for, with the titles that people read."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from goufu.base.catalogue import Said, add_folder, pgettext_noop, said

add_folder(Path(__file__).parent / "locale")

ROLES: Mapping[str, str] = {
    "registrar": pgettext_noop("parties", "Registrar"),
    "village.clerk": pgettext_noop("parties", "Clerk of a village or community"),
    "township.officer": pgettext_noop("parties", "Township officer"),
    "civil.officer": pgettext_noop("parties", "Civil affairs officer"),
    "civil.head": pgettext_noop("parties", "Head of civil affairs"),
    "purchaser.officer": pgettext_noop("parties", "Purchasing officer"),
    "purchaser.reviewer": pgettext_noop("parties", "Reviewer of requirements"),
    "purchaser.head": pgettext_noop("parties", "Head of the purchaser"),
    "finance.officer": pgettext_noop("parties", "Finance officer"),
    "finance.head": pgettext_noop("parties", "Head of finance"),
    "staffing.officer": pgettext_noop("parties", "Staffing officer"),
    "staffing.head": pgettext_noop("parties", "Head of the staffing office"),
    "supervisor.officer": pgettext_noop("parties", "Procurement supervisor"),
    "provider.staff": pgettext_noop("parties", "Provider's staff"),
    "provider.head": pgettext_noop("parties", "Head of the provider"),
    "expert": pgettext_noop("parties", "Reviewing expert"),
    "evaluator": pgettext_noop("parties", "Assessor"),
    "conference.officer": pgettext_noop("parties", "Office of the joint conference"),
    "conference.convener": pgettext_noop("parties", "Convener of the joint conference"),
    "agency.officer": pgettext_noop("parties", "Officer of an agency"),
    "agency.head": pgettext_noop("parties", "Head of an agency"),
    "prefecture.officer": pgettext_noop("parties", "Officer of the prefecture's civil affairs"),
    "province.officer": pgettext_noop("parties", "Officer of the provincial civil affairs"),
}
"""Every role with its title, in the order in which they are offered; the titles are messages."""


def roles_said(roles: Iterable[str]) -> Said:
    """The titles of some roles, to be put into a message."""
    asked = set(roles)
    return said("parties", *(title for role, title in ROLES.items() if role in asked))
