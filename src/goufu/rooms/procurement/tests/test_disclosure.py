"""Releases are pure functions of public entries, and say nothing of bids before the opening."""

import json

from tests.cast import Cast
from tests.tendering import noticed, opened

from goufu.core.public import public_entries
from goufu.rooms.procurement.disclosure import DISCLOSES
from goufu.rooms.procurement.models import Tender


def _fragments(thread: str) -> dict[str, tuple[str, dict[str, object]]]:
    entries = [entry for entry in public_entries(thread) if entry.act in DISCLOSES]
    return {entry.act: (found.tag, dict(found.release)) for entry in entries for found in [DISCLOSES[entry.act](entry)]}


def test_the_notice_is_a_tender_release_with_period_value_and_documents(cast: Cast) -> None:
    tag, release = _fragments(noticed(cast).row().thread)["publish_notice"]
    tender = release["tender"]
    assert isinstance(tender, dict)
    assert (tag, tender["status"], tender["procurementMethod"]) == ("tender", "active", "limited")
    assert tender["value"] == {"amount": 580_000, "currency": "CNY"}
    assert tender["tenderPeriod"]["endDate"].endswith("Z")


def test_no_release_before_the_opening_speaks_of_bids_or_bidders(cast: Cast) -> None:
    tender = noticed(cast)
    tender.three_bids(cast)
    said = json.dumps(_fragments(tender.row().thread), ensure_ascii=False)
    for word in ("numberOfTenderers", "tenderers", '"bids"', "alpha"):
        assert word not in said


def test_the_opening_gives_the_number(cast: Cast) -> None:
    tag, release = _fragments(opened(cast).row().thread)["open_bids"]
    tender = release["tender"]
    assert isinstance(tender, dict)
    assert (tag, tender["numberOfTenderers"]) == ("tenderUpdate", 3)
    assert "tenderers" not in tender


def test_all_releases_name_one_tender(cast: Cast) -> None:
    found = _fragments(opened(cast).row().thread)
    purchase = Tender.objects.get().purchase
    named = [release["tender"]["id"] for _, release in found.values() if "tender" in release]  # type: ignore[index]
    assert set(named) == {purchase}
