"""Finance takes evidence, or hears the parties on it."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import NOT_PUBLIC, Act
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CivilDate, LongText, Private
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.remedies.fields import Evidence, InquestKind
from goufu.rooms.remedies.models import Complaint
from goufu.rooms.remedies.refusals import ChallengeDoesNotFit


class HearPartiesInput(ActInput):
    """What was done, when, and what came out."""

    inquest: Annotated[InquestKind, Field(title="What was done")]
    held: Annotated[CivilDate, Field(title="On")]
    minutes: Annotated[LongText, Private, Field(title="What was said or found", description="As in the signed record.")]
    evidence: Evidence = []


class HearParties(Act[Complaint, HearPartiesInput]):
    """Take evidence or hear the parties."""

    states = ("copied", "testing")
    by = Authority("finance.officer")
    public = NOT_PUBLIC
    asks_nothing = "Complaints are looked into on paper; where needed, finance takes evidence or hears the parties."
    routine = False

    def effect(self, case: Complaint, given: HearPartiesInput, moment: Moment, w: Writes) -> None:
        if case.copied_on is not None and not case.copied_on <= given.held <= moment.day:
            raise ChallengeDoesNotFit(
                "{held} lies before the copies or after today.", field="held", held=given.held,
                cure="Give the day on which it took place.",
            )  # fmt: skip
        step = {"kind": given.inquest.value, "what": given.minutes, "on": given.held.isoformat()}
        w.change(case, steps=[*case.steps, {**step, "files": list(given.evidence)}])
