"""The file of a purchase is closed and kept."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, Line
from goufu.core.models import Entry
from goufu.core.writes import Writes
from goufu.law.questions.activity_record_complete import ActivityRecordComplete
from goufu.law.questions.archive_keeping import ArchiveKeeping
from goufu.law.questions.assessment_done import AssessmentDone
from goufu.parties.authority import Authority
from goufu.rooms.oversight.completeness import day_of, record_of
from goufu.rooms.oversight.models import Archive


class ArchivePurchaseInput(ActInput):
    """Which purchase, and where its file is kept."""

    purchase: Annotated[CaseRef, Field(title="Purchase")]
    shelf_mark: Annotated[Line, Field(title="Shelf mark", max_length=120)]


class ArchivePurchase(Act[Archive, ArchivePurchaseInput]):
    """Archive the file of a purchase."""

    opens = True
    parent = ("purchase", ("open",))
    awaits = ("publish_assessment",)
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("assessment")

    def under(self, given: ArchivePurchaseInput) -> str:
        return given.purchase

    def asks(
        self,
        case: Archive,
        given: ArchivePurchaseInput,
        moment: Moment,
    ) -> Iterator[ActivityRecordComplete | AssessmentDone]:
        yield record_of(given.purchase)
        # The assessment is due before the file is closed: closing without one is late by a day.
        yield AssessmentDone(
            due=moment.day - timedelta(days=1), done=day_of(given.purchase, "publish_assessment"), today=moment.day
        )

    def effect(self, case: Archive, given: ArchivePurchaseInput, moment: Moment, w: Writes) -> None:
        entries = Entry.objects.filter(thread=case.thread).count()
        w.change(
            case,
            title=given.shelf_mark,
            purchase=given.purchase,
            shelf_mark=given.shelf_mark,
            ended=moment.day,
            entries=entries,
        )
        w.publish(ended=moment.day, entries=entries)
        w.follow("close_purchase", case=given.purchase, archive=case.ref)

    def starts(self, case: Archive, given: ArchivePurchaseInput, moment: Moment) -> Iterator[ArchiveKeeping]:
        yield ArchiveKeeping(start=moment.day)
