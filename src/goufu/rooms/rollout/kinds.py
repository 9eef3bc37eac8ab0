"""The choices of this room: parts of a plan, sources of money, and what the province decides."""

from goufu.core.fields import Titled


class PlanSection(Titled):
    """The part of an implementation plan in which something stands."""

    AIMS = "aims", "Aims"
    MEASURES = "measures", "Measures"
    UNITS = "units", "Who does what"
    SCHEDULE = "schedule", "Schedule"
    SAFEGUARDS = "safeguards", "Safeguards"


class MoneySource(Titled):
    """Where a plan's money comes from."""

    COUNTY = "county", "County budget"
    PREFECTURE = "prefecture", "Prefecture's grant"
    PROVINCE = "province", "Provincial grant"
    LOTTERY = "lottery", "Welfare lottery fund"
    DONATIONS = "donations", "Donations"
    OTHER = "other_money", "Other money"


class ApplicationDecision(Titled):
    """What the province decides on an application."""

    ACCEPT = "accept", "Accept"
    RETURN = "return", "Return to be completed"
    REFUSE = "refuse", "Refuse"
