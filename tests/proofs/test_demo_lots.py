"""One purchase in two lots is carried to both published results, and nobody wins more lots than the documents allow."""

from pathlib import Path

from tests.proofs.house import House


def test_a_purchase_in_lots_ends_with_a_result_for_each(tmp_path: Path) -> None:
    said = House(tmp_path).answer("demo", "--lots", "--json")
    assert (said["verify"], said["audit"]) == ("ok", "ok")
    first, second = said["lots"]
    assert first["published"]
    assert second["published"]
    assert first["amount_fen"] + second["amount_fen"] == said["whole_fen"]
    assert first["winner"] != second["winner"]
    assert (first["rank"], second["rank"]) == (1, 2)
    assert (said["notices"]["kinds"], said["notices"]["missing"]) == ({"intention": 1, "selection": 2, "result": 2}, {})
    rules = {each["rule"] for each in said["refusals"]}
    assert {"lots-add-up", "lots-two-at-least", "lots-one-method", "lots-one-closing", "lots-won"} <= rules
    assert {"divide_purchase", "open_lot", "hand_on_to_lots"} <= set(said["act_kinds"])
