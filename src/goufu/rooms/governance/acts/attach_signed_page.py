"""The stamped page of the minutes comes back on paper and is put beside them."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import NOT_PUBLIC, Act
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, FileRef, Line, Private
from goufu.core.writes import Writes
from goufu.law.questions.minutes_unchanged import MinutesUnchanged
from goufu.rooms.governance.conference import check_code
from goufu.rooms.governance.kinds import CONFERENCE_OFFICE
from goufu.rooms.governance.models import Meeting


class AttachSignedPageInput(ActInput):
    """The scan, and the check code printed at its foot."""

    scan: Annotated[FileRef, Private, Field(title="Scan of the stamped minutes")]
    code: Annotated[Line, Field(title="Check code on the page", description="Sixteen digits and letters at its foot.")]


class AttachSignedPage(Act[Meeting, AttachSignedPageInput]):
    """Put the stamped page beside the minutes."""

    states = ("signed",)
    by = CONFERENCE_OFFICE
    public = NOT_PUBLIC

    def asks(self, case: Meeting, given: AttachSignedPageInput, moment: Moment) -> Iterator[MinutesUnchanged]:
        typed = "".join(given.code.split()).lower()
        yield MinutesUnchanged(drawn_up=check_code(case.digest), now=check_code(typed))

    def effect(self, case: Meeting, given: AttachSignedPageInput, moment: Moment, w: Writes) -> None:
        w.change(case, scan=given.scan)
