"""The conditions of a tender's documents as the register of providers can judge them."""

from collections.abc import Iterator

from django.utils.translation import pgettext

from goufu.law.kinds import SOCIAL_ORGANIZATIONS, ConditionKind, ConditionUse, OrganizationKind
from goufu.parties.authority import region_stem
from goufu.rooms.procurement.fairness import findings_in
from goufu.rooms.procurement.models import Tender
from goufu.rooms.procurement.parts import ConditionGiven, Terms
from goufu.rooms.providers.interface import registered_on
from goufu.rooms.requirements.interface import Gate, Reach, gate_of, reach, requirement_view


def reach_on_day(terms: Terms, tender: Tender) -> tuple[Reach, Reach]:
    """How far the documents reach on the tender's legal day: all registered providers, and social organizations."""
    register, gates = registered_on(tender.law_date), list(gates_of(terms, tender))
    social = [each for each in register if each.social_organization]
    return reach(gates, register, tender.law_date), reach(gates, social, tender.law_date)


def gates_of(terms: Terms, tender: Tender) -> Iterator[Gate]:
    """What law, plan and documents ask for, as far as the register knows it."""
    yield from _of_law_and_plan(terms, tender)
    for place, each in enumerate(terms.conditions):
        if each.use is not ConditionUse.SCORING:
            yield _stated(each, place)
    for found in findings_in(terms):
        if found.condition.use is not ConditionUse.SCORING:
            yield gate_of(found.finding, found.field, tender.region)


def _of_law_and_plan(terms: Terms, tender: Tender) -> Iterator[Gate]:
    needed = requirement_view(tender.requirement)
    if needed:
        yield Gate(pgettext("procurement", "The item lies within its registered scope"), scope=needed.catalogue_code)
    yield Gate(pgettext("procurement", "Not on the list of serious breach"), lists=frozenset({"severe"}))
    if terms.excludes_abnormal:
        yield Gate(pgettext("procurement", "Not on the list of abnormal activity"), lists=frozenset({"abnormal"}))
    if tender.sme_reserved:
        said = pgettext("procurement", "Reserved for small and medium enterprises: social organizations are none")
        yield Gate(said, kinds=frozenset({OrganizationKind.ENTERPRISE}))
    if tender.only_social_organizations:
        yield Gate(pgettext("procurement", "Directed at social organizations"), kinds=SOCIAL_ORGANIZATIONS)


def _stated(given: ConditionGiven, place: int) -> Gate:
    """What a condition states in fields of its own."""
    years = given.years if given.kind is ConditionKind.YEARS_OF_EXISTENCE else 0
    kinds = frozenset({given.form}) if given.form else frozenset()
    return Gate(
        given.text, f"conditions.{place}.text", kinds, region_stem(given.division) if given.division else "", years,
        given.rating,
    )  # fmt: skip
