"""A county's own file comes in whole, or not at all."""

import pytest
from tests.cast import turned_down

from goufu.rooms.catalogue.models import CatalogueEntry, CatalogueVersion
from goufu.rooms.catalogue.refusals import DoesNotFit
from goufu.rooms.catalogue.tests.conftest import Keeping
from goufu.rooms.catalogue.versions import differences, items_of

GOOD = """编码,名称,上级编码,说明
A,公共服务,,
A04,社会保障服务,,
Ａ０４０２,基本养老服务,,
A0498,老年助餐服务,A0402,细分
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_file_as_officials_save_it_comes_in(keeping: Keeping, encoding: str) -> None:
    given = {"number": "示例目录", "file": keeping.file(GOOD, encoding)}
    ref = keeping.cast.do("import_catalogue", keeping.cast.finance_officer, **given)
    version = CatalogueVersion.objects.get(ref=ref)
    assert list(items_of(version)) == ["A", "A04", "A0402", "A0498"]
    assert CatalogueEntry.objects.get(version=version, code="A0498").above == "A0402"
    assert ("renamed", "A0498") in {(each.kind, each.code) for each in differences(version)}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("甲,乙\nA,公共服务\n", "编码"),
        ("编码,名称\nA,公共服务\nA,公共服务\n", "A"),
        ("编码,名称\nA04,社会保障服务\n", "A04"),
        ("编码,名称\nA,公共服务\nX1,什么\n", "3"),
        ("编码,名称\nA,\n", "2"),
        ("编码,名称,上级编码\nA,公共服务,A99\n", "A99"),
        ("编码,名称\n", "0"),
    ],
)
def test_a_file_with_a_fault_is_refused_with_its_row(keeping: Keeping, text: str, said: str) -> None:
    with turned_down(DoesNotFit) as caught:
        keeping.cast.do("import_catalogue", keeping.cast.finance_officer, number="示例", file=keeping.file(text))
    assert said in caught.value.text("zh")
    assert not CatalogueVersion.objects.exists()


def test_other_bytes_are_refused(keeping: Keeping) -> None:
    with turned_down(DoesNotFit):
        keeping.cast.do(
            "import_catalogue", keeping.cast.finance_officer, number="示例", file=keeping.file("\xff\x80", "latin-1")
        )
