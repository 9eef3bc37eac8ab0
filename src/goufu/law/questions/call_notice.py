"""How long does a notice stand that asks suppliers to bid?"""

from dataclasses import dataclass

from goufu.law.question import Period


@dataclass(frozen=True)
class CallNotice(Period):
    """How long does a notice stand that asks suppliers to bid?"""

    span = True
