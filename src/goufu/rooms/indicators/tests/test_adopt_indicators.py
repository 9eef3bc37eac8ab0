"""The province puts a tree in force as a whole; a new indicator is an entry in a file, and no line of code."""

import io

from tests.cast import Cast, turned_down
from tests.indicating import tree
from tests.tendering import document

from goufu.base.canonical import canonical
from goufu.core.exceptions import WrongOffice
from goufu.core.kit.bundle import PREFIX, kit_of, packed, read_kit
from goufu.core.kit.errors import BrokenKit
from goufu.core.ledger.notes import server_keys
from goufu.core.public import public_entries
from goufu.core.uploads.files import store
from goufu.rooms.indicators.hand_on import handed_on
from goufu.rooms.indicators.refusals import TreeDoesNotFit
from goufu.rooms.indicators.standing import chosen, trees, trees_in_force
from goufu.rooms.indicators.trees import DATA, read_tree, shipped

OWN = (DATA / "2027.toml").read_text(encoding="utf-8").replace("version = 1", "version = 2")
ANOTHER = """
[[system.aspect.indicator]]
code = "C8.1"
title_zh = "平台采购项目数"
title_en = "Purchases on the platform"
kind = "count"
formula_zh = "当年在平台开立的采购项目数"
formula_en = "Purchases opened on the platform in the year"
source_zh = "平台办理记录"
source_en = "The platform's own records"
measure = { over = ["purchases_on_platform"] }
targets = { 2027 = 10 }
"""


def test_without_an_act_there_are_proposals_alone(cast: Cast) -> None:
    assert trees_in_force() == []
    assert {each.tree.code for each in trees()} == {"2025", "2027"} == set(shipped())
    tree(cast)
    assert [(each.tree.code, each.verified) for each in trees_in_force()] == [("2027", False)]


def test_the_whole_tree_is_kept_as_it_was_decided(cast: Cast) -> None:
    ref = tree(cast, verified=True)
    assert chosen("2027").tree == shipped()["2027"]
    assert chosen("2027").verified
    known = public_entries(ref)[-1].known
    assert (known["code"], known["digest"]) == ("2027", cast.see(ref).digest)


def test_an_indicator_is_added_by_a_file(cast: Cast) -> None:
    tree(cast)
    tree(cast, "", file=document(OWN + ANOTHER))
    assert chosen("2027").indicator("C8.1").figures() == ["purchases_on_platform"]


def test_what_no_room_tells_and_what_is_no_tree_is_refused(cast: Cast) -> None:
    tree(cast, "", file=document(OWN))
    for wrong in (
        OWN.replace("version = 2", "version = 3") + ANOTHER.replace("purchases_on_platform", "guessed"),
        OWN.replace("version = 2", "version = 3") + ANOTHER.replace('"count"', '"gap"'),
        OWN.replace("version = 2", "version = 3") + ANOTHER.replace("C8.1", "C7.1"),
        "[[",
        OWN,
    ):
        with turned_down(TreeDoesNotFit):
            tree(cast, "", file=document(wrong))


def test_one_tree_is_named_and_one_that_is_there(cast: Cast) -> None:
    tree(cast, "2025")
    for change in ({"name": ""}, {"name": "2029"}, {"name": "2027", "file": document(OWN)}):
        with turned_down(TreeDoesNotFit):
            tree(cast, **change)


def test_a_county_sets_no_targets(cast: Cast) -> None:
    with turned_down(WrongOffice):
        cast.do("adopt_indicators", cast.civil_officer, None, tree="2027", document="文", since="2025-01-01")


def test_a_tree_comes_over_in_a_kit_whole(cast: Cast) -> None:
    tree(cast)
    tree(cast, "2025")
    kit = read_kit(kit_of("510322", cast.clock.read().day))
    assert [each.tree for each in kit.of("indicators")] == [shipped()["2025"], shipped()["2027"]]


def test_the_province_adopts_one_of_a_kit_and_the_entry_names_it(cast: Cast) -> None:
    entries = [handed_on(read_tree(OWN.encode())).model_dump(mode="json")]
    body = {"v": 2, "region": "530000", "synthetic": True, "parts": {"indicators": entries}}
    signer = server_keys().checkpoint
    data = packed(body, signer.verifier, signer.sign(PREFIX + canonical(body)))
    sha256 = store(io.BytesIO(data), name="kit.json").sha256
    with turned_down(BrokenKit):
        tree(cast, "2027", kit=sha256)
    with turned_down(TreeDoesNotFit):
        tree(cast, "2025", kit=sha256, kit_key=signer.verifier)
    ref = tree(cast, "2027", kit=sha256, kit_key=signer.verifier)
    known = public_entries(ref)[-1].known
    assert (known["kit_from"], known["kit_signed_by"], known["differences"]) == ("530000", signer.verifier, [])
    assert chosen("2027").tree.version == 2
