"""The file of a purchase: seven items, every document with its hash, and nothing that is still withheld."""

import hashlib
import json
import zipfile
from datetime import date
from io import BytesIO

import pytest
from django.test import Client
from django.utils.translation import override
from tests.cast import Cast
from tests.tendering import Tendering, noticed

from goufu.core.ledger.sequencer import sequence
from goufu.rooms.needs.interface import purchase_view
from goufu.rooms.oversight.case_file import case_file, paper
from goufu.rooms.oversight.items import ITEMS
from goufu.rooms.oversight.packing import packed
from goufu.rooms.procurement.interface import tender_view
from goufu.ui.official import Heading, Table

TODAY = date(2025, 5, 6)


@pytest.fixture(scope="module")
def tender(module_cast: Cast, module_log_apart: None) -> Tendering:
    for organ in ("alpha", "beta", "gamma"):
        module_cast.provider(organ)
    found = noticed(module_cast)
    sequence()
    return found


def _purchase(tender: Tendering) -> str:
    found = tender_view(tender.ref)
    assert found is not None
    return found.purchase


def _said(ref: str) -> str:
    purchase = purchase_view(ref)
    assert purchase is not None
    with override("zh-hans"):
        return repr(paper(case_file(purchase), TODAY))


def test_it_has_a_head_for_each_of_the_seven_items(tender: Tendering) -> None:
    purchase = purchase_view(_purchase(tender))
    assert purchase is not None
    with override("en"):
        heads = [each.text for each in paper(case_file(purchase), TODAY).blocks if isinstance(each, Heading)]
    assert len(heads) == len(ITEMS) + 2
    assert [head.split(". ", 1)[1] for head in heads[: len(ITEMS)]] == [item.title for item in ITEMS]


def test_a_sealed_bid_changes_nothing_in_it(module_cast: Cast, tender: Tendering) -> None:
    before = _said(_purchase(tender))
    tender.bid(module_cast, "alpha", 49_000_000)
    sequence()
    assert _said(_purchase(tender)) == before


def test_every_document_stands_there_with_its_hash_and_packs_under_it(tender: Tendering) -> None:
    purchase = purchase_view(_purchase(tender))
    assert purchase is not None
    of = case_file(purchase)
    assert of.files
    last = paper(of, TODAY).blocks[-1]
    assert isinstance(last, Table)
    assert {row[1] for row in last.rows} == {each.sha256 for each in of.files}
    with packed(of, TODAY) as made, zipfile.ZipFile(made) as pack:
        documents = [name for name in pack.namelist() if name.startswith("documents/")]
        assert {name.removeprefix("documents/") for name in documents} == {
            each.sha256 for each in of.files if each.public
        }
        assert all(hashlib.sha256(pack.read(name)).hexdigest() == name.removeprefix("documents/") for name in documents)
        assert [each["hash"] for each in json.loads(pack.read("entries.json"))] == [each.hash for each in of.entries]


def test_the_same_file_packs_to_the_same_bytes(tender: Tendering) -> None:
    purchase = purchase_view(_purchase(tender))
    assert purchase is not None
    with packed(case_file(purchase), TODAY) as one, packed(case_file(purchase), TODAY) as two:
        assert hashlib.sha256(one.read()).digest() == hashlib.sha256(two.read()).digest()


def test_anybody_reads_it_and_takes_it_along(tender: Tendering, client: Client) -> None:
    where = f"/projects/{_purchase(tender)}/file"
    assert client.get(where).status_code == 200
    assert client.get(f"{where}.pdf").content.startswith(b"%PDF-")
    assert zipfile.is_zipfile(BytesIO(client.get(f"{where}.docx").content))


def test_a_purchase_that_nobody_knows_has_no_file(tender: Tendering, client: Client) -> None:
    assert client.get("/projects/PC-510322-2025-9999/file").status_code == 404
