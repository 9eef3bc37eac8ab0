"""A large review: 200 bids, seven members, twenty factors. Totals, hygiene and the report's page, from the database."""

from collections.abc import Callable
from datetime import UTC, datetime
from random import Random
from statistics import median
from typing import Any

from django.db import models
from django.test import Client

from goufu.cli.bench.mix import county
from goufu.cli.bench.programme.copying import copy
from goufu.cli.bench.programme.measuring import signed_in
from goufu.cli.bench.programme.timing import took
from goufu.parties.models import Office
from goufu.rooms.evaluation.models import Candidate, Review, Seat, Sheet
from goufu.rooms.evaluation.ranking import ranking_of
from goufu.rooms.evaluation.report import report_of
from goufu.rooms.evaluation.scoring import Scored, ranked_by_points
from goufu.rooms.procurement.models import Tender

BIDS, MEMBERS, FACTORS, TIMES = 200, 7, 20, 5
AT = "510402"
"""The made-up review's county."""
_MOST, _PRICE = 400, 2_000
"""Largest points of a factor and of the price: a hundred points together."""


def measure_review() -> dict[str, Any]:
    """Milliseconds, medians of some runs after a first one: ranking, hygiene with the report's facts, the page."""
    officer = county(AT).tenures["officer"]
    copy(_rows())
    review = Review.objects.get(ref="RV-BENCH")
    client = signed_in(officer)
    found = {
        "totals_ms": _median(lambda: ranking_of(review)),
        "hygiene_ms": _median(lambda: report_of(review)),
        "page_ms": _median(lambda: _page(client)),
    }
    return {"bids": BIDS, "members": MEMBERS, "factors": FACTORS, **found, "whole_ms": round(sum(found.values()), 1)}


def _median(what: Callable[[], Any]) -> float:
    what()
    return round(median(took(what) for _ in range(TIMES)), 1)


def _page(client: Client) -> None:
    answer = client.get("/reviews/RV-BENCH/report")
    if answer.status_code != 200 or answer.content.count(b"<tr>") < BIDS:
        raise RuntimeError(f"The report was answered with {answer.status_code}.")


def _case(ref: str, **values: Any) -> dict[str, Any]:
    opened = datetime(2026, 1, 5, tzinfo=UTC)
    return {
        "ref": ref, "thread": "PC-BENCH", "region": AT, "title": "示例", "law_date": opened.date(), "opened": opened,
        "synthetic": True, **values,
    }  # fmt: skip


def _rows() -> list[models.Model]:
    """A tender of twenty factors and the review of its bids."""
    organ = Office.objects.select_related("organ").get(code=f"{AT}-officer").organ.code
    named = [
        {"name": f"示例因素{place:02d}", "points": _MOST, "bands": "", "is_price": False} for place in range(FACTORS)
    ]
    factors = [*named, {"name": "价格", "points": _PRICE, "bands": "", "is_price": True}]
    tender = Tender(
        **_case("TD-BENCH", state="reviewing"), purchaser=organ, purchase="PC-BENCH", requirement="RQ-BENCH",
        method="competitive_consultation", ground="purchase_of_services", amount_fen=90_000_000,
        ceiling_fen=90_000_000, factors=factors, price_weight_bp=_PRICE,
    )  # fmt: skip
    review = Review(
        **_case("RV-BENCH", state="ranked"), tender=tender.ref, purchaser=organ, method=tender.method,
        pool_organ="bench", members=MEMBERS, log_size=0,
    )  # fmt: skip
    seats = [
        Seat(review=review, office=f"member-{place}", place=place, standing="sitting", declared=True)
        for place in range(1, MEMBERS + 1)
    ]
    chance = Random(20261122)  # noqa: S311 - made-up scores, the same each time
    sheets = _sheets(review, chance)
    return [tender, review, *seats, *_candidates(review, sheets, chance), *sheets]


def _sheets(review: Review, chance: Random) -> list[Sheet]:
    factors, bids = [f"示例因素{place:02d}" for place in range(FACTORS)], [f"BD-{place:04d}" for place in range(BIDS)]
    return [
        Sheet(
            review=review,
            office=f"member-{place}",
            points={bid: {each: chance.randrange(_MOST + 1) for each in factors} for bid in bids},
        )
        for place in range(1, MEMBERS + 1)
    ]


def _candidates(review: Review, sheets: list[Sheet], chance: Random) -> list[Candidate]:
    """The bids as the ranking leaves them."""
    sums = {bid: tuple(sum(sheet.points[bid].values()) for sheet in sheets) for bid in sheets[0].points}
    scored = [Scored(bid, chance.randrange(40_000_000, 60_000_000), given) for bid, given in sums.items()]
    return [
        Candidate(
            review=review, bid=each.bid, provider=f"5251{place:014d}", name_zh=f"示例机构{place:03d}",
            quote_fen=each.quote_fen, standing="passed", quality=each.quality, price=each.price, total=each.total,
            rank=each.rank,
        )
        for place, each in enumerate(ranked_by_points(scored, _PRICE))
    ]  # fmt: skip
