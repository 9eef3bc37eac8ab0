"""Closed lists and small records that several questions speak in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from goufu.base.units import Fen, Hundredths


class OrganizationKind(StrEnum):
    """Kinds of bodies as order 102 tells them apart, buyers and providers alike."""

    STATE_ORGAN = "state_organ"
    PARTY_ORGAN = "party_organ"
    CPPCC_ORGAN = "cppcc_organ"
    DEMOCRATIC_PARTY_ORGAN = "democratic_party_organ"
    ADMINISTRATIVE_INSTITUTION = "administrative_institution"
    MASS_ORGANIZATION_ON_ADMINISTRATIVE_STAFFING = "mass_organization_on_administrative_staffing"
    MASS_ORGANIZATION_FUNDED = "mass_organization_funded"
    PUBLIC_INSTITUTION_CLASS_ONE = "public_institution_class_one"
    PUBLIC_INSTITUTION_CLASS_TWO = "public_institution_class_two"
    BUSINESS_INSTITUTION = "business_institution"
    ASSOCIATION = "association"
    SERVICE_INSTITUTION = "service_institution"
    FOUNDATION = "foundation"
    ENTERPRISE = "enterprise"
    RURAL_COLLECTIVE = "rural_collective"
    GRASSROOTS_COMMITTEE = "grassroots_committee"
    NATURAL_PERSON = "natural_person"
    OTHER = "other"


SOCIAL_ORGANIZATIONS = frozenset(
    {OrganizationKind.ASSOCIATION, OrganizationKind.SERVICE_INSTITUTION, OrganizationKind.FOUNDATION}
)


BUYERS_BY_REFERENCE = frozenset(
    {
        OrganizationKind.PARTY_ORGAN,
        OrganizationKind.CPPCC_ORGAN,
        OrganizationKind.DEMOCRATIC_PARTY_ORGAN,
        OrganizationKind.ADMINISTRATIVE_INSTITUTION,
        OrganizationKind.MASS_ORGANIZATION_ON_ADMINISTRATIVE_STAFFING,
    }
)

PROVIDERS = SOCIAL_ORGANIZATIONS | {
    OrganizationKind.ENTERPRISE,
    OrganizationKind.PUBLIC_INSTITUTION_CLASS_TWO,
    OrganizationKind.BUSINESS_INSTITUTION,
    OrganizationKind.RURAL_COLLECTIVE,
    OrganizationKind.GRASSROOTS_COMMITTEE,
    OrganizationKind.NATURAL_PERSON,
}


class ServiceKind(StrEnum):
    """The two kinds of order 102 art. 9, and what is neither."""

    PUBLIC_SERVICE = "public_service"
    AUXILIARY_SERVICE = "auxiliary_service"
    NEITHER = "neither"


class IntentionExemption(StrEnum):
    """Grounds for not publishing an intention (财库〔2020〕10号)."""

    FRAMEWORK_OR_FIXED_POINT = "framework_or_fixed_point"
    CENTRAL_BATCH = "central_batch"
    UNFORESEEABLE_URGENCY = "unforeseeable_urgency"


class ConditionKind(StrEnum):
    """What a qualification condition or a scoring item is about."""

    LOCATION = "location"
    OWNERSHIP = "ownership"
    ORGANIZATION_FORM = "organization_form"
    SIZE = "size"
    YEARS_OF_EXISTENCE = "years_of_existence"
    BRAND_OR_SUPPLIER = "brand_or_supplier"
    AREA_AWARD = "area_award"
    SUPPLIER_LIBRARY = "supplier_library"
    RATING = "rating"
    MEMBERSHIP = "membership"
    PAST_CONTRACTS = "past_contracts"
    UNRELATED = "unrelated"
    LAWFUL = "lawful"


ALWAYS_BARRED = frozenset(
    {ConditionKind.LOCATION, ConditionKind.OWNERSHIP, ConditionKind.BRAND_OR_SUPPLIER, ConditionKind.AREA_AWARD}
)


class ConditionUse(StrEnum):
    """How a condition works."""

    QUALIFICATION = "qualification"
    SCORING = "scoring"
    SUBSTANTIVE = "substantive"


@dataclass(frozen=True)
class Condition:
    """One condition or scoring item as the documents word it."""

    kind: ConditionKind
    use: ConditionUse
    text: str
    policy_basis: str = ""
    years: int = 0
    contracts: int = 0


class SmeExemption(StrEnum):
    """Grounds for not reserving (财库〔2020〕46号 art. 6)."""

    NON_ENTERPRISE_FIRST = "non_enterprise_first"
    IRREPLACEABLE = "irreplaceable"
    TOO_LITTLE_COMPETITION = "too_little_competition"
    FRAMEWORK_AGREEMENT = "framework_agreement"
    OTHER = "other"


class MethodGround(StrEnum):
    """Legal grounds on which a method is chosen."""

    MAIN_METHOD = "main_method"
    FEW_SUPPLIERS = "few_suppliers"
    TENDER_COST_TOO_LARGE = "tender_cost_too_large"
    FAILED_TENDER = "failed_tender"
    COMPLEX_OR_SPECIAL = "complex_or_special"
    URGENT_NOT_BUYERS_FAULT = "urgent_not_buyers_fault"
    PRICE_NOT_COMPUTABLE = "price_not_computable"
    PURCHASE_OF_SERVICES = "purchase_of_services"
    ONLY_SUPPLIER = "only_supplier"
    UNFORESEEABLE_EMERGENCY = "unforeseeable_emergency"
    ADDITION_FOR_CONSISTENCY = "addition_for_consistency"
    ONE_BID_ONLY = "one_bid_only"
    USERS_CHOOSE = "users_choose"
    BELOW_LIMIT = "below_limit"
    INSTITUTION_TRANSITION = "institution_transition"
    STANDARD_GOODS = "standard_goods"


class ApprovalLevel(StrEnum):
    """The finance office that approved a method other than open tender."""

    COUNTY = "county"
    PREFECTURE = "prefecture"
    PROVINCE = "province"
    NATION = "nation"


class PriceBenchmark(StrEnum):
    """The price that gets the full score."""

    LOWEST_VALID = "lowest_valid"
    MEAN = "mean"
    OTHER = "other"


@dataclass(frozen=True)
class Factor:
    """One scoring factor; ``points`` in hundredths of a point."""

    name: str
    points: Hundredths
    quantified: bool
    bands: bool = True
    gradable: bool = True
    is_qualification: bool = False


class InvitationWay(StrEnum):
    """How suppliers are found."""

    NOTICE = "notice"
    RANDOM_DRAW = "random_draw"
    RECOMMENDATION = "recommendation"


class PenaltyKind(StrEnum):
    """Penalties in business (GPR art. 19)."""

    CRIMINAL = "criminal"
    STOP_BUSINESS = "stop_business"
    LICENCE_REVOKED = "licence_revoked"
    LARGE_FINE = "large_fine"
    BAN = "ban"
    OTHER = "other"


@dataclass(frozen=True)
class Penalty:
    """A penalty, the day of its decision, and for a ban its last day."""

    kind: PenaltyKind
    decided: date
    until: date | None = None


class ProjectRole(StrEnum):
    """Earlier roles in a project that bar a provider from its other parts (GPR art. 18)."""

    DESIGN = "design"
    SPECIFICATION = "specification"
    PROJECT_MANAGEMENT = "project_management"
    SUPERVISION = "supervision"
    TESTING = "testing"
    NEED_SURVEY = "need_survey"
    INCUBATION = "incubation"


class TieKind(StrEnum):
    """What can join two bidders."""

    SAME_HEAD = "same_head"
    HOLDING = "holding"
    MANAGEMENT = "management"
    CONCERTED_IN_ONE_GROUP = "concerted_in_one_group"


@dataclass(frozen=True)
class BidderTie:
    """A tie between two bidders of one contract."""

    first: str
    second: str
    kind: TieKind


class CompetitionStage(StrEnum):
    """Where the number of suppliers is counted."""

    RESPONSES = "responses"
    LAST_QUOTES = "last_quotes"
    CANDIDATES = "candidates"


@dataclass(frozen=True)
class RankedBid:
    """A bid in the report: total score in hundredths of a point, quote in fen, rank from 1."""

    score: Hundredths
    quote: Fen
    rank: int


class ReReviewGround(StrEnum):
    """The exceptions in which a result may be reviewed again."""

    QUALIFICATION_ERROR = "qualification_error"
    SUM_WRONG = "sum_wrong"
    OUTSIDE_RANGE = "outside_range"
    OBJECTIVE_ITEMS_DIFFER = "objective_items_differ"
    ABSURD_SCORE = "absurd_score"


class ChallengeObject(StrEnum):
    """What a challenge is about."""

    DOCUMENTS = "documents"
    PROCESS = "process"
    RESULT = "result"


class ProcedureStage(StrEnum):
    """How far award and contract have gone when a complaint is upheld (GPR art. 71)."""

    NO_WINNER = "no_winner"
    WINNER = "winner"
    CONTRACT = "contract"
    PERFORMED = "performed"


class ComplaintRemedyKind(StrEnum):
    """What an upheld complaint leads to."""

    MEND = "mend"
    RESTART = "restart"
    NEXT_CANDIDATE = "next_candidate"
    DAMAGES = "damages"


class BondGround(StrEnum):
    """Why a bond is kept."""

    WITHDRAWN_AFTER_DEADLINE = "withdrawn_after_deadline"
    FALSE_MATERIAL = "false_material"
    CONTRACT_REFUSED = "contract_refused"
    COLLUSION = "collusion"
    STATED_IN_DOCUMENTS = "stated_in_documents"
    CONTRACT_BROKEN = "contract_broken"
    ANOTHER = "another"


class NonPayment(StrEnum):
    """Reasons given for not paying."""

    NOT_ACCEPTED = "not_accepted"
    IN_DISPUTE = "in_dispute"
    HEAD_CHANGED = "head_changed"
    INTERNAL_FLOW = "internal_flow"
    AUDIT_NOT_AGREED = "audit_not_agreed"
    NO_MONEY = "no_money"
    OTHER = "other"


class Grade(StrEnum):
    """Grades of an assessment: 优, 良, 中, 差."""

    EXCELLENT = "excellent"
    GOOD = "good"
    FAIR = "fair"
    POOR = "poor"


class DataBasis(StrEnum):
    """Legal bases for handling personal data (PIPL art. 13)."""

    CONSENT = "consent"
    CONTRACT = "contract"
    STATUTORY_DUTY = "statutory_duty"
    EMERGENCY = "emergency"
    ALREADY_PUBLIC = "already_public"
    OTHER_LAW = "other_law"
