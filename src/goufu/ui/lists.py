"""Words for the members of the law's closed lists, as forms and sentences show them."""

from collections.abc import Mapping
from enum import Enum
from typing import Any

from django.utils.translation import pgettext_lazy

from goufu.ui.show import Text
from goufu.ui.words import say

TITLES: Mapping[str, Mapping[str, Text]] = {
    "OrganizationKind": {
        "state_organ": pgettext_lazy("ui", "State organ"),
        "party_organ": pgettext_lazy("ui", "Party organ"),
        "cppcc_organ": pgettext_lazy("ui", "Organ of the CPPCC"),
        "democratic_party_organ": pgettext_lazy("ui", "Organ of a democratic party"),
        "administrative_institution": pgettext_lazy("ui", "Institution with administrative functions"),
        "mass_organization_on_administrative_staffing": pgettext_lazy(
            "ui", "Mass organization on administrative staffing"
        ),
        "mass_organization_funded": pgettext_lazy("ui", "Mass organization funded by the budget"),
        "public_institution_class_one": pgettext_lazy("ui", "Public-benefit institution, class one"),
        "public_institution_class_two": pgettext_lazy("ui", "Public-benefit institution, class two"),
        "business_institution": pgettext_lazy("ui", "Institution that does business"),
        "association": pgettext_lazy("ui", "Association"),
        "service_institution": pgettext_lazy("ui", "Social service institution"),
        "foundation": pgettext_lazy("ui", "Foundation"),
        "enterprise": pgettext_lazy("ui", "Enterprise"),
        "rural_collective": pgettext_lazy("ui", "Rural collective economic organization"),
        "grassroots_committee": pgettext_lazy("ui", "Villagers' or residents' committee"),
        "natural_person": pgettext_lazy("ui", "Natural person"),
        "other": pgettext_lazy("ui", "Other body"),
    },
    "Grade": {
        "excellent": pgettext_lazy("ui", "Excellent"),
        "good": pgettext_lazy("ui", "Good"),
        "fair": pgettext_lazy("ui", "Fair"),
        "poor": pgettext_lazy("ui", "Poor"),
    },
    "MethodGround": {
        "main_method": pgettext_lazy("ui", "It is the main method"),
        "few_suppliers": pgettext_lazy("ui", "Only few suppliers can deliver it"),
        "tender_cost_too_large": pgettext_lazy("ui", "Tendering would cost too large a part"),
        "failed_tender": pgettext_lazy("ui", "A tender failed"),
        "complex_or_special": pgettext_lazy("ui", "Technically complex or special"),
        "urgent_not_buyers_fault": pgettext_lazy("ui", "Urgent, and not by the buyer's fault"),
        "price_not_computable": pgettext_lazy("ui", "The price cannot be computed beforehand"),
        "purchase_of_services": pgettext_lazy("ui", "Government purchase of services"),
        "only_supplier": pgettext_lazy("ui", "There is only one supplier"),
        "unforeseeable_emergency": pgettext_lazy("ui", "Unforeseeable emergency"),
        "addition_for_consistency": pgettext_lazy("ui", "An addition, to stay consistent"),
        "one_bid_only": pgettext_lazy("ui", "Only one bid came"),
        "users_choose": pgettext_lazy("ui", "The people served choose the provider"),
        "below_limit": pgettext_lazy("ui", "Below the limit"),
        "institution_transition": pgettext_lazy("ui", "Institution in transition"),
        "standard_goods": pgettext_lazy("ui", "Goods of one standard"),
    },
    "ApprovalLevel": {
        "county": pgettext_lazy("ui", "County"),
        "prefecture": pgettext_lazy("ui", "Prefecture"),
        "province": pgettext_lazy("ui", "Province"),
        "nation": pgettext_lazy("ui", "Nation"),
    },
    "ConditionKind": {
        "location": pgettext_lazy("ui", "Place of registration or branch"),
        "ownership": pgettext_lazy("ui", "Ownership"),
        "organization_form": pgettext_lazy("ui", "Form of organization"),
        "size": pgettext_lazy("ui", "Size (capital, staff, turnover)"),
        "years_of_existence": pgettext_lazy("ui", "Years of existence"),
        "brand_or_supplier": pgettext_lazy("ui", "Brand or named supplier"),
        "area_award": pgettext_lazy("ui", "Awards or results of one area"),
        "supplier_library": pgettext_lazy("ui", "Being in a supplier library"),
        "rating": pgettext_lazy("ui", "Rating of social organizations"),
        "membership": pgettext_lazy("ui", "Membership"),
        "past_contracts": pgettext_lazy("ui", "Past contracts"),
        "unrelated": pgettext_lazy("ui", "Nothing to do with the contract"),
        "lawful": pgettext_lazy("ui", "Other lawful condition"),
    },
    "ConditionUse": {
        "qualification": pgettext_lazy("ui", "Qualification"),
        "scoring": pgettext_lazy("ui", "Scoring factor"),
        "substantive": pgettext_lazy("ui", "Substantive requirement"),
    },
    "SmeExemption": {
        "non_enterprise_first": pgettext_lazy("ui", "Non-enterprises come first by law"),
        "irreplaceable": pgettext_lazy("ui", "Irreplaceable by its nature"),
        "too_little_competition": pgettext_lazy("ui", "Too little competition would remain"),
        "framework_agreement": pgettext_lazy("ui", "Framework agreement"),
        "other": pgettext_lazy("ui", "Other ground"),
    },
    "InvitationWay": {
        "notice": pgettext_lazy("ui", "By notice"),
        "random_draw": pgettext_lazy("ui", "Drawn at random from the library"),
        "recommendation": pgettext_lazy("ui", "Recommended by purchaser and experts"),
    },
    "IntentionExemption": {
        "framework_or_fixed_point": pgettext_lazy("ui", "Framework agreement or fixed-point purchase"),
        "central_batch": pgettext_lazy("ui", "Central batch purchase"),
        "unforeseeable_urgency": pgettext_lazy("ui", "Urgent and unforeseeable"),
    },
    "PenaltyKind": {
        "criminal": pgettext_lazy("ui", "Criminal penalty"),
        "stop_business": pgettext_lazy("ui", "Ordered to stop business"),
        "licence_revoked": pgettext_lazy("ui", "Licence revoked"),
        "large_fine": pgettext_lazy("ui", "Large fine"),
        "ban": pgettext_lazy("ui", "Banned from procurement"),
        "other": pgettext_lazy("ui", "Other penalty"),
    },
    "ProjectRole": {
        "design": pgettext_lazy("ui", "Overall design"),
        "specification": pgettext_lazy("ui", "Writing of specifications"),
        "project_management": pgettext_lazy("ui", "Project management"),
        "supervision": pgettext_lazy("ui", "Supervision"),
        "testing": pgettext_lazy("ui", "Testing"),
        "need_survey": pgettext_lazy("ui", "Survey of needs"),
        "incubation": pgettext_lazy("ui", "Incubation"),
    },
    "DataBasis": {
        "consent": pgettext_lazy("ui", "Consent"),
        "statutory_duty": pgettext_lazy("ui", "Statutory duty"),
        "emergency": pgettext_lazy("ui", "Emergency"),
        "already_public": pgettext_lazy("ui", "Already public"),
        "other_law": pgettext_lazy("ui", "Other law"),
    },
}
"""By class and value, for lists whose members have no title of their own."""


def member_title(member: Any, context: str) -> str:
    """What a choice is called: its own title in its room's words, else ours."""
    if not isinstance(member, Enum):
        return say(context, str(member))
    if title := getattr(member, "title_en", ""):
        return say(context, title)
    value = str(member.value)
    return str(TITLES.get(type(member).__name__, {}).get(value, value.replace("_", " ").capitalize()))
