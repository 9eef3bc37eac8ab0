"""Does a basic public service meet the national standard?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class BasicServiceStandard(Question):
    """Does a basic public service meet the national standard?

    ``basic_public_service``: the service is a basic public service.
    ``standard``: standard the requirement refers to.
    """

    basic_public_service: bool
    standard: str = ""
