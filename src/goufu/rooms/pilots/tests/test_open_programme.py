"""The province opens a programme; nobody else does."""

from tests.cast import Cast, turned_down
from tests.piloting import programme

from goufu.core.exceptions import WrongOffice


def test_the_programme_carries_its_document(cast: Cast) -> None:
    found = cast.see(programme(cast))
    assert (found.document, found.regions_named, found.synthetic) == ("示例通知〔2024〕1号", 1, True)


def test_a_county_opens_no_programme(cast: Cast) -> None:
    with turned_down(WrongOffice):
        cast.do(
            "open_programme", cast.civil_officer, title="试点", document="一号", issuer="县", issued_on="2024-08-01"
        )
