"""Does the service suit a natural person, and is it no disguised employment?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class IndividualSuitable(Question):
    """Does the service suit a natural person, and is it no disguised employment?

    ``natural_person``: the provider is a natural person.
    ``justification``: why the service suits an individual.
    ``employment_pattern``: hours, place and supervision are those of employment.
    """

    natural_person: bool
    justification: str
    employment_pattern: bool = False
