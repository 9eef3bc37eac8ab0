"""Recorded as done elsewhere: much of a purchase lawfully happens on other platforms, and counties join in mid-year.

The law is asked all the same and its findings stay on the file, clocks run from the recorded date, and the entry
never looks like an act done here.
"""

from goufu.core.fields import ActInput, CivilDate, FileRef, Line


class Elsewhere(ActInput):
    """Where and when it was really done."""

    office: Line
    """The office or platform that did it."""
    number: Line
    """Its number there."""
    on: CivilDate
    """The civil date on which it was done."""
    address: Line
    """Where it can be seen: a web address, or a shelf mark."""
    file: FileRef | None = None
