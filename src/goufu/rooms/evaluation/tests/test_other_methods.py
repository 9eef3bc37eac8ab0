"""The same review under other methods: their files alone decide which steps there are."""

from datetime import timedelta

from tests.cast import Cast, refused, turned_down
from tests.reviewing import QUOTES, Reviewing, asked_for_quotes, declared, drawn, qualified, quoted
from tests.tendering import noticed

from goufu.base.civil import instant_text
from goufu.core.ledger.sequencer import sequence
from goufu.rooms.evaluation.refusals import NotOnPanel


def _opened(cast: Cast, method: str, ground: str, days: int) -> Reviewing:
    for organ in QUOTES:
        cast.provider(organ)
    tender = noticed(cast, days=days, method=method, ground=ground)
    for organ, quote in QUOTES.items():
        tender.bid(cast, organ, quote)
    tender.past_the_deadline(cast)
    tender.open(cast)
    sequence()
    return drawn(cast, tender, members=5)


def test_in_an_open_tender_the_purchaser_checks_and_the_bid_price_counts(cast: Cast, log_apart: None) -> None:
    case = _opened(cast, "open_tender", "main_method", 21)
    for expert in case.panel(cast):
        case.do(cast, "declare_independence", expert)
    with turned_down(NotOnPanel):
        case.check(cast, "alpha")
    for organ in QUOTES:
        case.do(cast, "check_qualification", cast.officer, response=case.bid(organ))
    case.do(cast, "close_qualification", cast.officer)
    assert case.row().state == "scoring"
    for expert in case.panel(cast):
        case.do(cast, "submit_scores", expert, sheet=case.sheet())
    case.do(cast, "rank_bids", case.lead(cast))
    assert (case.candidate("beta").price, case.candidate("beta").quote_fen) == (1500, 50_000_000)


def test_a_negotiation_is_ranked_by_the_last_price_alone(cast: Cast, log_apart: None) -> None:
    case = _opened(cast, "competitive_negotiation", "complex_or_special", 11)
    asked_for_quotes(cast, qualified(cast, declared(cast, case)))
    quoted(cast, case)
    assert case.row().state == "ranking"
    case.do(cast, "rank_bids", case.lead(cast))
    found = {organ: case.candidate(organ) for organ in case.bidders}
    assert {organ: (each.total, each.rank) for organ, each in found.items()} == {
        "beta": (None, 1),
        "alpha": (None, 2),
        "gamma": (None, 3),
    }


def test_a_negotiation_ends_only_when_every_supplier_was_heard(cast: Cast, log_apart: None) -> None:
    case = qualified(cast, declared(cast, _opened(cast, "competitive_negotiation", "complex_or_special", 11)))
    until = instant_text(cast.clock.read().instant + timedelta(hours=2))
    for organ in ("alpha", "beta"):
        case.do(cast, "hold_consultation", case.lead(cast), response=case.bid(organ), minutes="谈判记录")
    with refused("m-negotiation"):
        case.do(cast, "close_consultation", case.lead(cast), quotes_until=until)
    case.do(cast, "hold_consultation", case.lead(cast), response=case.bid("gamma"), minutes="谈判记录")
    case.do(cast, "close_consultation", case.lead(cast), quotes_until=until)
    assert case.row().state == "quoting"
