"""By when must an application to an open framework be answered?"""

from dataclasses import dataclass

from goufu.law.question import Period


@dataclass(frozen=True)
class ApplicationAnswer(Period):
    """By when must an application to an open framework be answered?"""
