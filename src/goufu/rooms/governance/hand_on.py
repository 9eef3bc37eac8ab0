"""What governance hands on in a kit: the figures in force in exactly this division, without who set them."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from goufu.base.catalogue import pgettext_noop
from goufu.core.kit.parts import Part, Taking
from goufu.core.models import Figure
from goufu.rooms.governance.acts.draft_policy_document import FigureGiven
from goufu.rooms.governance.interface import figure_gist
from goufu.rooms.governance.page_library import value_words
from goufu.ui.citing import lang


def _in_force(region: str, day: date) -> list[FigureGiven]:
    """The newest figure of each rule and name, those withdrawn left out, in order of rule and name."""
    newest: dict[tuple[str, str], Figure] = {}
    for row in Figure.objects.filter(region=region, since__lte=day).order_by("since", "id"):
        newest[(row.rule, row.name)] = row
    return [
        FigureGiven(rule=row.rule, name=row.name, value=row.value, unit=row.unit)
        for _, row in sorted(newest.items())
        if not row.withdrawn
    ]


def _fill(taking: Taking) -> Mapping[str, Any]:
    """The document has a number, a title and a wording of its own: those are the county's to write."""
    return {"figures": [each.model_dump() for each in taking.entries], "since": taking.day.isoformat()}


def _show(each: FigureGiven) -> str:
    gist = figure_gist(each.rule, each.name, lang())
    return f"{gist or each.rule} · {each.name}：{value_words(each.value, each.unit)}"


PARTS = (
    Part(
        name="figures", room="governance", title=pgettext_noop("governance", "Figures in force"), entry=FigureGiven,
        key=lambda each: f"{each.rule} {each.name}", export=_in_force, show=_show, adopt="draft_policy_document",
        fill=_fill,
    ),
)  # fmt: skip
