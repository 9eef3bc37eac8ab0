"""The decision on a complaint is announced."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.complaint_decision_announced import ComplaintDecisionAnnounced


@answers(
    ComplaintDecisionAnnounced,
    rule="pub-complaint-decision",
    protects="the public",
    cure="State parties, matter, facts found, legal basis and decision.",
)
def announced_whole(asked: ComplaintDecisionAnnounced, _: Figures) -> Outcome:
    """The announcement of the decision is not whole: parties, matter, facts, basis and decision belong in it."""
    said = (asked.parties, asked.matter, asked.facts_found, asked.basis, asked.decision)
    return refused_if(not all(said))
