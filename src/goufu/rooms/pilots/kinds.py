"""The choices of a task item: where it stands in its document, which mechanism it builds, how it is looked at."""

from goufu.core.fields import Titled


class Heading(Titled):
    """The part of the document in which an item stands."""

    GENERAL = "general", "General requirements"
    OBJECTIVE = "objective", "Main objectives"
    KEY_TASK = "key_task", "Key tasks"
    SUPPORT = "support", "Supporting measures"
    OTHER = "other", "Other"


class Mechanism(Titled):
    """Which of the programme's mechanisms an item serves."""

    MATCHING = "matching", "Matching needs and services"
    DISCLOSURE = "disclosure", "Disclosure of information"
    OVERSIGHT = "oversight", "Oversight throughout"
    ASSESSMENT = "assessment", "Assessment of results"
    INCENTIVES = "incentives", "Incentives and support"
    INCUBATION = "incubation", "Incubation of organizations"
    NONE = "none", "No single mechanism"


class Span(Titled):
    """The time over which an evidence rule measures."""

    QUARTER = "quarter", "The quarter that runs"
    YEAR = "year", "The year that runs"
    PROGRAMME = "programme", "Since the list came into force"


class Manner(Titled):
    """How the province looked at an item."""

    DESK = "desk", "On paper"
    SITE = "site", "On site"
