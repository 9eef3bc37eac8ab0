"""What a card says, as it is given and as it is written down."""

from datetime import date
from typing import Annotated, Any

from pydantic import Field

from goufu.core.fields import ActInput, CaseRef, Fen, Group, Line, LongText
from goufu.rooms.experience.figures import FigureComputed, FigureTyped, state_figures
from goufu.rooms.experience.models import Experience
from goufu.rooms.experience.refusals import CardDoesNotFit
from goufu.rooms.governance.interface import document_view, figure_known, words_of
from goufu.rooms.pilots.interface import item_view

_MOST = 40


class FigureToCopy(Group):
    """A figure of the law book that others may set as this county did."""

    rule: Annotated[Line, Field(title="Rule")]
    name: Annotated[Line, Field(title="Name of the figure")]


class CardGiven(ActInput):
    """What a card says."""

    title: Annotated[Line, Field(title="Title of the card")]
    problem: Annotated[LongText, Field(title="Problem", description="What was wrong, and for whom.")]
    practice: Annotated[LongText, Field(title="Practice", description="What was done, by whom, in which order.")]
    computed: Annotated[list[FigureComputed], Field(title="Figures from the records", max_length=_MOST)] = []
    typed: Annotated[list[FigureTyped], Field(title="Other figures", max_length=_MOST)] = []
    figures_to_copy: Annotated[list[FigureToCopy], Field(title="Figures to copy", max_length=_MOST)] = []
    documents_to_copy: Annotated[
        list[CaseRef], Field(title="Policy documents to copy", description="References.", max_length=_MOST)
    ] = []
    items_to_copy: Annotated[
        list[CaseRef], Field(title="Task items to copy", description="References.", max_length=_MOST)
    ] = []
    cost_fen: Annotated[Fen, Field(title="What it cost")]
    limits: Annotated[LongText, Field(title="Limits", description="Where it does not work, and what it needs.")]


def columns_of(given: CardGiven, home: str, day: date) -> dict[str, Any]:
    """The card's columns; every figure computed on that day, every rule to copy looked up."""
    _rules_are_there(given)
    return {
        "title": given.title, "problem": given.problem, "practice": given.practice, "cost_fen": given.cost_fen,
        "limits": given.limits, "figures": state_figures(given.computed, given.typed, home, day),
        "figures_to_copy": [each.model_dump() for each in given.figures_to_copy],
        "documents_to_copy": list(given.documents_to_copy), "items_to_copy": list(given.items_to_copy),
        "words": words_of(given.title, given.problem, given.practice, given.limits),
    }  # fmt: skip


def _rules_are_there(given: CardGiven) -> None:
    for each in given.figures_to_copy:
        if not figure_known(each.rule, each.name):
            raise CardDoesNotFit(
                "No rule “{rule}” has a figure “{name}”.", field="figures_to_copy", rule=each.rule, name=each.name,
                cure="Take rule and name from the law book.",
            )  # fmt: skip
    for ref in given.documents_to_copy:
        if document_view(ref) is None:
            raise CardDoesNotFit(
                "{ref} is no policy document of the library.", field="documents_to_copy", ref=ref,
                cure="Name a document that is or was in force.",
            )  # fmt: skip
    for ref in given.items_to_copy:
        if item_view(ref) is None:
            raise CardDoesNotFit(
                "{ref} is no task item.", field="items_to_copy", ref=ref, cure="Take the reference from a task list.",
            )  # fmt: skip


def card_named(ref: str) -> Experience:
    """The published card, or the refusal."""
    found = Experience.objects.filter(ref=ref, state="published").first()
    if found is None:
        raise CardDoesNotFit(
            "{ref} is no published experience card.", field="card", ref=ref, cure="Take one from the library.",
        )  # fmt: skip
    return found
