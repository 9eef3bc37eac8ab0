"""Where the procurement law applies."""

from goufu.law.answering import Outcome, allowed, answers, refused, refused_if
from goufu.law.figures import Figures
from goufu.law.kinds import MethodGround
from goufu.law.questions.documents_on_offer import DocumentsOnOffer
from goufu.law.questions.enough_suppliers import EnoughSuppliers
from goufu.law.questions.method_is_allowed import MethodIsAllowed
from goufu.law.questions.panel_composed import PanelComposed
from goufu.law.questions.price_weight import PriceWeight
from goufu.law.questions.procurement_limit import ProcurementLimit
from goufu.law.questions.response_period import ResponsePeriod
from goufu.law.questions.suppliers_invited import SuppliersInvited


@answers(
    MethodIsAllowed,
    rule="below-limit",
    traits=["below_limit"],
    protects="fair competition",
    cure="Show that the amount is below the limit and the item not in the centralised catalogue.",
)
def selection_below_the_limit(asked: MethodIsAllowed, _: Figures) -> Outcome:
    """The buyer's own selection procedure is for purchases below the procurement limit only."""
    return refused_if(asked.ground is not MethodGround.BELOW_LIMIT)


@answers(
    ProcurementLimit,
    rule="below-limit",
    protects="fair competition",
    cure="Buy by one of the methods of the procurement law.",
)
def below_the_limit(asked: ProcurementLimit, figures: Figures) -> Outcome:
    """{amount:money} reach the limit of {limit:money}, or the item is centralised, so the procurement law applies."""
    if asked.in_central_catalogue:
        return refused(amount=asked.amount, limit=0)
    limit = figures.number("limit_services")
    return refused_if(asked.amount >= limit, amount=asked.amount, limit=limit)


@answers(ResponsePeriod, rule="below-limit", traits=["below_limit"], protects="bidders")
def no_response_period_by_law(_asked: ResponsePeriod, _: Figures) -> Outcome:
    """The buyer's internal rules set the time for responses."""
    return allowed()


@answers(DocumentsOnOffer, rule="below-limit", traits=["below_limit"], protects="bidders")
def no_offer_period_by_law(_asked: DocumentsOnOffer, _: Figures) -> Outcome:
    """The buyer's internal rules set how long documents are on offer."""
    return allowed()


@answers(PriceWeight, rule="below-limit", traits=["below_limit"], protects="bidders")
def no_price_weight_by_law(_asked: PriceWeight, _: Figures) -> Outcome:
    """The buyer's internal rules set the weight of the price."""
    return allowed()


@answers(SuppliersInvited, rule="below-limit", traits=["below_limit"], protects="bidders")
def no_way_of_inviting_by_law(_asked: SuppliersInvited, _: Figures) -> Outcome:
    """The buyer's internal rules say how suppliers are found."""
    return allowed()


@answers(PanelComposed, rule="below-limit", traits=["below_limit"], protects="bidders")
def no_panel_by_law(_asked: PanelComposed, _: Figures) -> Outcome:
    """The buyer's internal rules set size and composition of the panel."""
    return allowed()


@answers(
    EnoughSuppliers,
    rule="below-limit",
    traits=["below_limit"],
    protects="fair competition",
    cure="Announce the selection again.",
)
def somebody_responded(asked: EnoughSuppliers, _: Figures) -> Outcome:
    """No supplier responded."""
    return refused_if(not asked.count)
