"""Scores and the weight of the price in a tender."""

from goufu.law.answering import Outcome, answers, refused_if, warned_if
from goufu.law.figures import Figures
from goufu.law.kinds import PriceBenchmark
from goufu.law.questions.price_formula import PriceFormula
from goufu.law.questions.price_weight import PriceWeight
from goufu.law.questions.scoring_factors import ScoringFactors


@answers(
    PriceWeight,
    rule="price-weight-service",
    traits=["tender"],
    protects="treasury",
    cure="Give the price a weight of at least {least:percent}.",
)
def price_weight_in_tenders(asked: PriceWeight, figures: Figures) -> Outcome:
    """The price weighs {weight:percent}; in a tender for services it weighs at least {least:percent}."""
    least = figures.number("least")
    return refused_if(asked.weight < least and not asked.fixed_price, weight=asked.weight, least=least)


@answers(
    PriceWeight,
    rule="fixed-price-allowed",
    protects="users",
    cure="Set the weight of the price to zero where government fixes it.",
)
def fixed_prices_are_no_factor(asked: PriceWeight, _: Figures) -> Outcome | None:
    """The price is fixed, so it is no scoring factor, but it was given a weight of {weight:percent}."""
    return warned_if(asked.weight, weight=asked.weight) if asked.fixed_price else None


@answers(
    PriceFormula,
    rule="price-formula",
    protects="bidders",
    cure="Score every price against the lowest valid one.",
)
def scored_from_the_lowest(asked: PriceFormula, _: Figures) -> Outcome:
    """Prices are scored against the lowest valid price; no mean and no dropping of extremes is allowed."""
    wrong = asked.benchmark is not PriceBenchmark.LOWEST_VALID or asked.drops_extremes
    return refused_if(wrong and not asked.fixed_price)


@answers(
    ScoringFactors,
    rule="qualification-not-scored",
    protects="bidders",
    cure="Take qualification conditions out of the scoring.",
)
def qualification_is_not_scored(asked: ScoringFactors, _: Figures) -> Outcome:
    """Qualification conditions may not be scored: {factors:list}."""
    found = [factor.name for factor in asked.factors if factor.is_qualification]
    return refused_if(found, factors=found)
