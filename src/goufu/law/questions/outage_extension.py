"""To which day does an outage near the deadline move it?"""

from dataclasses import dataclass

from goufu.law.question import Period


@dataclass(frozen=True)
class OutageExtension(Period):
    """To which day does an outage near the deadline move it?

    It is counted from the latest of the day of the deadline, the day on which the platform came back, and the day on
    which the extension is published.
    """
