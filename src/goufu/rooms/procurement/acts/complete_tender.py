"""With the result published, the tender is complete."""

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import NoInput
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.procurement.models import Tender
from goufu.rooms.requirements.interface import about_purchase, purchase_named


class CompleteTender(Act[Tender, NoInput]):
    """Complete the tender."""

    states, leads_to = ("opened", "reviewing"), "complete"
    by = Authority("purchaser.officer", within="purchaser")
    only_follows = ("publish_result", "publish_funded_projects")
    public = Publish("procurement")
    asks_nothing = "The law is asked when the result is published."

    def effect(self, case: Tender, given: NoInput, moment: Moment, w: Writes) -> None:
        w.publish(**about_purchase(purchase_named(case.purchase)), title=case.title)
