"""Bids that are alike: one file, one telephone, one address of two bidders are named; what they hold is not."""

from tests.cast import Cast
from tests.tendering import noticed, uscc_of

from goufu.rooms.procurement.contacts import same_contacts

SAME, OTHER = "同一份服务方案".encode(), "另一份服务方案".encode()


def test_two_bids_with_one_and_the_same_file_are_named_and_a_third_is_not(cast: Cast) -> None:
    tender = noticed(cast)
    for organ, content in (("alpha", SAME), ("beta", SAME), ("gamma", OTHER)):
        tender.bid(cast, organ, 51_000_000, files={"方案.txt": content})
    tender.past_the_deadline(cast)
    tender.open(cast)
    found = same_contacts(tender.ref)
    assert "file" in found[frozenset({uscc_of("alpha"), uscc_of("beta")})]
    assert not any("file" in shared for pair, shared in found.items() if uscc_of("gamma") in pair)
