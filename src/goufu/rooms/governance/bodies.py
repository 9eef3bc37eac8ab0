"""What a body is in the words of the law, from what the register says of it."""

from goufu.law.kinds import OrganizationKind
from goufu.parties.kinds import OrganKind
from goufu.parties.models import Organ

_PLAIN = {
    OrganKind.STATE_ORGAN: OrganizationKind.STATE_ORGAN,
    OrganKind.PARTY_ORGAN: OrganizationKind.PARTY_ORGAN,
    OrganKind.VILLAGE_COMMITTEE: OrganizationKind.GRASSROOTS_COMMITTEE,
    OrganKind.ASSOCIATION: OrganizationKind.ASSOCIATION,
    OrganKind.SERVICE_INSTITUTION: OrganizationKind.SERVICE_INSTITUTION,
    OrganKind.FOUNDATION: OrganizationKind.FOUNDATION,
    OrganKind.ENTERPRISE: OrganizationKind.ENTERPRISE,
    OrganKind.RURAL_COLLECTIVE: OrganizationKind.RURAL_COLLECTIVE,
}
_CLASSES = {
    "one": OrganizationKind.PUBLIC_INSTITUTION_CLASS_ONE,
    "two": OrganizationKind.PUBLIC_INSTITUTION_CLASS_TWO,
    "business": OrganizationKind.BUSINESS_INSTITUTION,
}


def kind_in_law(organ: Organ) -> OrganizationKind:
    """The kind of body as order 102 tells them apart; `other` where the register says too little.

    `institution_class` is `one`, `two` or `business`; `staffing` of a mass organization is `administrative` or `institution`.
    """
    kind = OrganKind(organ.kind)
    if kind is OrganKind.MASS_ORGAN:
        administrative = organ.staffing == "administrative"
        return (OrganizationKind.MASS_ORGANIZATION_ON_ADMINISTRATIVE_STAFFING if administrative
                else OrganizationKind.MASS_ORGANIZATION_FUNDED)
    if kind is OrganKind.PUBLIC_INSTITUTION:
        if organ.administrative_functions:
            return OrganizationKind.ADMINISTRATIVE_INSTITUTION
        return _CLASSES.get(organ.institution_class, OrganizationKind.OTHER)
    return _PLAIN.get(kind, OrganizationKind.OTHER)


def kind_in_law_of(code: str) -> OrganizationKind:
    """The same for the organ with this code; `other` where there is none."""
    organ = Organ.objects.filter(code=code).first()
    return kind_in_law(organ) if organ else OrganizationKind.OTHER
