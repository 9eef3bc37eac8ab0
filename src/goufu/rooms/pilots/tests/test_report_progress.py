"""The county reports; the newest report stands on the item, all evidence is kept."""

from tests.cast import Cast, turned_down
from tests.piloting import under_way
from tests.tendering import document

from goufu.core.exceptions import WrongOffice


def test_reports_add_up(cast: Cast) -> None:
    ref = under_way(cast)
    again = {"progress": 70, "finding": "已公开", "evidence": [document("截图（示例）")]}
    cast.do("report_progress", cast.civil_officer, ref, **again)
    found = cast.see(ref)
    assert (found.state, found.progress, len(found.evidence)) == ("under_way", 70, 2)


def test_the_province_reports_nothing_in_the_countys_place(cast: Cast) -> None:
    with turned_down(WrongOffice):
        cast.do("report_progress", cast.province_officer, under_way(cast), progress=80, finding="代报")
