"""The figures by which a county's readiness is computed: families that rooms tell record by record (`core.rollup`)."""

from dataclasses import dataclass

from goufu.base.catalogue import pgettext_noop
from goufu.core.measures import Measure
from goufu.rooms.pilots.interface import CONTRACTS_IN_TIME, PURCHASES_ON_PLATFORM

CONFERENCE_SITS = Measure(
    "conference_bodies",
    pgettext_noop("rollout", "How many bodies that lead the purchasing (leadership group, joint conference) sit?"),
    "count",
)
DOCUMENTS_IN_FORCE = Measure(
    "policy_documents_in_force", pgettext_noop("rollout", "How many policy documents of its own are in force?"), "count"
)
CATALOGUE_PUBLISHED = Measure(
    "catalogue_versions_published",
    pgettext_noop("rollout", "How many versions of its guidance catalogue are published?"),
    "count",
)
ORGANIZATIONS = Measure(
    "organizations_registered",
    pgettext_noop("rollout", "How many social organizations are registered as providers?"),
    "count",
)
NEEDS_TAKEN_UP = Measure(
    "needs_taken_up", pgettext_noop("rollout", "How many of the verified needs were taken up by a purchase?"), "count"
)


@dataclass(frozen=True)
class Asking:
    """A measure of readiness. `share` tells whether it is a share of something, `stock` whether it counts what holds on
    the last day instead of what happened; `records` names its records.
    """

    measure: Measure
    records: str
    share: bool = False
    stock: bool = False
    context: str = "rollout"


READINESS = {
    each.measure.name: each
    for each in (
        Asking(CONFERENCE_SITS, pgettext_noop("rollout", "Bodies of the joint conference"), stock=True),
        Asking(DOCUMENTS_IN_FORCE, pgettext_noop("rollout", "Library of policy documents"), stock=True),
        Asking(CATALOGUE_PUBLISHED, pgettext_noop("rollout", "Guidance catalogue"), stock=True),
        Asking(ORGANIZATIONS, pgettext_noop("rollout", "Register of providers"), stock=True),
        Asking(NEEDS_TAKEN_UP, pgettext_noop("rollout", "Register of needs"), share=True),
        Asking(PURCHASES_ON_PLATFORM, pgettext_noop("rollout", "Purchases"), context="pilots"),
        Asking(CONTRACTS_IN_TIME, pgettext_noop("rollout", "Clocks of the contracts"), share=True, context="pilots"),
    )
}
"""What a criterion may name."""
