"""From the board down to what an item rests on: the figure's entries, and the files for the programme's offices."""

import pytest
from django.test import Client
from tests.cast import Cast
from tests.piloting import covered, item, reviewed

from goufu.core.clock import set_simulated_moment
from goufu.parties.holders import Holder
from goufu.rooms.pilots.models import TaskItem
from goufu.ui.visitor import OFFICE


@pytest.fixture(scope="module")
def of(module_cast: Cast) -> str:
    """A typed item with a file, and one that the records tick."""
    ref = str(module_cast.see(reviewed(module_cast)).task_list)
    module_cast.provider("alpha")
    module_cast.purchase()
    covered(module_cast, 1)
    set_simulated_moment(module_cast.clock.read().instant)
    return ref


def client(holder: Holder | None) -> Client:
    found = Client(headers={"accept-language": "zh-hans"})
    if holder:
        session = found.session
        session[OFFICE] = str(holder.tenure)
        session.save()
    return found


def test_a_computed_item_names_its_rule_figure_and_entries(module_cast: Cast, of: str) -> None:
    ref = item(of, 3)
    answer = client(module_cast.province_officer).get(f"/pilots/items/{ref}")
    text = answer.content.decode()
    assert answer.status_code == 200
    assert "1 / 1；已知1个项目中平台有1个" in text
    assert 'data-how="computed"' in text
    assert "登记承接主体" in text or "/receipts/" in text
    assert f"/cases/{ref}" in text


def test_a_typed_item_shows_its_files_to_the_offices_of_the_programme(module_cast: Cast, of: str) -> None:
    found = TaskItem.objects.get(ref=item(of, 1))
    address = f"/pilots/items/{found.ref}/evidence/{found.evidence[0]}"
    assert address in client(module_cast.province_officer).get(f"/pilots/items/{found.ref}").content.decode()
    assert client(module_cast.province_officer).get(address).status_code == 200


def test_the_files_are_not_for_other_offices_nor_another_items(module_cast: Cast, of: str) -> None:
    found, other = TaskItem.objects.get(ref=item(of, 1)), item(of, 3)
    page = client(module_cast.evaluator).get(f"/pilots/items/{found.ref}")
    assert page.status_code == 200
    assert "/evidence/" not in page.content.decode()
    assert (
        client(module_cast.evaluator).get(f"/pilots/items/{found.ref}/evidence/{found.evidence[0]}").status_code == 403
    )
    assert (
        client(module_cast.province_officer).get(f"/pilots/items/{other}/evidence/{found.evidence[0]}").status_code
        == 404
    )
    assert client(None).get(f"/pilots/items/{found.ref}").status_code in {302, 401}


def test_an_unknown_item_is_said_to_be_unknown(module_cast: Cast, of: str) -> None:
    assert client(module_cast.province_officer).get("/pilots/items/TI-510322-NOTHING1").status_code == 404


def test_what_the_office_may_do_stands_beside(module_cast: Cast, of: str) -> None:
    ref = item(of, 1)
    assert (
        f"/acts/appraise_item/{ref}"
        in client(module_cast.province_officer).get(f"/pilots/items/{ref}").content.decode()
    )
    assert (
        f"/acts/appraise_item/{ref}"
        not in client(module_cast.civil_officer).get(f"/pilots/items/{ref}").content.decode()
    )
