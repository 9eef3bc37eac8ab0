"""Did all members sign the acceptance?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class AcceptanceSigned(Question):
    """Did all members sign the acceptance?

    ``members``: members of the group.
    ``signed``: signatures.
    ``large_or_complex``: large or complex.
    ``accredited_body``: an accredited test body took part.
    """

    members: int
    signed: int
    large_or_complex: bool = False
    accredited_body: bool = False
