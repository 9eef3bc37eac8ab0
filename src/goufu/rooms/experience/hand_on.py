"""What a county hands on in a kit: its wordings for requirements and procurement documents."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.translation import pgettext

from goufu.base.catalogue import pgettext_noop
from goufu.core.kit.parts import Part, Taking
from goufu.rooms.experience.kept import TemplateSection, key_of, sections_in_force


def _in_force(region: str, _day: date) -> list[TemplateSection]:
    return sections_in_force(region)


def _fill(taking: Taking) -> Mapping[str, Any]:
    """All sections; title and document are the county's own."""
    return {"sections": [each.model_dump(mode="json") for each in taking.entries], "synthetic": taking.synthetic}


def _show(each: TemplateSection) -> str:
    return f"{pgettext('experience', each.purpose.title_en)} · {each.heading}"


PARTS = (
    Part(
        name="templates", room="experience", title=pgettext_noop("experience", "Templates"), entry=TemplateSection,
        key=key_of, export=_in_force, show=_show, adopt="adopt_templates", fill=_fill,
    ),
)  # fmt: skip
