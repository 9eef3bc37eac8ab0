"""Is a complaint on invented facts, false material or evidence got by unlawful means rejected?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class ComplaintFalse(Question):
    """Is a complaint on invented facts, false material or evidence got by unlawful means rejected?

    ``invented``: facts were invented.
    ``false_material``: false material was given in.
    ``unlawful_evidence``: evidence was got by unlawful means.
    ``rejected``: the complaint is rejected.
    ``recorded``: the finding goes to the record of bad conduct.
    """

    invented: bool
    false_material: bool
    unlawful_evidence: bool
    rejected: bool
    recorded: bool
