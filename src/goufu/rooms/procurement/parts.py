"""Groups of fields that several inputs of this room share."""

from typing import Annotated

from pydantic import Field

from goufu.core.fields import CivilDate, Fen, FileRef, Group, Line, LongText, Titled
from goufu.law.kinds import Condition, ConditionKind, ConditionUse, Factor, OrganizationKind
from goufu.rooms.requirements.interface import Milestone, Share


class ScoringFactor(Group):
    """One scoring factor and how its points are given."""

    name: Annotated[Line, Field(title="Factor")]
    points: Annotated[Share, Field(title="Points, in hundredths of a point")]
    bands: Annotated[str, Field(title="How points are given", max_length=2000)] = ""
    quantified: Annotated[bool, Field(title="Points follow from quantities")] = True
    gradable: Annotated[bool, Field(title="Can be met in degrees")] = True
    is_qualification: Annotated[bool, Field(title="Is a qualification condition")] = False
    is_price: Annotated[bool, Field(title="Is the price")] = False
    objective: Annotated[
        bool, Field(title="Objective", description="Papers alone decide: every member must give the same points.")
    ] = False

    def in_law(self) -> Factor:
        """The factor as the law's questions name it."""
        return Factor(
            self.name, self.points, self.quantified, bool(self.bands.strip()), self.gradable, self.is_qualification
        )


class ConditionGiven(Group):
    """A condition of taking part, or a scoring item, as the documents word it."""

    text: Annotated[LongText, Field(title="Wording")]
    use: Annotated[ConditionUse, Field(title="How it works")]
    kind: Annotated[
        ConditionKind, Field(title="What it is about", description="What is found in the wording counts all the same.")
    ] = ConditionKind.LAWFUL
    policy_basis: Annotated[str, Field(title="Policy that allows it", max_length=500)] = ""
    years: Annotated[int, Field(title="Years asked for", strict=True, ge=0)] = 0
    contracts: Annotated[int, Field(title="Contracts asked for", strict=True, ge=0)] = 0
    form: Annotated[OrganizationKind | None, Field(title="Only organizations of this kind")] = None
    rating: Annotated[int, Field(title="Least rating asked for (how many A)", strict=True, ge=0, le=5)] = 0
    division: Annotated[
        str,
        Field(
            title="Registered in this division (code)",
            description="What the register can judge is counted beside the form.",
            pattern=r"^([0-9]{6})?$",
        ),
    ] = ""

    def in_law(self) -> Condition:
        """The condition as the law's questions name it; what it asks for in fields of their own tells its kind."""
        kind = self.kind
        if kind is ConditionKind.LAWFUL:
            asked = {
                ConditionKind.LOCATION: self.division,
                ConditionKind.ORGANIZATION_FORM: self.form,
                ConditionKind.RATING: self.rating,
            }
            kind = next((each for each, value in asked.items() if value), kind)
        return Condition(kind, self.use, self.text, self.policy_basis, self.years, self.contracts)


class DocumentPart(Titled):
    """What procurement documents must hold."""

    COMMERCIAL_TERMS = "commercial_terms", "Commercial terms"
    REQUIREMENT = "requirement", "Requirement"
    QUALIFICATION = "qualification", "Qualification conditions"
    PRICE_RULES = "price_rules", "Price rules"
    EVALUATION_METHOD = "evaluation_method", "Evaluation method and standard"
    DRAFT_CONTRACT = "draft_contract", "Draft contract"


class TermGround(Titled):
    """Grounds on which a contract may run longer than a year."""

    BUDGET = "budget", "The budget is guaranteed"
    CONTENT = "content", "The service is stable and continuous"
    FUNDING = "funding", "The source of money is stable"
    PRICE = "price", "The price changes little"


class Terms(Group):
    """What the procurement documents say, as far as the law asks about it."""

    documents: Annotated[FileRef, Field(title="Procurement documents")]
    parts: Annotated[list[DocumentPart], Field(title="The documents hold")]
    factors: Annotated[list[ScoringFactor], Field(title="Scoring factors", max_length=40)] = []
    fixed_price: Annotated[bool, Field(title="The price is fixed and not scored")] = False
    blind_review: Annotated[
        bool,
        Field(
            title="Experts score without names",
            description="Bids stand under letters, files without their metadata, until every member has scored.",
        ),
    ] = False
    sme_deduction_bp: Annotated[Share | None, Field(title="Price deduction for small and micro enterprises")] = None
    conditions: Annotated[list[ConditionGiven], Field(title="Conditions and scoring items", max_length=60)] = []
    excludes_abnormal: Annotated[bool, Field(title="Organizations on the list of abnormal activity are excluded")] = (
        False
    )
    consortia: Annotated[bool, Field(title="Consortia may take part")] = False
    bond_fen: Annotated[Fen, Field(title="Bid bond")] = 0
    delivery_bond_fen: Annotated[Fen, Field(title="Bond for delivery")] = 0
    payment_days: Annotated[int, Field(title="Days for payment", strict=True, ge=0, le=365)] = 30
    inspection_days: Annotated[int, Field(title="Days for inspection", strict=True, ge=0, le=365)] = 15
    contract_starts: Annotated[CivilDate, Field(title="The contract runs from")]
    contract_ends: Annotated[CivilDate, Field(title="The contract runs until")]
    multi_year: Annotated[list[TermGround], Field(title="Grounds for a term of more than a year")] = []
    milestones: Annotated[list[Milestone], Field(title="Milestones", min_length=1, max_length=24)]

    @property
    def price_weight_bp(self) -> int:
        """The weight of the price: the points of the price factor, since all points make a hundred."""
        return sum(factor.points for factor in self.factors if factor.is_price)
