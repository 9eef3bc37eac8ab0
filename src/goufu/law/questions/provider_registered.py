"""Is the social organization validly registered?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class ProviderRegistered(Question):
    """Is the social organization validly registered?

    ``registered``: valid registration.
    ``legal_person``: in legal-person form.
    ``suspended``: ordered to stop activity.
    ``social_organization``: it is a social organization.
    """

    registered: bool
    legal_person: bool = True
    suspended: bool = False
    social_organization: bool = True
