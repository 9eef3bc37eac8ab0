"""The conditions of a tender's documents as the register of providers can judge them."""

from collections.abc import Iterator

from django.utils.translation import pgettext

from goufu.law.kinds import SOCIAL_ORGANIZATIONS, ConditionKind, ConditionUse, OrganizationKind
from goufu.parties.authority import region_stem
from goufu.parties.regions import all_regions
from goufu.rooms.procurement.fairness import findings_in
from goufu.rooms.procurement.models import Tender
from goufu.rooms.procurement.parts import ConditionGiven, Terms
from goufu.rooms.providers.interface import registered_on
from goufu.rooms.requirements.interface import Finding, Gate, Reach, reach, requirement_view

_FORMS = {
    "民办非企业": OrganizationKind.SERVICE_INSTITUTION,
    "社会服务机构": OrganizationKind.SERVICE_INSTITUTION,
    "社会团体": OrganizationKind.ASSOCIATION,
    "基金会": OrganizationKind.FOUNDATION,
    "企业": OrganizationKind.ENTERPRISE,
    "公司": OrganizationKind.ENTERPRISE,
    "事业单位": OrganizationKind.PUBLIC_INSTITUTION_CLASS_TWO,
}
_REACHES = {"县": 6, "区": 6, "镇": 6, "乡": 6, "地": 6, "市": 4, "州": 4, "省": 2}
"""How many digits of a division's code it takes, for "this county", "this city", "this province"."""


def reach_of(terms: Terms, tender: Tender) -> tuple[Reach, Reach]:
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
            yield _found(found.finding, found.field, tender.region)


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


def _found(finding: Finding, field: str, region: str) -> Gate:
    """What the scan reads in a wording."""
    kind, number = finding.kind, finding.number
    return Gate(
        finding.passage,
        field,
        kinds=_kinds(finding.passage) if kind is ConditionKind.ORGANIZATION_FORM else frozenset(),
        home=_home(finding.passage, region) if kind is ConditionKind.LOCATION else "",
        years=number if kind is ConditionKind.YEARS_OF_EXISTENCE else 0,
        rating=number if kind is ConditionKind.RATING else 0,
    )


def _kinds(passage: str) -> frozenset[OrganizationKind]:
    """The forms that a passage admits; a ban on a form leaves the others."""
    named = frozenset(kind for word, kind in _FORMS.items() if word in passage)
    named |= SOCIAL_ORGANIZATIONS if "社会组织" in passage else frozenset()
    barred = any(word in passage for word in ("不得", "不能", "不可", "不予", "谢绝"))
    return frozenset(OrganizationKind) - named if named and barred else named


def _home(passage: str, region: str) -> str:
    """The first digits of the division that a passage asks for; without a name "here" is the tender's county."""
    named = [region_stem(each.code) for each in all_regions() if each.name_zh in passage]
    if named:
        return max(named, key=len)
    letter = next((passage[place + 1] for place, each in enumerate(passage[:-1]) if each in "本我当"), "")
    return region[: _REACHES.get(letter, 6)]
