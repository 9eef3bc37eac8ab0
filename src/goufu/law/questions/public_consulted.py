"""Was the public heard on the requirement?"""

from dataclasses import dataclass
from datetime import date

from goufu.law.question import Question


@dataclass(frozen=True)
class PublicConsulted(Question):
    """Was the public heard on the requirement?

    ``public_service``: the service goes to the public.
    ``consulted_from``: first day of the consultation.
    ``consulted_until``: last day of the consultation.
    ``opinions``: opinions received.
    ``answered``: opinions answered.
    """

    public_service: bool
    consulted_from: date | None
    consulted_until: date | None
    opinions: int = 0
    answered: int = 0
