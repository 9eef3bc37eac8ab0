"""A village, a township or an organ says what residents lack."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, Line, LongText, Personal, Private
from goufu.core.tables import one
from goufu.core.writes import Writes
from goufu.law.questions.no_personal_data_published import NoPersonalDataPublished
from goufu.parties.authority import Authority
from goufu.parties.models import Organ
from goufu.rooms.needs.choices import SMALLEST_SHOWN, Channel, NeedCategory, NeedGroup, Urgency, people_shown
from goufu.rooms.needs.models import Need


class RaiseNeedInput(ActInput):
    """What is lacking, by whom, and how one knows."""

    title: Annotated[Line, Field(title="The need in one line", description="It is published: name no person.")]
    category: Annotated[NeedCategory, Field(title="Kind of help")]
    group: Annotated[NeedGroup, Field(title="Whom it would serve")]
    people: Annotated[
        int,
        Private,
        Field(
            title="Number of people",
            description="Fewer than ten are published as “fewer than ten”.",
            strict=True,
            ge=1,
            le=10_000_000,
        ),
    ]
    place: Annotated[Line, Field(title="Place", description="Village, community or township; no house number.")]
    urgency: Annotated[Urgency, Field(title="Urgency")]
    channel: Annotated[Channel, Field(title="How it became known")]
    evidence: Annotated[LongText, Personal, Field(title="Evidence", description="Seen by the offices concerned alone.")]
    on_behalf_of: Annotated[
        str, Personal, Field(title="On behalf of", description="Seen by the offices concerned alone.", max_length=200)
    ] = ""


class RaiseNeed(Act[Need, RaiseNeedInput]):
    """Raise a need."""

    opens = True
    repeats = True
    by = (Authority("village.clerk"), Authority("township.officer"), Authority("purchaser.officer"))
    public = Publish("need")

    def asks(self, case: Need, given: RaiseNeedInput, moment: Moment) -> Iterator[NoPersonalDataPublished]:
        yield NoPersonalDataPublished(
            names_persons=False,
            smallest_count=given.people if given.people >= SMALLEST_SHOWN else None,
        )

    def effect(self, case: Need, given: RaiseNeedInput, moment: Moment, w: Writes) -> None:
        organ = one(Organ, code=w.holder.organ)
        assert organ is not None
        w.change(
            case,
            title=given.title,
            category=given.category.value,
            group=given.group.value,
            people=given.people,
            place=given.place,
            urgency=given.urgency.value,
            channel=given.channel.value,
            evidence=given.evidence,
            raised_by=organ.code,
            on_behalf_of=given.on_behalf_of,
            synthetic=organ.synthetic,
        )
        w.publish(
            raised_by=organ.code, raised_by_zh=organ.name_zh, raised_by_en=organ.name_en, **people_shown(given.people)
        )
