"""Is the decision on a complaint announced whole?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class ComplaintDecisionAnnounced(Question):
    """Is the decision on a complaint announced whole?

    ``parties``: it names the parties.
    ``matter``: it names the matter of the complaint.
    ``facts_found``: it states the facts found.
    ``basis``: it states the legal basis.
    ``decision``: it states the decision.
    """

    parties: bool
    matter: bool
    facts_found: bool
    basis: bool
    decision: bool
