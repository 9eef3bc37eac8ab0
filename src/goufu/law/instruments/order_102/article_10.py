"""What is never bought."""

from goufu.law.answering import Outcome, answers, refused, refused_if, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.service_may_be_bought import ServiceMayBeBought


@answers(ServiceMayBeBought, rule="negative-list-1", protects="treasury", cure="Leave it to those whose duty it is.")
def not_a_government_duty(asked: ServiceMayBeBought, _: Figures) -> Outcome:
    """This is no duty of government, so it may not be bought as a service."""
    return refused_if(not asked.government_duty)


@answers(ServiceMayBeBought, rule="negative-list-2", protects="treasury", cure="Let the organ in charge do it.")
def government_itself(asked: ServiceMayBeBought, _: Figures) -> Outcome:
    """This must be done by government itself, so it may not be bought as a service."""
    return refused_if(asked.government_only)


@answers(ServiceMayBeBought, rule="negative-list-4", protects="treasury", cure="Take financing out of the purchase.")
def no_financing(asked: ServiceMayBeBought, _: Figures) -> Outcome:
    """Financing may not be bought as a service."""
    return refused_if(asked.financing)


@answers(ServiceMayBeBought, rule="negative-list-6", protects="treasury", cure="Drop it.")
def otherwise_forbidden(asked: ServiceMayBeBought, _: Figures) -> Outcome:
    """Another law or the State Council forbids buying this as a service."""
    return refused_if(asked.otherwise_forbidden)


@answers(
    ServiceMayBeBought,
    rule="negative-list-3",
    protects="treasury",
    cure="Buy goods and works by their own procedure; keep only the service here.",
    warning="The description speaks of goods or works ({hints:list}); make sure that only a service is bought.",
)
def no_goods_or_works(asked: ServiceMayBeBought, figures: Figures) -> Outcome:
    """Goods, works, or works bundled with services may not be bought as a service."""
    if asked.goods_or_works:
        return refused()
    hints = [word for word in figures.words("hints") if word in asked.description]
    return warned_if(hints, hints=hints)


@answers(
    ServiceMayBeBought,
    rule="negative-list-5",
    protects="workers",
    cure="Fill posts by the rules on staffing; buy the result of a service, not people.",
    warning="The description speaks of staffing ({hints:list}); make sure that a service is bought, not people.",
)
def no_staffing(asked: ServiceMayBeBought, figures: Figures) -> Outcome:
    """Recruiting, employing, labour dispatch or setting up public-welfare posts may not be bought as a service."""
    if asked.staffing:
        return refused()
    hints = [word for word in figures.words("hints") if word in asked.description]
    return warned_if(hints, hints=hints)
