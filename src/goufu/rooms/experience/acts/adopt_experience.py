"""Another county adopts a card, and says what it does otherwise."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, CivilDate, Line, LongText
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.parties.regions import region
from goufu.rooms.experience.cards import card_named
from goufu.rooms.experience.models import Adoption, Experience
from goufu.rooms.experience.refusals import AdoptedAlready, CardDoesNotFit


class AdoptExperienceInput(ActInput):
    """Which card, by which document, with which changes."""

    experience: Annotated[CaseRef, Field(title="Experience card")]
    since: Annotated[CivilDate, Field(title="Adopted since")]
    document: Annotated[Line, Field(title="Document by which it is adopted", description="Title and number.")]
    changed: Annotated[LongText, Field(title="What is done otherwise here", description="“Nothing” is an answer.")]
    synthetic: Annotated[bool, Field(title="It is made up, for a demonstration")] = False


class AdoptExperience(Act[Adoption, AdoptExperienceInput]):
    """Adopt another county's experience."""

    opens = True
    repeats = True
    by = Authority("civil.officer", within="adopter")
    public = Publish("", "once")
    routine = False
    asks_nothing = "What is done by it is asked of the law where it is done."

    def relies_on(self, case: Adoption, given: AdoptExperienceInput) -> tuple[str, ...]:
        """The card must stay published meanwhile."""
        return (given.experience,)

    def effect(self, case: Adoption, given: AdoptExperienceInput, moment: Moment, w: Writes) -> None:
        """Keep it beside the card, and tell the county that wrote it."""
        card = card_named(given.experience)
        _new_here(card, case.region)
        place = region(case.region).name_zh
        w.change(
            case, card=card.ref, title=card.title, since=given.since, document=given.document, changed=given.changed
        )
        w.publish(card_title=card.title, card_region=card.region)
        w.tell(card.county, place=place, title=card.title, changed=given.changed)


def _new_here(card: Experience, home: str) -> None:
    if card.region == home:
        raise CardDoesNotFit(
            "The card is of this county itself.", field="experience", cure="Adopt what another county has learned.",
        )  # fmt: skip
    if Adoption.objects.filter(card=card.ref, region=home).exists():
        raise AdoptedAlready(
            "{name} has adopted this card already.", field="experience", name=region(home).name_zh,
            cure="Say how it fared, on the adoption that stands.",
        )  # fmt: skip
