"""How long does the result notice stand?"""

from dataclasses import dataclass

from goufu.law.question import Period


@dataclass(frozen=True)
class ResultNotice(Period):
    """How long does the result notice stand?"""

    span = True
