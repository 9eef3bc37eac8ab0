"""Is the bid a sealed file addressed to both keys of the tender?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class BidSealed(Question):
    """Is the bid a sealed file addressed to both keys of the tender?

    ``sealed``: an age file to both keys.
    ``size``: bytes.
    ``largest``: largest size taken.
    """

    sealed: bool
    size: int
    largest: int
