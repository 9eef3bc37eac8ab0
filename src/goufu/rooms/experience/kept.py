"""The wordings that a county keeps ready: one section a field of a form, or a text to be copied."""

from collections import Counter
from collections.abc import Sequence
from typing import Annotated

from pydantic import Field

from goufu.core.fields import Group, Line, LongText
from goufu.rooms.experience.choices import TemplatePlace, TemplatePurpose
from goufu.rooms.experience.models import TemplateSet
from goufu.rooms.experience.refusals import CardDoesNotFit


class TemplateSection(Group):
    """One wording: what for, where it goes, what it says."""

    purpose: Annotated[TemplatePurpose, Field(title="What it is kept ready for")]
    place: Annotated[TemplatePlace, Field(title="Where it goes")]
    heading: Annotated[Line, Field(title="Heading")]
    text: Annotated[LongText, Field(title="Wording")]


def sections_in_force(region: str) -> list[TemplateSection]:
    """The sections of the division's newest set, in their order; none where it keeps no templates."""
    newest = TemplateSet.objects.filter(region=region).order_by("-opened").first()
    return [TemplateSection.model_validate(each) for each in newest.sections] if newest else []


def key_of(section: TemplateSection) -> str:
    """What a section is known by: its purpose and heading."""
    return f"{section.purpose.value} {section.heading}"


def must_stand_apart(sections: Sequence[TemplateSection]) -> None:
    """A heading once for each purpose, a field of the form once; `CardDoesNotFit` names what stands twice."""
    headings = Counter(map(key_of, sections))
    fields: Counter[tuple[TemplatePurpose, TemplatePlace]] = Counter(
        (each.purpose, each.place) for each in sections if each.place is not TemplatePlace.TEXT
    )
    for each in sections:
        if headings[key_of(each)] > 1 or fields[(each.purpose, each.place)] > 1:
            raise CardDoesNotFit(
                "“{heading}” stands twice among the templates, or its field is taken.", field="sections",
                heading=each.heading, cure="Give each heading, and each field of the form, one wording.",
            )  # fmt: skip
