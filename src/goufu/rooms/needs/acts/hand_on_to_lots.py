"""A divided purchase ends as one: its lots go on, each by itself. It follows from dividing it."""

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import NoInput
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.needs.models import Purchase


class HandOnToLots(Act[Purchase, NoInput]):
    """Hand a purchase on to its lots."""

    states, leads_to = ("open",), "divided"
    by = Authority("purchaser.officer", within="purchaser")
    only_follows = ("divide_purchase",)
    public = Publish("procurement")
    asks_nothing = "It follows from dividing the purchase, which asks."

    def effect(self, case: Purchase, given: NoInput, moment: Moment, w: Writes) -> None:
        lots = Purchase.objects.filter(part_of=case.ref).order_by("lot")
        w.publish(
            ocid=case.ocid,
            lots=[{"number": each.lot, "purchase": each.ref, "ocid": each.ocid, "title": each.title} for each in lots],
        )
