"""May personal data be handed to another for processing?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class DataEntrusted(Question):
    """May personal data be handed to another for processing?

    ``as_processor``: the receiver acts for the buyer.
    ``agreement``: agreement on purpose, term, manner, kinds, protection.
    ``informed_and_consented``: persons informed and separate consent given (another handler).
    ``impact_assessed``: impact assessment on file.
    """

    as_processor: bool
    agreement: bool
    informed_and_consented: bool = False
    impact_assessed: bool
