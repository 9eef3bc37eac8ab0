"""The closed lists of a need."""

from typing import Final

from goufu.core.fields import Titled

SMALLEST_SHOWN: Final = 10
"""Fewer people than this are shown as “fewer than ten”: in a village, a small number names somebody."""


class NeedCategory(Titled):
    """What kind of help is lacking."""

    ELDERLY_CARE = "elderly_care", "Care of the elderly"
    CHILD_REARING = "child_rearing", "Child rearing"
    DISABILITY_SUPPORT = "disability_support", "Support of people with disabilities"
    HARDSHIP_RELIEF = "hardship_relief", "Relief of hardship"
    HEALTH = "health", "Health"
    COMMUNITY = "community", "Community life and self-government"
    RURAL_REVITALIZATION = "rural_revitalization", "Rural revitalization"
    CULTURE = "culture", "Culture and sports"
    OTHER = "other", "Other"


LIVELIHOOD: Final = frozenset(
    {
        NeedCategory.ELDERLY_CARE,
        NeedCategory.CHILD_REARING,
        NeedCategory.DISABILITY_SUPPORT,
        NeedCategory.HARDSHIP_RELIEF,
        NeedCategory.HEALTH,
    }
)
"""What belongs to people's livelihood, which is bought first (order 102, article 15)."""


class NeedGroup(Titled):
    """Whom it would serve."""

    ELDERLY = "elderly", "Elderly people"
    CHILDREN = "children", "Children and young people"
    DISABLED = "disabled", "People with disabilities"
    HARDSHIP = "hardship", "Families in hardship"
    WOMEN = "women", "Women"
    MINORITY = "minority", "Speakers of minority languages"
    RESIDENTS = "residents", "All residents"


class Urgency(Titled):
    """How soon help is needed."""

    HIGH = "high", "Within three months"
    MIDDLE = "middle", "Within the year"
    LOW = "low", "Can wait for next year"


class Channel(Titled):
    """How the need became known."""

    SURVEY = "survey", "Residents' survey"
    HOME_VISIT = "home_visit", "Home visit"
    ASSEMBLY = "assembly", "Residents' assembly"
    HOTLINE = "hotline", "Government hotline 12345"
    STATION = "station", "Social work station"
    ONLINE = "online", "Online request"
    DEPARTMENT = "department", "A department's own duties"


def people_shown(people: int) -> dict[str, int]:
    """What may be published of a number of people."""
    return {"people": people} if people >= SMALLEST_SHOWN else {"people_below": SMALLEST_SHOWN}
