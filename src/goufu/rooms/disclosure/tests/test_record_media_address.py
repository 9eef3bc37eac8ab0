"""Where a notice stands on the platform that the law names."""

from typing import Any

import pytest
from tests.cast import Cast
from tests.tendering import noticed

from goufu.core.exceptions import BadInput, WrongFields, WrongOffice
from goufu.core.models import Entry
from goufu.core.public import public_entries
from goufu.rooms.disclosure.choices import KIND_OF_CASE, NoticeKind
from goufu.rooms.disclosure.disclosure import DISCLOSES, PLACES, TYPES

ADDRESS = "https://ccgp.example/公告/2025-0001"


def given(cast: Cast, **other: Any) -> dict[str, Any]:
    return {
        "notice": "tender", "medium": "四川政府采购网（示例）", "number": "示例2025-0001", "address": ADDRESS,
        "on": cast.clock.read().day.isoformat(), **other,
    }  # fmt: skip


def test_number_and_address_are_kept_and_become_a_document_of_the_tender(cast: Cast):
    tender = noticed(cast)
    cast.do("record_media_address", cast.officer, tender.ref, **given(cast))
    entry = next(each for each in public_entries(tender.row().thread) if each.act == "record_media_address")
    [document] = DISCLOSES["record_media_address"](entry).release["tender"]["documents"]
    assert document["documentType"] == "tenderNotice"
    assert document["title"] == "四川政府采购网（示例） 示例2025-0001"
    assert document["url"] == "https://ccgp.example/%E5%85%AC%E5%91%8A/2025-0001"


def test_a_text_that_is_not_the_same_everywhere_is_warned_of_and_kept(cast: Cast):
    tender = noticed(cast)
    cast.do("record_media_address", cast.officer, tender.ref, **given(cast, same_everywhere=False))
    entry = public_entries(tender.row().thread)[-1]
    assert [each["verdict"] for each in entry.verdicts] == ["warned"]


def test_a_result_is_not_recorded_on_a_tender(cast: Cast):
    tender = noticed(cast)
    with pytest.raises(BadInput, match="not recorded on") as refusal:
        cast.do("record_media_address", cast.officer, tender.ref, **given(cast, notice="result"))
    assert refusal.value.field == "notice"


def test_a_date_to_come_is_refused(cast: Cast):
    tender = noticed(cast)
    with pytest.raises(BadInput, match="still to come"):
        cast.do("record_media_address", cast.officer, tender.ref, **given(cast, on="2031-01-01"))


def test_what_is_no_web_address_is_refused_by_its_field(cast: Cast):
    tender = noticed(cast)
    with pytest.raises(WrongFields) as refusal:
        cast.do("record_media_address", cast.officer, tender.ref, **given(cast, address="四川政府采购网"))
    assert refusal.value.field == "address"


def test_only_the_purchaser_s_officer_records_it(cast: Cast):
    tender = noticed(cast)
    before = Entry.objects.count()
    with pytest.raises(WrongOffice):
        cast.do("record_media_address", cast.supervisor, tender.ref, **given(cast))
    assert Entry.objects.count() == before


def test_a_case_that_has_no_purchaser_is_nobody_s_to_record_on(cast: Cast):
    tender = noticed(cast)
    with pytest.raises(WrongOffice):
        cast.do("record_media_address", cast.officer, tender.row().thread, **given(cast))


def test_every_kind_of_notice_has_a_case_and_a_place_in_the_release():
    assert set(KIND_OF_CASE) == set(TYPES) == set(PLACES) == set(NoticeKind)
