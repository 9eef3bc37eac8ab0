"""What the API says when it cannot do what was asked: a problem object, with its cure, in the language asked for."""

import pytest
from django.test import Client

CHINESE, ENGLISH = {"Accept-Language": "zh-CN"}, {"Accept-Language": "en"}


def said(response: object) -> dict[str, object]:
    assert getattr(response, "headers")["Content-Type"] == "application/problem+json"  # noqa: B009 - Django's client
    found: dict[str, object] = getattr(response, "json")()  # noqa: B009 - the same
    return found


def post(path: str, body: str, headers: dict[str, str]) -> dict[str, object]:
    return said(Client().post(path, body, content_type="application/json", headers=headers))


@pytest.mark.django_db
class TestEveryProblemNamesItsCure:
    def test_an_address_that_is_not_there_is_no_page(self):
        problem = said(Client().get("/api/acts/nothing_of_the_kind", headers=CHINESE))
        assert (problem["status"], problem["title"]) == (404, "unknown-address")
        assert "/api/openapi.json" in str(problem["cure"])

    def test_whoever_sends_no_token_is_told_where_to_get_one(self):
        problem = post("/api/acts/raise_need", "{}", CHINESE)
        assert problem["status"] == 401
        assert problem["detail"] == "无法确认请求人：未提供令牌，或者令牌已失效。"
        assert "Bearer" in str(problem["cure"])

    @pytest.mark.parametrize(("headers", "cure"), [(CHINESE, "请按"), (ENGLISH, "Send JSON")])
    def test_a_body_that_is_not_json_is_said_to_be_unreadable(self, headers: dict[str, str], cure: str):
        problem = post("/api/demo/enter", "{bad", headers)
        assert problem["status"] == 400
        assert str(problem["cure"]).startswith(cure)

    def test_a_missing_field_is_named_with_a_cure_in_chinese(self):
        problem = post("/api/demo/enter", "{}", CHINESE)
        assert (problem["status"], problem["field"]) == (422, "office")
        assert problem["cure"] == "请改正该项后重新提交。"
