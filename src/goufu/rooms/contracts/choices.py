"""The steps of a purchase that may have been done elsewhere before its contract ran here."""

from goufu.core.fields import Titled


class StepKind(Titled):
    """A step on the way to a running contract, in the order in which they come."""

    BUDGET = "budget", "Budget arranged"
    INTENTION = "intention", "Intention published"
    PLAN = "plan", "Plan filed"
    NOTICE = "notice", "Procurement notice published"
    EXPERTS = "experts", "Experts drawn"
    OPENING = "opening", "Bids opened"
    REVIEW = "review", "Review report signed"
    RESULT = "result", "Result published"
    LETTER = "letter", "Award letter sent"
    PUBLICATION = "publication", "Contract published"
    FILING = "filing", "Contract filed with finance"
