"""The adopting county says how it fared, with figures."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.parties.regions import region
from goufu.rooms.experience.choices import Fared
from goufu.rooms.experience.figures import FigureComputed, FigureTyped, state_figures
from goufu.rooms.experience.models import Adoption, Experience
from goufu.rooms.experience.refusals import CardDoesNotFit


class StateHowItFaredInput(ActInput):
    """What came of it, and what shows it."""

    fared: Annotated[Fared, Field(title="Did it work here?")]
    finding: Annotated[LongText, Field(title="What came of it")]
    computed: Annotated[list[FigureComputed], Field(title="Figures from the records", max_length=40)] = []
    typed: Annotated[list[FigureTyped], Field(title="Other figures", max_length=40)] = []


class StateHowItFared(Act[Adoption, StateHowItFaredInput]):
    """Say how it fared."""

    states, leads_to = ("adopted", "reported"), "reported"
    repeats = True
    routine = False
    by = Authority("civil.officer", within="adopter")
    public = Publish("", "once")
    asks_nothing = "A report with its figures; no article measures it."

    def effect(self, case: Adoption, given: StateHowItFaredInput, moment: Moment, w: Writes) -> None:
        """Keep the newest report; the record keeps the earlier ones."""
        figures = state_figures(given.computed, given.typed, case.region, moment.day)
        if not figures:
            raise CardDoesNotFit(
                "Nothing shows how it fared.", field="computed", cure="Give at least one figure.",
            )  # fmt: skip
        w.change(case, fared=given.fared.value, finding=given.finding, figures=figures, told_on=moment.day)
        w.publish(figures=figures)
        county = Experience.objects.get(ref=case.card).county
        w.tell(county, place=region(case.region).name_zh, title=case.title, finding=given.finding)
