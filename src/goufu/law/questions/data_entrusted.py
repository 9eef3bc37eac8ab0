"""May personal data be handed to another for processing?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class DataEntrusted(Question):
    """May personal data be handed to another for processing?

    ``as_processor``: the receiver acts for the buyer.
    ``agreement``: agreement on purpose, term, manner, kinds, protection.
    ``impact_assessed``: impact assessment on file.
    ``informed_and_consented``: persons informed and separate consent given (another handler).
    """

    as_processor: bool
    agreement: bool
    impact_assessed: bool
    informed_and_consented: bool = False
