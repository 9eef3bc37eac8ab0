"""Does a decision of the conference stand behind this?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class DecisionStands(Question):
    """Does a decision of the conference stand behind this?

    ``about``: what the decision is to carry: a figure, a change of the catalogue, a conversion.
    ``decided``: the item was agreed to, as it was or with changes.
    ``signed``: the minutes that hold the decision are signed.
    ``of_this_place``: the body decides for this division.
    ``of_this_matter``: the topic is of this kind, and of this case where it names one.
    """

    about: str
    decided: bool
    signed: bool
    of_this_place: bool
    of_this_matter: bool = True
