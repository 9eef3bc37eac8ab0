"""A text that would be a program in a browser is shown as text: in every form, and on the pages of what was done."""

from collections.abc import Iterator
from html import escape
from typing import Any

import pytest
from django.test import Client
from pydantic import BaseModel
from tests.cast import NEED, Cast

from goufu.core import registry
from goufu.core.clock import set_simulated_moment
from goufu.ui.shapes import shapes
from goufu.ui.visitor import OFFICE

PAYLOAD = "\"><script>alert(1)</script>'<img src=x onerror=alert(1)>"
LIVE = ("<script>alert(1)", "<img src=x")
TEXTS = {"text", "line", "long", "lines", "number", "money", "date", "instant"}


def fields(model: type[BaseModel], prefix: str = "") -> Iterator[str]:
    """The names of all fields of a form that take what is typed, also inside groups and lists."""
    for name, _, shape in shapes(model):
        if shape.kind == "group" and shape.model:
            yield from fields(shape.model, f"{prefix}{name}.")
        elif shape.kind == "list" and shape.model:
            yield from fields(shape.model, f"{prefix}{name}.0.")
        elif shape.kind in TEXTS:
            yield prefix + name


@pytest.fixture(scope="module")
def officer(module_cast: Cast) -> Client:
    set_simulated_moment(module_cast.clock.read().instant)
    client = Client(headers={"accept-language": "zh-hans"})
    session = client.session
    session[OFFICE] = str(module_cast.officer.tenure)
    session.save()
    return client


def alive(page: Any) -> list[str]:
    return [each for each in LIVE if each in page.content.decode()]


def test_every_form_shows_what_was_typed_as_text(officer: Client):
    found: dict[str, list[str]] = {}
    shown = 0
    for act in registry.ACTS.values():
        names = list(fields(act.input_type))
        page = officer.post(f"/acts/{act.name}", dict.fromkeys(names, PAYLOAD), follow=True)
        assert page.status_code < 500, act.name
        found |= {act.name: said} if (said := alive(page)) else {}
        shown += escape(PAYLOAD, quote=False).split("&")[1] in page.content.decode()
    assert found == {}
    assert shown > len(registry.ACTS) // 2


def test_the_pages_of_what_was_done_show_it_as_text(module_cast: Cast, officer: Client):
    texts = {name: PAYLOAD for name, value in NEED.items() if name in {"title", "place", "evidence", "on_behalf_of"}}
    need = module_cast.need(**texts)
    purchase = module_cast.do(
        "open_purchase", module_cast.officer, needs=[need], title=PAYLOAD, title_en=PAYLOAD, catalogue_code="A0402"
    )
    addresses = ["/", "/projects", f"/projects/{purchase}", f"/cases/{purchase}", f"/cases/{need}", "/work"]
    for client in (officer, Client()):
        for address in (*addresses, *(f"/en{each}" for each in addresses)):
            assert alive(client.get(address, follow=True)) == [], address
    assert "&lt;script&gt;alert(1)" in Client().get(f"/projects/{purchase}").content.decode()
