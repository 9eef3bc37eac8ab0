"""What a finding asks of an organization, as the register of providers can judge it."""

from goufu.law.kinds import SOCIAL_ORGANIZATIONS, ConditionKind, OrganizationKind
from goufu.parties.authority import region_stem
from goufu.parties.regions import all_regions
from goufu.rooms.requirements.reach import Gate
from goufu.rooms.requirements.scan import Finding

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


def gate_of(finding: Finding, field: str, region: str) -> Gate:
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
