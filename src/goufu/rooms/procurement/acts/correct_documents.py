"""Questions are answered, mistakes put right, the deadline moved if need be: told to all alike.

A correction is approved like the documents it corrects: else a second draft would pass by the first one's approval.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Annotated

from pydantic import Field

from goufu.base.civil import civil_date, instant_text
from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CivilInstant, FileRef, Group, Line, LongText
from goufu.core.writes import Writes
from goufu.law.questions.clarification_in_time import ClarificationInTime
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.procurement.ceremony import BIDS, ceremony_of
from goufu.rooms.procurement.method import method_named
from goufu.rooms.procurement.models import Tender
from goufu.rooms.procurement.refusals import DeadlinePassed, Mismatch
from goufu.rooms.requirements.interface import about_purchase, purchase_named


class CorrectedPassage(Group):
    """A passage before and after."""

    part: Annotated[Line, Field(title="Passage", description="Its number or title in notice or documents.")]
    old: Annotated[LongText, Field(title="Before")]
    new: Annotated[LongText, Field(title="After")]


class CorrectDocumentsInput(ActInput):
    """What changes, from what to what."""

    what: Annotated[LongText, Field(title="What is corrected or answered, old and new")]
    affects_responses: Annotated[bool, Field(title="It may affect the bids")]
    deadline: Annotated[CivilInstant | None, Field(title="New deadline")] = None
    documents: Annotated[FileRef | None, Field(title="Corrected documents")] = None
    changes: Annotated[
        list[CorrectedPassage],
        Field(title="Passages that change", description="The notice shows them side by side.", max_length=50),
    ] = []


class CorrectDocuments(Act[Tender, CorrectDocumentsInput]):
    """Correct the documents or extend the deadline."""

    states = ("tendering",)
    by = Authority("purchaser.head", within="purchaser")
    not_by_who = ("draft_documents",)
    public = Publish("procurement")
    routine, repeats = False, True

    def method(self, case: Tender, given: CorrectDocumentsInput) -> MethodTraits:
        return method_named(case.method).in_law()

    def asks(self, case: Tender, given: CorrectDocumentsInput, moment: Moment) -> Iterator[ClarificationInTime]:
        yield in_time(case, given.deadline, moment, affects_responses=given.affects_responses)

    def effect(self, case: Tender, given: CorrectDocumentsInput, moment: Moment, w: Writes) -> None:
        put_right(case, given.deadline, given.documents, moment, w)


def in_time(case: Tender, deadline: datetime | None, moment: Moment, *, affects_responses: bool) -> ClarificationInTime:
    """Is all told early enough before the new deadline, or the one that stands?"""
    last = deadline or case.deadline
    assert last is not None
    return ClarificationInTime(told=moment.day, deadline=civil_date(last), affects_responses=affects_responses)


def put_right(case: Tender, deadline: datetime | None, documents: str | None, moment: Moment, w: Writes) -> None:
    """Change deadline and documents; the old deadline stays in the entry. A deadline only moves on."""
    assert case.deadline is not None
    if moment.instant > case.deadline:
        raise DeadlinePassed("The deadline has passed; the documents stand as they are.", cure="Go on to the opening.")
    if deadline is not None and deadline < case.deadline:
        raise Mismatch("A deadline is extended, never shortened.", field="deadline", cure="Name a later instant.")
    before = case.deadline
    w.change(case, deadline=deadline or before, documents=documents or case.documents)
    w.attach(case.documents, public=True)
    w.publish(
        **about_purchase(purchase_named(case.purchase)),
        issued=moment.day,
        deadline_before=instant_text(before),
        deadline_utc=instant_text(case.deadline),
        ceremony=ceremony_of(case, BIDS),
        title=case.title,
    )
