"""A county puts its wordings for requirements and procurement documents in force; a later set takes their place."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, FileRef, Line
from goufu.core.kit.bundle import taken_over
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.experience.kept import TemplateSection, must_stand_apart
from goufu.rooms.experience.models import TemplateSet


class AdoptTemplatesInput(ActInput):
    """The whole set: what is not in it is no template any more."""

    title: Annotated[Line, Field(title="Title of the templates")]
    document: Annotated[Line, Field(title="Document", description="Title and number, as they were issued.")]
    sections: Annotated[list[TemplateSection], Field(title="Wordings", min_length=1, max_length=100)]
    kit: Annotated[FileRef | None, Field(title="Another county's kit that it builds on")] = None
    kit_key: Annotated[str, Field(title="The key that county signs with", max_length=200)] = ""
    synthetic: Annotated[bool, Field(title="It is made up, for a demonstration")] = False


class AdoptTemplates(Act[TemplateSet, AdoptTemplatesInput]):
    """Put the county's templates in force."""

    opens = True
    repeats = True
    by = (Authority("finance.officer", within="office"), Authority("civil.officer", within="office"))
    public = Publish("", "once")
    routine = False
    asks_nothing = "A wording binds nobody before it stands in a requirement, of which the law is asked."

    def effect(self, case: TemplateSet, given: AdoptTemplatesInput, moment: Moment, w: Writes) -> None:
        """Keep the set, and say where it departs from the kit it builds on."""
        must_stand_apart(given.sections)
        sections = [each.model_dump(mode="json") for each in given.sections]
        w.change(case, title=given.title, document=given.document, sections=sections)
        if given.kit:
            w.publish(**taken_over("templates", given.kit, given.kit_key, given.sections))
