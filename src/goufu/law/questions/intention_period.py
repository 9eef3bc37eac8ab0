"""Until when does the intention stand before the procurement may start?"""

from dataclasses import dataclass

from goufu.law.question import Period


@dataclass(frozen=True)
class IntentionPeriod(Period):
    """Until when does the intention stand before the procurement may start?"""

    span = True
