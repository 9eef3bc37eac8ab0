"""The agency hands over its files with their hashes; the public sees how many, not which."""

from tests.cast import turned_down
from tests.entrusting import Entrusting

from goufu.core.exceptions import WrongOffice
from goufu.core.public import public_entries


def test_the_list_is_kept_with_hashes_and_counted_in_public(entrusting: Entrusting) -> None:
    found = entrusting.cast.see(entrusting.handed_over())
    assert (found.state, [each["title"] for each in found.handed]) == ("handed_over", ["采购文件（示例）"])
    entry = public_entries(found.thread)[-1]
    assert entry.known["files_handed_over"] == 1
    assert found.handed[0]["sha256"] not in str(entry)


def test_the_purchaser_hands_nothing_over(entrusting: Entrusting) -> None:
    files = [{"title": "示例", "file": entrusting.text}]
    with turned_down(WrongOffice):
        entrusting.cast.do("hand_over_files", entrusting.cast.officer, entrusting.ended(), files=files)
