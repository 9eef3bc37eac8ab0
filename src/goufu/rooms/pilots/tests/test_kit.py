"""A second county adopts the first one's kit; what it does otherwise stands in its entry. A changed kit is refused."""

import io
import json
from typing import Any

import pytest
from tests.cast import RONGXIAN, Cast, turned_down
from tests.piloting import task_list

from goufu.core.files import store
from goufu.core.ledger.notes import server_keys
from goufu.core.models import Entry
from goufu.core.public import public_entries
from goufu.rooms.pilots.kit import kit_of, packed, read_kit
from goufu.rooms.pilots.refusals import BrokenKit


@pytest.fixture
def first(cast: Cast) -> Any:
    """The first county's list."""
    return cast.see(task_list(cast))


def adopt(cast: Cast, of: str, data: bytes, items: list[dict[str, Any]]) -> str:
    cast.do("designate_region", cast.province_officer, of, region=RONGXIAN, since="2025-03-01", document="二号")
    kit = store(io.BytesIO(data), name="kit.json").pk
    given = {
        "title": "荣县清单（示例）",
        "document": "荣县示例",
        "stated_items": len(items),
        "items": items,
        "kit": kit,
    }
    return cast.do(
        "adopt_task_list", cast.province_officer, None, programme=of, region=RONGXIAN, synthetic=True, **given
    )


def items_of(data: bytes) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = json.loads(data)["body"]["tasks"]["items"]
    return items


def test_read_and_packed_again_it_has_the_same_bytes(first: Any) -> None:
    data = kit_of(first)
    kit = read_kit(data)
    signature = server_keys().promise.sign(b"goufu-pilot-kit-v1\n" + data[len(b'{"body":') : data.index(b',"key":')])
    assert packed(kit, signature) == data == kit_of(first)


def test_a_second_county_adopts_it_with_two_differences(cast: Cast, first: Any) -> None:
    data = kit_of(first)
    items = items_of(data)
    items[0]["due"], items[0]["due_text"] = "2025-09-30", "2025年9月底"
    del items[1]
    ref = adopt(cast, first.programme, data, items)
    known = public_entries(ref)[0].known
    assert known["kit_from"] == "510322"
    assert known["differences"] == [
        {"number": 1, "kind": "changed", "fields": ["due", "due_text"]},
        {"number": 2, "kind": "left_out", "fields": []},
    ]


def test_adopted_as_it_is_it_is_handed_on_item_for_item(cast: Cast, first: Any) -> None:
    data = kit_of(first)
    ref = adopt(cast, first.programme, data, items_of(data))
    assert public_entries(ref)[0].known["differences"] == []
    assert items_of(kit_of(cast.see(ref))) == items_of(data)


@pytest.mark.parametrize(("was", "is_now"), [("示例任务1", "示例任务9"), ('"threshold":5000', '"threshold":100')])
def test_a_changed_kit_is_refused_and_changes_nothing(cast: Cast, first: Any, was: str, is_now: str) -> None:
    data = kit_of(first)
    changed = data.replace(was.encode(), is_now.encode())
    assert changed != data
    with turned_down(BrokenKit):
        adopt(cast, first.programme, changed, items_of(data))
    assert Entry.objects.filter(act="adopt_task_list").count() == 1


def test_a_key_that_nobody_knows_is_no_proof(first: Any) -> None:
    data = kit_of(first, server_keys().checkpoint)
    with pytest.raises(BrokenKit):
        read_kit(data)
    assert read_kit(data, trusted=server_keys().checkpoint.verifier).region == "510322"


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b'{"body":{},"key":"a","signature":"!"}', b"\xff"])
def test_what_is_no_kit_is_refused(first: Any, data: bytes) -> None:
    with pytest.raises(BrokenKit):
        read_kit(data)
