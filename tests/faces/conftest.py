"""The faces as a browser and a program meet them, over the cast's database and moment."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from tests.cast import Cast

from goufu.api.signin import issue_token
from goufu.core.clock import set_simulated_moment
from goufu.parties.holders import Holder
from goufu.ui.visitor import OFFICE

Browser = Callable[[Holder], Client]
Program = Callable[..., Any]


@pytest.fixture
def browser(cast: Cast) -> Browser:
    """A browser in which an office is signed in, on the cast's moment."""

    def signed_in(holder: Holder) -> Client:
        set_simulated_moment(cast.clock.read().instant)
        client = Client(HTTP_ACCEPT_LANGUAGE="zh-CN")
        session = client.session
        session[OFFICE] = str(holder.tenure)
        session.save()
        client.cookies["sessionid"] = str(session.session_key) or ""
        return client

    return signed_in


@pytest.fixture
def program(cast: Cast) -> Program:
    """A program that performs acts through the API with an office's token."""

    def perform(holder: Holder, act: str, given: dict[str, Any], *, key: str = "", **more: Any) -> Any:
        set_simulated_moment(cast.clock.read().instant)
        headers: Any = {"HTTP_AUTHORIZATION": f"Bearer {issue_token(holder.tenure, label='test')}"}
        if key:
            headers["HTTP_IDEMPOTENCY_KEY"] = key
        body = {"given": given, **more}
        return Client(**headers).post(f"/api/acts/{act}", body, content_type="application/json")

    return perform
