"""Did all members sign the report?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class ReportSigned(Question):
    """Did all members sign the report?

    ``members``: members.
    ``signed``: signatures.
    ``dissents``: dissenting members.
    ``dissents_with_reasons``: with written reasons.
    """

    members: int
    signed: int
    dissents: int = 0
    dissents_with_reasons: int = 0
