"""What was missing is made good, with a file."""

from tests.cast import Cast, turned_down
from tests.piloting import returned
from tests.tendering import document

from goufu.core.exceptions import BadInput


def test_it_is_handed_in_again(cast: Cast) -> None:
    ref = returned(cast)
    cast.do("rectify_item", cast.civil_officer, ref, finding="已补截图", evidence=[document("补充（示例）")])
    assert (cast.see(ref).state, cast.see(ref).rectify_by) == ("submitted", None)


def test_a_correction_without_evidence_is_none(cast: Cast) -> None:
    with turned_down(BadInput):
        cast.do("rectify_item", cast.civil_officer, returned(cast), finding="已补", evidence=[])
