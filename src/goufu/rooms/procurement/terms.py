"""What the law is asked of the procurement documents, when they are drafted and again when they are approved."""

from collections.abc import Iterator
from typing import Any

from goufu.law.kinds import Condition, ConditionKind, ConditionUse, PriceBenchmark
from goufu.law.questions.bid_bond import BidBond
from goufu.law.questions.budget_in_documents import BudgetInDocuments
from goufu.law.questions.conditions_are_fair import ConditionsAreFair
from goufu.law.questions.contract_term import ContractTerm
from goufu.law.questions.delivery_bond import DeliveryBond
from goufu.law.questions.documents_hold import DocumentsHold
from goufu.law.questions.payment_term import PaymentTerm
from goufu.law.questions.price_formula import PriceFormula
from goufu.law.questions.price_weight import PriceWeight
from goufu.law.questions.scoring_factors import ScoringFactors
from goufu.law.questions.sme_deduction import SmeDeduction
from goufu.rooms.procurement.fairness import findings_in
from goufu.rooms.procurement.gates import gates_of
from goufu.rooms.procurement.method import SCORED, method_named
from goufu.rooms.procurement.models import Tender
from goufu.rooms.procurement.parts import DocumentPart, TermGround, Terms
from goufu.rooms.procurement.refusals import Mismatch
from goufu.rooms.providers.interface import registered_on
from goufu.rooms.requirements.interface import WHOLE_BP, marks, reach, shares_add_up

OfDocuments = (
    DocumentsHold
    | BudgetInDocuments
    | BidBond
    | ConditionsAreFair
    | ContractTerm
    | DeliveryBond
    | PaymentTerm
    | PriceWeight
    | PriceFormula
    | ScoringFactors
    | SmeDeduction
)


def terms_of(tender: Tender) -> Terms:
    """The terms on file."""
    return Terms.model_validate({name: getattr(tender, name) for name in Terms.model_fields})


def columns_of(terms: Terms) -> dict[str, Any]:
    """The terms as the tender's columns take them."""
    dates = {"contract_starts", "contract_ends"}
    return {
        **terms.model_dump(mode="json", include=set(Terms.model_fields) - dates),
        **terms.model_dump(include=dates),
        "price_weight_bp": terms.price_weight_bp,
    }


def questions_on(terms: Terms, tender: Tender) -> Iterator[OfDocuments]:
    """Every question about the documents of this tender."""
    yield documents_hold(terms)
    yield BudgetInDocuments(budget=tender.amount_fen, ceiling=tender.ceiling_fen)
    yield BidBond(bond=terms.bond_fen, budget=tender.amount_fen)
    yield fair(terms, tender)
    yield _term(terms)
    yield DeliveryBond(bond=terms.delivery_bond_fen, contract_amount=tender.ceiling_fen)
    yield PaymentTerm(agreed_days=terms.payment_days, provider_is_sme=False, extended_by_policy=True)
    if method_named(tender.method).has(SCORED):
        yield PriceWeight(weight=terms.price_weight_bp, fixed_price=terms.fixed_price)
        yield PriceFormula(benchmark=PriceBenchmark.LOWEST_VALID, fixed_price=terms.fixed_price)
        yield ScoringFactors(factors=tuple(factor.in_law() for factor in terms.factors))
        yield SmeDeduction(reserved=tender.sme_reserved, rate=terms.sme_deduction_bp)


def fair(terms: Terms, tender: Tender) -> ConditionsAreFair:
    """Are conditions and scoring items fair: as the purchaser names them, as the scan reads them, and in their effect?

    Conditions that leave one registered organization of several are told as such that may point to it.
    """
    register = registered_on(tender.law_date)
    stated = [each.in_law() for each in terms.conditions]
    found = [each.condition for each in findings_in(terms, marks(register))]
    far = reach(gates_of(terms, tender), register, tender.law_date)
    pointing = [each.gate.text for each in far.kept if each.gate.field] if far.fits_one else []
    fitting = [Condition(ConditionKind.UNRELATED, ConditionUse.QUALIFICATION, each) for each in dict.fromkeys(pointing)]
    return ConditionsAreFair(conditions=(*stated, *found, *fitting))


def documents_hold(terms: Terms) -> DocumentsHold:
    """The question whether the documents are whole."""
    return DocumentsHold(**{part.value: part in terms.parts for part in DocumentPart})


def _term(terms: Terms) -> ContractTerm:
    return ContractTerm(
        starts=terms.contract_starts,
        ends=terms.contract_ends,
        announced=True,
        budget_guaranteed=TermGround.BUDGET in terms.multi_year,
        content_stable=TermGround.CONTENT in terms.multi_year,
        funding_stable=TermGround.FUNDING in terms.multi_year,
        price_stable=TermGround.PRICE in terms.multi_year,
    )


def must_add_up(terms: Terms, tender: Tender) -> None:
    """Points make a hundred, shares make the whole, days follow one another; `Mismatch` names what does not."""
    points = sum(factor.points for factor in terms.factors)
    if method_named(tender.method).has(SCORED) and points != WHOLE_BP:
        raise Mismatch(
            "The points of all factors make {points} hundredths; they must make {whole}.",
            field="factors",
            points=points,
            whole=WHOLE_BP,
            cure="Give 100 points in all, the price among them.",
        )
    shares_add_up([milestone.share_bp for milestone in terms.milestones], "milestones")
    if terms.contract_ends < terms.contract_starts:
        raise Mismatch("The contract would end before it starts.", field="contract_ends", cure="Correct the dates.")
