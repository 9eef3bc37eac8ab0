"""An office enters a document that sets figures for its division."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CivilDate, Group, Line, LongText
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.parties.models import Organ
from goufu.rooms.governance.models import PolicyDocument


class FigureGiven(Group):
    """One figure: of which rule, under which name, how much."""

    rule: Annotated[Line, Field(title="Rule")]
    name: Annotated[Line, Field(title="Name of the figure")]
    value: Annotated[int, Field(title="Value", description="Money in fen, shares in basis points.", strict=True)]
    unit: Annotated[str, Field(title="Unit", max_length=24)]


class DraftPolicyDocumentInput(ActInput):
    """The document and the figures it sets."""

    number: Annotated[Line, Field(title="Number of the document", max_length=80)]
    title: Annotated[Line, Field(title="Title of the document")]
    since: Annotated[CivilDate, Field(title="In force since")]
    wording: Annotated[LongText, Field(title="Wording of the passages that matter")]
    figures: Annotated[list[FigureGiven], Field(title="Figures", min_length=1, max_length=40)]
    bars_outsiders: Annotated[bool, Field(title="It keeps providers from elsewhere out, or burdens them alone")]
    fairness_review: Annotated[
        str,
        Field(title="Fair-competition review", description="Number and day; empty when none was made.", max_length=200),
    ] = ""


class DraftPolicyDocument(Act[PolicyDocument, DraftPolicyDocumentInput]):
    """Enter a policy document."""

    opens = True
    repeats = True
    by = (Authority("finance.officer", within="issuer"), Authority("civil.officer", within="issuer"))
    public = Publish("", "put_figures_in_force")
    asks_nothing = "It is judged when it is put in force."

    def effect(self, case: PolicyDocument, given: DraftPolicyDocumentInput, moment: Moment, w: Writes) -> None:
        w.change(
            case,
            title=given.title,
            number=given.number,
            since=given.since,
            wording=given.wording,
            figures=[each.model_dump() for each in given.figures],
            bars_outsiders=given.bars_outsiders,
            fairness_review=given.fairness_review.strip(),
            synthetic=Organ.objects.get(code=case.issuer).synthetic,
        )
