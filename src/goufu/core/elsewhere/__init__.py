"""Recorded as done elsewhere: much of a purchase lawfully happens on other platforms, and counties join in mid-year.

The law is asked all the same and its findings stay on the file, clocks run from the recorded date, and the entry
never looks like an act done here.
"""

from typing import Annotated

from pydantic import Field

from goufu.core.fields import ActInput, CivilDate, FileRef, Line


class Elsewhere(ActInput):
    """Where and when it was really done."""

    office: Annotated[
        Line,
        Field(
            title="Office or platform that did it",
            description="As it names itself, such as the provincial trading system or the government expert pool.",
        ),
    ]
    """The office or platform that did it."""
    number: Annotated[
        Line, Field(title="Its number there", description="The number of the project, notice, letter or file.")
    ]
    """Its number there."""
    on: Annotated[
        CivilDate,
        Field(title="Day on which it was done", description="Clocks run from this day. It may not lie in the future."),
    ]
    """The civil date on which it was done."""
    address: Annotated[
        Line, Field(title="Where it can be seen", description="A web address, or the shelf mark of the paper file.")
    ]
    """Where it can be seen: a web address, or a shelf mark."""
    file: Annotated[
        FileRef | None,
        Field(title="Proof", description="A scan, a screenshot or the file itself; it is not published."),
    ] = None


class RecordedPart(ActInput):
    """What an act's form asks more when the act was done elsewhere."""

    elsewhere: Annotated[
        Elsewhere,
        Field(
            title="Done elsewhere",
            description="It is kept as recorded and never shown as done here. What the law says stays on the file.",
        ),
    ]
