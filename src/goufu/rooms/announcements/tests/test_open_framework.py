"""The notices of an open framework: who is invited, who is inside, whom the people served chose."""

from typing import Any

import pytest
from django.utils.translation import override
from tests.cast import Cast
from tests.inviting import INVITED, admitted, taking_applications
from tests.tendering import decided, document, uscc_of

from goufu.core.ledger.sequencer import sequence
from goufu.core.public import public_entries
from goufu.rooms.announcements.checklist import also_published
from goufu.rooms.announcements.fields import as_json
from goufu.rooms.announcements.notice import Notice, missing, notices_of


@pytest.fixture(scope="module")
def found(module_cast: Cast, module_log_apart: None) -> dict[str, Notice]:
    """Two were let in, one was chosen: the newest notice of each kind."""
    cast = module_cast
    framework = taking_applications(cast)
    admitted(cast, framework)
    cast.wait(days=1)
    application = admitted(cast, framework, "beta")
    on = {"medium": "四川政府采购网（示例）", "number": "示例1号", "on": cast.clock.read().day.isoformat()}
    address = {"notice": "admission", "address": "https://ccgp.example/2", **on}
    cast.do("record_media_address", cast.officer, application, **address)
    given = {"framework": framework, "people": 40, "amount_fen": 20_000_000, "choices": document("登记表")}
    award = decided(cast, "record_users_choice", cast.officer, None, framework, **given, provider=uscc_of("alpha"))
    cast.do("publish_choice", cast.officer, award, contact="采购岗")
    sequence()
    return {each.kind.name: each for each in notices_of(public_entries(cast.see(framework).thread))}


def values(notice: Notice) -> dict[str, Any]:
    return {each["name"]: each["value"] for each in as_json(notice)["fields"]}


def test_each_act_that_publishes_has_its_notice_and_the_address_alone_is_missing(found: dict[str, Notice]) -> None:
    assert set(found) >= {"invitation", "applicant", "choice"}
    with override("zh-hans"):
        for name in ("invitation", "applicant", "choice"):
            assert [each.name for each in missing(found[name])] == ["buyer_address"], name


def test_the_invitation_says_how_to_apply_and_sets_no_deadline(found: dict[str, Notice]) -> None:
    with override("zh-hans"):
        said = values(found["invitation"])
        assert found["invitation"].title.endswith("开放式框架协议征集公告")
        assert said["applying"] == INVITED["applying"]
        assert said["applying_time"] == "框架协议有效期内随时申请"
        assert said["buyer_contact"] == INVITED["contact"]
        assert "deadline" not in said


def test_an_admission_names_the_provider_and_all_who_are_inside(found: dict[str, Notice]) -> None:
    with override("zh-hans"):
        said = values(found["applicant"])
        assert said["admitted_uscc"] == uscc_of("beta")
        assert said["fee"] == "每人次90元"
        assert {each["统一社会信用代码"] for each in said["admitted"]} == {uscc_of("alpha"), uscc_of("beta")}
        also = also_published(found["applicant"])
        assert (also.term.rule, also.on_time) == ("m-framework", True)


def test_the_choice_names_who_was_chosen_and_that_the_people_chose(found: dict[str, Notice]) -> None:
    with override("zh-hans"):
        said = values(found["choice"])
        assert (said["winner_uscc"], said["amount"]) == (uscc_of("alpha"), "200,000元")
        assert said["chosen_by"].startswith("由服务对象")
        assert said["stands_until"]
