"""An expert names an organization or employer that she must be kept from, with its ground and until when."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import NOT_PUBLIC, Act
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CivilDate, FileRef, Line, LongText, Private
from goufu.core.writes import Writes
from goufu.law.questions.avoidance_recorded import AvoidanceRecorded
from goufu.parties.authority import Authority
from goufu.parties.models import Office
from goufu.rooms.evaluation.avoiding import STANDS
from goufu.rooms.evaluation.choices import PersonalTie
from goufu.rooms.evaluation.models import Avoidance
from goufu.rooms.evaluation.panel import EXPERT
from goufu.rooms.evaluation.refusals import DoneAlready, ReviewDoesNotFit

AvoidedUscc = Annotated[
    str, Field(pattern=r"^[0-9A-HJ-NPQRTUWXY]{18}$", title="Unified social credit code of whom the expert avoids")
]


class RecordAvoidanceInput(ActInput):
    """Whom, why, until when; and for whom, where an office records it."""

    uscc: Annotated[AvoidedUscc, Private]
    avoided: Annotated[Line, Private, Field(title="Its name")]
    tie: Annotated[PersonalTie, Private, Field(title="What ties the expert to it")]
    reason: Annotated[LongText, Private, Field(title="Reason")]
    until: Annotated[CivilDate | None, Private, Field(title="Last day")] = None
    expert: Annotated[
        str,
        Private,
        Field(title="Office of the expert", description="Empty: the expert records it herself.", max_length=64),
    ] = ""
    word: Annotated[FileRef | None, Private, Field(title="The expert's word in writing")] = None


class RecordAvoidance(Act[Avoidance, RecordAvoidanceInput]):
    """Record whom an expert avoids."""

    opens = True
    by = (Authority(EXPERT), Authority("purchaser.officer"), Authority("supervisor.officer"))
    public = NOT_PUBLIC
    routine = False

    def asks(self, case: Avoidance, given: RecordAvoidanceInput, moment: Moment) -> Iterator[AvoidanceRecorded]:
        days = (given.until - moment.day).days if given.until else None
        yield AvoidanceRecorded(herself=not given.expert, written=given.word is not None, days=days)

    def effect(self, case: Avoidance, given: RecordAvoidanceInput, moment: Moment, w: Writes) -> None:
        assert given.until is not None  # the law has refused what has no last day
        expert = _expert(given, w)
        if Avoidance.objects.filter(expert=expert, uscc=given.uscc, state=STANDS, until__gte=given.until).exists():
            raise DoneAlready("It stands on the list already, as long or longer.", field="uscc", cure="Leave it there.")
        w.change(
            case, title=given.avoided, expert=expert, uscc=given.uscc, avoided=given.avoided, tie=given.tie.value,
            reason=given.reason, until=given.until, word=given.word or "",
        )  # fmt: skip


def _expert(given: RecordAvoidanceInput, w: Writes) -> str:
    """The office of the expert: her own, or the one that is named."""
    if EXPERT in w.holder.roles:
        if given.expert not in {"", w.holder.office}:
            raise ReviewDoesNotFit("An expert records her own list.", field="expert", cure="Leave the field empty.")
        return w.holder.office
    found = Office.objects.filter(code=given.expert).first()
    if found is None or EXPERT not in found.roles:
        raise ReviewDoesNotFit(
            "{office} is no expert's office.", field="expert", office=given.expert, cure="Name the expert's office."
        )
    return found.code
