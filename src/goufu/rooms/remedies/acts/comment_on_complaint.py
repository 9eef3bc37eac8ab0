"""The winner, whose award may fall, says what it has to say."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import NOT_PUBLIC, Act
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText, Private
from goufu.core.writes import Writes
from goufu.rooms.remedies.fields import Evidence, bidders_of
from goufu.rooms.remedies.models import Complaint


class CommentOnComplaintInput(ActInput):
    """What who is concerned says."""

    comment: Annotated[LongText, Private, Field(title="What you say to it")]
    evidence: Evidence = []


class CommentOnComplaint(Act[Complaint, CommentOnComplaintInput]):
    """Comment on a complaint."""

    states = ("copied", "testing")
    by = bidders_of("concerned")
    public = NOT_PUBLIC
    asks_nothing = "Who is concerned may be heard."

    def effect(self, case: Complaint, given: CommentOnComplaintInput, moment: Moment, w: Writes) -> None:
        said = "\n\n".join(filter(None, (case.comment, given.comment)))
        w.change(case, comment=said, comment_files=[*case.comment_files, *given.evidence])
