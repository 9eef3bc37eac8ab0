"""May the project be directed at social organizations alone?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class SetAsideForSocialOrganizations(Question):
    """May the project be directed at social organizations alone?

    ``only_social_organizations``: others are kept out.
    ``preferred_at_equal_conditions``: they come first at equal conditions.
    ``policy_basis``: written policy that allows it.
    """

    only_social_organizations: bool
    preferred_at_equal_conditions: bool = False
    policy_basis: str = ""
