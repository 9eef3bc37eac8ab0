"""Until when must the file be kept?"""

from dataclasses import dataclass

from goufu.law.question import Period


@dataclass(frozen=True)
class ArchiveKeeping(Period):
    """Until when must the file be kept?"""

    span = True
