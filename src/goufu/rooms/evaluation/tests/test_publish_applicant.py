"""Who was let in is published, with everybody who can be chosen."""

from tests.cast import Cast, turned_down
from tests.inviting import admitted, applied, taking_applications
from tests.tendering import document

from goufu.core.exceptions import WrongState
from goufu.core.public import public_entries


def test_each_publication_names_all_that_can_be_chosen(cast: Cast) -> None:
    framework = taking_applications(cast)
    first = admitted(cast, framework)
    waiting = applied(cast, framework, "beta")
    with turned_down(WrongState):
        cast.do("publish_applicant", cast.officer, waiting, agreement=document("签署页"))
    cast.do("answer_application", cast.officer, waiting, admitted=True)
    cast.do("publish_applicant", cast.officer, waiting, agreement=document("签署页"))
    said = [each for each in public_entries(cast.see(first).thread) if each.act == "publish_applicant"]
    assert [[one["organ"] for one in each.known["admitted"]] for each in said] == [["alpha"], ["alpha", "beta"]]
