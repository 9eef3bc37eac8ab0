"""An officer brings something before a body, with its papers."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import NOT_PUBLIC, Act
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, FileRef, Line, LongText, Mark, Private
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.governance.conference import body_of
from goufu.rooms.governance.kinds import OFFICER_ROLES, Subject
from goufu.rooms.governance.models import Topic
from goufu.rooms.governance.wording import words_of


class SubmitTopicInput(ActInput):
    """What is to be decided, and on what grounds."""

    body: Annotated[CaseRef, Field(title="Body")]
    title: Annotated[Line, Field(title="Topic")]
    subject: Annotated[Subject, Field(title="What it is to bring about")]
    about: Annotated[CaseRef | None, Field(title="Case it is about")] = None
    summary: Annotated[LongText, Field(title="The facts")]
    proposal: Annotated[LongText, Field(title="What is proposed to be decided")]
    papers: Annotated[list[FileRef], Mark("files"), Private, Field(title="Papers", max_length=20)] = []


class SubmitTopic(Act[Topic, SubmitTopicInput]):
    """Bring a topic before the body."""

    opens = True
    repeats = True
    parent = ("body", ("sitting",))
    own_law_date = True
    by = tuple(Authority(role, within="submitter") for role in OFFICER_ROLES)
    public = NOT_PUBLIC
    asks_nothing = "It asks for a decision; nothing is decided yet."

    def under(self, given: SubmitTopicInput) -> str:
        return given.body

    def effect(self, case: Topic, given: SubmitTopicInput, moment: Moment, w: Writes) -> None:
        body = body_of(given.body)
        w.change(
            case,
            body=body.ref,
            office=body.office,
            title=given.title,
            subject=given.subject.value,
            about=given.about or "",
            summary=given.summary,
            proposal=given.proposal,
            papers=list(given.papers),
            words=words_of(given.title, given.summary, given.proposal),
        )
        w.tell(body.office, title=given.title)
