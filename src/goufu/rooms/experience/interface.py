"""What later rooms may know of a county's templates."""

from goufu.rooms.experience.choices import TemplatePlace, TemplatePurpose
from goufu.rooms.experience.kept import sections_in_force


def requirement_texts(region: str) -> dict[str, str]:
    """The wordings that a division keeps ready for a requirement, by the form's field."""
    return {
        each.place.value: each.text
        for each in sections_in_force(region)
        if each.purpose is TemplatePurpose.REQUIREMENT and each.place is not TemplatePlace.TEXT
    }
