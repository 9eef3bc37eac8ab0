"""One side's keys are put on file: made on its own device, split among its own officers, then forgotten."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.sealing.dealing import Deal
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.procurement import dealing
from goufu.rooms.procurement.ceremony import BIDS, LAST_QUOTES
from goufu.rooms.procurement.method import LAST_QUOTES as TALKS
from goufu.rooms.procurement.method import method_named
from goufu.rooms.procurement.models import DealtKey, Tender
from goufu.rooms.procurement.refusals import Mismatch


class DealOpeningKeyInput(ActInput):
    """The public records of the deals, as the device wrote them."""

    deal: Annotated[LongText, Field(title="Deal of the key for the bids")]
    last_quote_deal: Annotated[str, Field(title="Deal of the key for the last quotes", max_length=20_000)] = ""


class DealOpeningKey(Act[Tender, DealOpeningKeyInput]):
    """Deal an opening key."""

    states = ("filed", "drafting", "approved")
    by = (Authority("purchaser.officer", within="purchaser"), Authority("supervisor.officer"))
    public = Publish("procurement")
    asks_nothing = "That no single hand opens a bid is a rule of the platform, checked in the deal itself."
    repeats = True

    def effect(self, case: Tender, given: DealOpeningKeyInput, moment: Moment, w: Writes) -> None:
        dealing.not_both_sides(case, w.holder, dealing.side_of(w.holder, case))
        needs_two = method_named(case.method).has(TALKS)
        if needs_two != bool(given.last_quote_deal):
            raise Mismatch(
                "A method with last quotes needs a key of its own for them; another method has none.",
                field="last_quote_deal",
                cure="Deal one key for each opening of this method.",
            )
        told = [_keep(case, given.deal, BIDS, "deal", w, moment)]
        if needs_two:
            told.append(_keep(case, given.last_quote_deal, LAST_QUOTES, "last_quote_deal", w, moment))
        w.publish(side=dealing.side_of(w.holder, case).value, dealt=told)


def _keep(case: Tender, text: str, round_: str, field: str, w: Writes, moment: Moment) -> dict[str, object]:
    deal = Deal.load(text.encode())
    dealing.must_fit(deal, case, round_, w.holder, field)
    dealing.must_be_apart(deal, case, field)
    dealing.must_be_people_apart(deal, case, moment.day, field)
    for earlier in DealtKey.objects.filter(tender=case, side=deal.side.value, round=round_):
        w.remove(earlier)
    w.add(DealtKey(tender=case, side=deal.side.value, round=round_, deal=deal.dump().decode(), digest=deal.digest()))
    return dict(dealing.told(deal, round_))
