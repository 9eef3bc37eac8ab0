"""By when must a question be answered?"""

from dataclasses import dataclass

from goufu.law.question import Period


@dataclass(frozen=True)
class InquiryAnswer(Period):
    """By when must a question be answered?"""
