"""Whether consortia take part is for the documents to say, and what they say binds everybody."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.consortium_formed import ConsortiumFormed


@answers(
    ConsortiumFormed,
    rule="consortium-as-documents-say",
    protects="bidders",
    binds="provider",
    cure="Bid alone, or ask for a correction of the documents before the deadline.",
)
def documents_admit_consortia(asked: ConsortiumFormed, _: Figures) -> Outcome:
    """The documents admit no consortia; {members} suppliers bid together."""
    return refused_if(not asked.admitted, members=asked.members)
