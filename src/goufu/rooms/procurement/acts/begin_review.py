"""With a panel, the review begins."""

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import NoInput
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.procurement.models import Tender
from goufu.rooms.requirements.interface import about_purchase, purchase_named


class BeginReview(Act[Tender, NoInput]):
    """Begin the review of the bids."""

    states, leads_to = ("opened", "asked"), "reviewing"
    by = Authority("purchaser.officer", within="purchaser")
    only_follows = ("draw_panel", "fill_in_selection", "record_negotiation")
    public = Publish("procurement", "publish_result")
    asks_nothing = "The law is asked when the panel is drawn."

    def effect(self, case: Tender, given: NoInput, moment: Moment, w: Writes) -> None:
        w.publish(**about_purchase(purchase_named(case.purchase)), title=case.title)
