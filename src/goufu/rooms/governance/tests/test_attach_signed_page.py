"""The stamped page comes back on paper; its check code must be the minutes' own."""

from io import BytesIO

from tests.cast import Cast, refused
from tests.conferring import conference

from goufu.core.uploads.files import store
from goufu.rooms.governance.conference import check_code


def test_the_page_with_the_printed_code_is_taken_any_other_is_not(cast: Cast) -> None:
    held = conference(cast)
    meeting = held.signed(held.topic())
    page = store(BytesIO(b"%PDF-1.7 stamped page"), name="stamped.pdf").sha256
    with refused("minutes-unchanged"):
        cast.do("attach_signed_page", cast.secretary, meeting, scan=page, code="0000 1111 2222 3333")
    cast.do("attach_signed_page", cast.secretary, meeting, scan=page, code=check_code(cast.see(meeting).digest))
    assert cast.see(meeting).scan == page
