"""An office enters a document in the library, with the figures it sets for its division."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, CivilDate, FileRef, Group, Line, LongText, Mark
from goufu.core.kit.bundle import taken_over
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.parties.models import Organ
from goufu.rooms.governance.kinds import Relation
from goufu.rooms.governance.models import PolicyDocument
from goufu.rooms.governance.wording import words_of


class FigureGiven(Group):
    """One figure: of which rule, under which name, how much."""

    rule: Annotated[Line, Field(title="Rule")]
    name: Annotated[Line, Field(title="Name of the figure")]
    value: Annotated[int, Field(title="Value", description="Money in fen, shares in basis points.", strict=True)]
    unit: Annotated[str, Field(title="Unit", max_length=24)]


class DraftPolicyDocumentInput(ActInput):
    """The document, what it stands in to others, and the figures it sets."""

    number: Annotated[Line, Field(title="Number of the document", max_length=80)]
    title: Annotated[Line, Field(title="Title of the document")]
    since: Annotated[CivilDate, Field(title="In force since")]
    wording: Annotated[LongText, Field(title="Wording of the passages that matter")]
    issued_by: Annotated[str, Mark("line"), Field(title="Issued by", max_length=120)] = ""
    issued_on: Annotated[CivilDate | None, Field(title="Day of issue")] = None
    gist: Annotated[str, Mark("long"), Field(title="Gist", max_length=2_000)] = ""
    text: Annotated[FileRef | None, Field(title="Full text")] = None
    relations: Annotated[list[Relation], Field(title="Relations to other documents", max_length=20)] = []
    figures: Annotated[list[FigureGiven], Field(title="Figures", max_length=40)] = []
    decision: Annotated[
        CaseRef | None, Field(title="Decision of the conference", description="A document with figures needs one.")
    ] = None
    touches_bidders: Annotated[bool, Field(title="It falls on those who bid")] = False
    review_file: Annotated[FileRef | None, Field(title="The review's file")] = None
    bars_outsiders: Annotated[bool, Field(title="It keeps providers from elsewhere out, or burdens them alone")]
    fairness_review: Annotated[
        str,
        Field(title="Fair-competition review", description="Number and day; empty when none was made.", max_length=200),
    ] = ""
    kit: Annotated[FileRef | None, Field(title="Another county's kit that it builds on")] = None
    kit_key: Annotated[str, Field(title="The key that county signs with", max_length=200)] = ""


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
            issued_by=given.issued_by.strip(),
            issued_on=given.issued_on,
            gist=given.gist.strip(),
            text=given.text or "",
            relations=[each.model_dump(mode="json") for each in given.relations],
            decision=given.decision or "",
            touches_bidders=given.touches_bidders,
            review_file=given.review_file or "",
            words=words_of(given.title, given.number, given.issued_by, given.gist, given.wording),
            since=given.since,
            wording=given.wording,
            figures=[each.model_dump() for each in given.figures],
            bars_outsiders=given.bars_outsiders,
            fairness_review=given.fairness_review.strip(),
            synthetic=Organ.objects.get(code=case.issuer).synthetic,
        )
        if given.kit:
            w.publish(**taken_over("figures", given.kit, given.kit_key, given.figures))
