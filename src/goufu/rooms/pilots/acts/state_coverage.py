"""Finance states how many purchases of services it knows of: what computed figures are measured against."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CivilDate, Fen, Line
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.pilots.models import Coverage
from goufu.rooms.pilots.refusals import TaskDoesNotFit


class StateCoverageInput(ActInput):
    """From when to when, how many, how much, and from where it is known."""

    since: Annotated[CivilDate, Field(title="From")]
    until: Annotated[CivilDate, Field(title="To")]
    known: Annotated[int, Field(title="Purchases known to finance", strict=True, ge=0, le=1_000_000)]
    known_fen: Annotated[Fen, Field(title="Their amount")]
    source: Annotated[Line, Field(title="Source", description="Which account or table it was counted in.")]
    synthetic: Annotated[bool, Field(title="It is made up, for a demonstration")] = False


class StateCoverage(Act[Coverage, StateCoverageInput]):
    """State the purchases known to finance."""

    opens = True
    by = Authority("finance.officer")
    public = Publish("")
    routine = False
    asks_nothing = "A count of finance's own books; no article measures it."

    def effect(self, case: Coverage, given: StateCoverageInput, moment: Moment, w: Writes) -> None:
        """Write the count down."""
        if given.until < given.since:
            raise TaskDoesNotFit("It ends before it begins.", field="until", cure="Give a last day after the first.")
        names = ("since", "until", "known", "known_fen", "source")
        w.change(
            case, stated_on=moment.day, title=given.source, **{name: getattr(given, name) for name in names}
        )  # fmt: skip
