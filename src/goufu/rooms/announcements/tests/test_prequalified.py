"""A prequalified tender from its first notice to its published result."""

import pytest
from django.utils.translation import override
from tests.cast import Cast
from tests.prequalifying import announced, applied, judged, past, ready, told
from tests.reviewing import QUOTES, RESULT, Reviewing, declared, drawn, ranked, received, scored
from tests.tendering import Tendering, decided

from goufu.core.ledger.sequencer import sequence
from goufu.core.public import public_entries
from goufu.rooms.announcements.checklist import also_published
from goufu.rooms.announcements.fields import as_json
from goufu.rooms.announcements.notice import Notice, missing, notices_of


def of(tender: Tendering) -> dict[str, Notice]:
    return {each.kind.name: each for each in notices_of(public_entries(tender.row().thread))}


@pytest.fixture(scope="module")
def tender(module_cast: Cast, module_log_apart: None) -> Tendering:
    """Three applied and qualified; the notice of the prequalification is recorded on the media, too."""
    cast = module_cast
    found = ready(cast)
    announced(cast, found)
    on = {"medium": "四川政府采购网（示例）", "number": "示例1号", "on": cast.clock.read().day.isoformat()}
    address = {"notice": "prequalification", "address": "https://ccgp.example/1", **on}
    cast.do("record_media_address", cast.officer, found.ref, **address)
    for organ in QUOTES:
        applied(cast, found, organ)
    past(cast, found)
    for organ in QUOTES:
        judged(cast, found, organ)
    decided(cast, "close_prequalification", cast.head, found.ref, found.ref)
    decided(cast, "publish_notice", cast.officer, found.ref, found.ref, **told(cast))
    sequence()
    return found


def test_the_notice_of_the_prequalification_says_how_to_apply_and_stands_by_itself(tender: Tendering) -> None:
    with override("zh-hans"):
        first = of(tender)["prequalification"]
        said = {each["name"]: each["value"] for each in as_json(first)["fields"]}
        assert first.title.endswith("资格预审公告")
        assert set(said["applying"][0]) == {"提交截止时间", "地点"}
        assert said["application_papers"] == "登记证书、审计报告"
        assert said["need"][0]["服务事项"]
        assert [each.name for each in missing(first)] == ["buyer_address"]
        assert [each.address for each in also_published(first).places] == ["https://ccgp.example/1"]
        assert also_published(of(tender)["tender"]).places == ()


def test_who_qualified_bids_and_with_the_result_everybody_learns_who_applied(
    module_cast: Cast, tender: Tendering
) -> None:
    cast = module_cast
    assert set(tender.row().invited) == set(QUOTES)
    for organ, quote in QUOTES.items():
        tender.bid(cast, organ, quote)
    tender.past_the_deadline(cast)
    tender.open(cast)
    sequence()
    hidden = {"apply_for_prequalification", "judge_application", "close_prequalification"}
    assert not hidden & {each.act for each in public_entries(tender.row().thread)}
    case = declared(cast, drawn(cast, tender, members=5))
    published(cast, case)
    sequence()
    entries = public_entries(tender.row().thread)
    assert hidden <= {each.act for each in entries}
    assert next(each for each in entries if each.act == "close_prequalification").known["qualified"] == 3
    assert {"prequalification", "tender", "result"} <= set(of(tender))


def published(cast: Cast, case: Reviewing) -> None:
    """The purchaser checks, the panel scores, the result is published."""
    for organ in case.bidders:
        case.do(cast, "check_qualification", cast.officer, response=case.bid(organ))
    case.do(cast, "close_qualification", cast.officer)
    received(cast, ranked(cast, scored(cast, case)))
    case.award = decided(cast, "name_winner", cast.head, None, case.ref, review=case.ref, response=case.bid("alpha"))
    decided(cast, "publish_result", cast.officer, case.award, case.award, **RESULT)
