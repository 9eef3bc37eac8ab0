"""What is said against a project, by name and in writing."""

from typing import Any

import pytest
from tests.cast import Cast, turned_down
from tests.selecting import Found
from tests.tendering import uscc_of

from goufu.core.models import Entry
from goufu.rooms.calls.models import Funding, Opposition
from goufu.rooms.calls.refusals import FundingDoesNotFit
from goufu.rooms.calls.tests.conftest import published

SAID: dict[str, Any] = {
    "opponent": "王某某（示例）", "matter": "该单位上年度项目未结项（示例）", "answer": "经核实属实（示例）",
    "upheld": True,
}  # fmt: skip


@pytest.mark.parametrize(("upheld", "left"), [(True, ["beta"]), (False, ["alpha", "beta"])])
def test_a_project_falls_away_only_where_the_opposition_is_right(
    cast: Cast, call: Found, upheld: bool, left: list[str]
) -> None:
    ref = published(cast, call)
    cast.do("answer_opposition", cast.officer, ref, uscc=uscc_of("alpha"), **{**SAID, "upheld": upheld})
    assert [each["organ"] for each in Funding.objects.get(ref=ref).projects] == left
    assert Opposition.objects.get(funding__ref=ref).upheld is upheld


def test_who_objects_is_never_published(cast: Cast, call: Found) -> None:
    ref = published(cast, call)
    cast.do("answer_opposition", cast.officer, ref, uscc=uscc_of("alpha"), **SAID)
    body = bytes(Entry.objects.get(act="answer_opposition").body).decode()
    assert SAID["matter"] in body
    assert SAID["opponent"] not in body


def test_an_opposition_to_somebody_who_is_not_on_the_list_is_refused(cast: Cast, call: Found) -> None:
    ref = published(cast, call)
    with turned_down(FundingDoesNotFit) as caught:
        cast.do("answer_opposition", cast.officer, ref, uscc=uscc_of("gamma"), **SAID)
    assert caught.value.field == "uscc"
