"""A provider leaves an open framework when it will."""

from tests.cast import Cast, turned_down
from tests.inviting import admitted, taking_applications

from goufu.core.exceptions import WrongOffice
from goufu.rooms.evaluation.models import Framework
from goufu.rooms.evaluation.open_framework import inside


def test_only_its_own_head_takes_a_provider_out(cast: Cast) -> None:
    framework = taking_applications(cast)
    ref = admitted(cast, framework)
    with turned_down(WrongOffice):
        cast.do("leave_framework", cast.beta_head, ref, reason="别家的事")
    row = Framework.objects.get(ref=framework)
    assert [each["organ"] for each in inside(row)] == ["alpha"]
    cast.do("leave_framework", cast.alpha_head, ref, reason="人员调整")
    assert (cast.state(ref), inside(row)) == ("left", [])
