"""One purchase made elsewhere is backfilled and goes on from there to its published assessment."""

from pathlib import Path

from tests.proofs.house import House


def test_a_purchase_made_elsewhere_goes_on_here_to_its_assessment(blank: House, tmp_path: Path) -> None:
    said = blank.copy_to(tmp_path).answer("demo", "--elsewhere", "--json")
    assert (said["verify"], said["audit"]) == ("ok", "ok")
    assert (said["contract_completed"], said["assessed"], said["amount_fen"]) == (True, True, 36_000_000)
    assert said["done_elsewhere"] == ["enter_purchase", "record_running_contract"]
    assert {"start_delivery", "accept_milestone", "pay_milestone", "publish_assessment"} <= set(said["done_here"])
    assert said["steps_told"] == ["notice", "letter", "publication", "filing"]
    assert not {"publish_notice", "publish_result", "sign_contract_as_purchaser"} & set(said["act_kinds"])
    assert "only-elsewhere" in {each["rule"] for each in said["refusals"]}
