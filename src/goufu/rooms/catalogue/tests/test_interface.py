"""The guidance catalogue as it is shipped."""

import pytest

from goufu.rooms.catalogue.interface import UnknownItem, all_items, focuses_of, item, listed


def test_every_item_lies_under_another_and_none_is_called_verified() -> None:
    codes = {each.code for each in all_items()}
    assert len(codes) == 143
    assert all(each.parent in codes for each in all_items() if each.level > 1)
    assert not any(each.verified for each in all_items())


def test_the_first_letter_says_which_kind_of_service_it_is() -> None:
    assert item("A0402").content_kind == "public_service"
    assert {each.content_kind for each in all_items() if each.code.startswith("B")} == {"auxiliary_service"}


def test_care_of_the_elderly_serves_the_old_and_the_young() -> None:
    assert {focus.id for focus in focuses_of("A0402")} >= {"elderly_care"}


def test_an_unknown_code_is_named() -> None:
    assert not listed("Z9999")
    with pytest.raises(UnknownItem):
        item("Z9999")
