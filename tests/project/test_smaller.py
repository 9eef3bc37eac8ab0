"""Pages and their files go over the line packed, and a file's address changes with the file."""

import gzip
import re

import pytest
from django.test import Client

UNPACKS = {"Accept-Encoding": "gzip, deflate"}
pytestmark = pytest.mark.django_db


def test_a_page_is_packed_for_who_can_unpack_it():
    plain, packed = Client().get("/sign-in"), Client().get("/sign-in", headers=UNPACKS)
    assert "Content-Encoding" not in plain.headers
    assert packed["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in plain["Vary"]
    assert "Accept-Encoding" in packed["Vary"]
    assert len(packed.content) < len(plain.content) / 2
    assert "<main" in gzip.decompress(packed.content).decode()


def test_the_length_of_a_packed_page_varies_though_the_page_does_not():
    lengths = {len(Client().get("/rules/m-consultation", headers=UNPACKS).content) for _ in range(12)}
    assert len(lengths) > 1


def test_styles_are_packed_and_may_be_kept():
    style = re.findall(r'href="(/static/goufu/goufu\.css[^"]*)"', Client().get("/sign-in").content.decode())[0]
    assert re.search(r"\?v=[0-9a-f]{12}$", style)
    answer = Client().get(style, headers=UNPACKS)
    assert answer["Content-Encoding"] == "gzip"
    assert len(answer.content) < 15_000
    assert "max-age=31536000" in answer["Cache-Control"]
    assert b".g-table" in gzip.decompress(answer.content)


def test_what_a_browser_has_already_is_not_sent_again():
    first = Client().get("/static/goufu/goufu.css", headers=UNPACKS)
    again = Client().get("/static/goufu/goufu.css", headers={**UNPACKS, "If-None-Match": first["ETag"]})
    assert again.status_code == 304
