"""The announcement, a month ahead, of what is going to be bought."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, Fen, Line, LongText
from goufu.core.writes import Writes
from goufu.law.questions.intention_contents import IntentionContents
from goufu.law.questions.intention_period import IntentionPeriod
from goufu.parties.authority import Authority
from goufu.rooms.requirements.models import Intention
from goufu.rooms.requirements.public_facts import about_purchase, purchase_named


class PublishIntentionInput(ActInput):
    """What is going to be bought, for how much, and when about."""

    purchase: Annotated[CaseRef, Field(title="Purchase")]
    title: Annotated[Line, Field(title="Name of the project")]
    outline: Annotated[LongText, Field(title="Outline of the need")]
    budget_fen: Annotated[Fen, Field(title="Budget")]
    expected: Annotated[
        str, Field(title="Expected month", description="Like 2025-04", pattern=r"^20\d\d-(0[1-9]|1[0-2])$")
    ]


class PublishIntention(Act[Intention, PublishIntentionInput]):
    """Publish the purchase intention."""

    opens, parent = True, ("purchase", ("open",))
    leads_to = "published"
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("intention")

    def under(self, given: PublishIntentionInput) -> str:
        return given.purchase

    def asks(self, case: Intention, given: PublishIntentionInput, moment: Moment) -> Iterator[IntentionContents]:
        yield IntentionContents(
            project_name=bool(given.title),
            outline=bool(given.outline),
            budget=given.budget_fen > 0,
            expected_time=bool(given.expected),
            says_not_binding=True,
        )

    def effect(self, case: Intention, given: PublishIntentionInput, moment: Moment, w: Writes) -> None:
        purchase = purchase_named(given.purchase)
        w.change(
            case,
            title=given.title,
            purchaser=purchase.purchaser,
            purchase=purchase.ref,
            outline=given.outline,
            budget_fen=given.budget_fen,
            expected=given.expected,
            published_on=moment.day,
        )
        w.publish(**about_purchase(purchase))

    def starts(self, case: Intention, given: PublishIntentionInput, moment: Moment) -> Iterator[IntentionPeriod]:
        yield IntentionPeriod(start=moment.day)
