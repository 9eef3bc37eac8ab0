"""One purchase by each method is carried to a published contract, by its own lawful steps and by no others."""

from pathlib import Path
from typing import Any

import pytest
from tests.proofs.house import House

from goufu.cli.demo.ways import WAYS

STEPS: dict[str, tuple[set[str], set[str]]] = {
    "open_tender": ({"submit_bid", "submit_scores"}, {"hold_consultation", "submit_last_quote"}),
    "competitive_negotiation": ({"hold_consultation", "submit_last_quote"}, {"submit_scores"}),
    "below_limit_selection": (
        {"submit_bid", "fill_in_selection", "countersign_review"},
        {"draw_panel", "submit_scores"},
    ),
    "project_call": (
        {"submit_bid", "fill_in_selection", "list_funded_projects", "award_project"},
        {"draw_panel", "name_winner", "publish_result"},
    ),
    "invited_tender": (
        {"close_prequalification", "draw_invitees", "submit_bid", "submit_scores"},
        {"hold_consultation"},
    ),
    "framework_agreement": ({"admit_providers", "sign_framework", "record_users_choice"}, {"name_winner"}),
    "open_framework": (
        {"publish_invitation", "apply_to_framework", "publish_applicant", "leave_framework", "publish_choice"},
        {"submit_bid", "draw_panel", "admit_providers", "publish_result"},
    ),
    "single_source": ({"publicise_sole_supplier", "ask_supplier", "record_negotiation"}, {"submit_bid", "open_bids"}),
    "directed_entrustment": ({"convert_item", "ask_supplier"}, {"publicise_sole_supplier", "submit_bid"}),
    "competitive_consultation": ({"hold_consultation", "submit_last_quote", "submit_scores"}, set()),
}
"""By method: acts that it has, and acts that another method has and it does not."""
REFUSED = {
    "open_tender": {"m-open", "choose-5wd"},
    "competitive_negotiation": {"m-negotiation", "choose-5wd"},
    "below_limit_selection": {"score-quantified", "duties-separate"},
    "project_call": {"choose-5wd", "no-over-budget", "does-not-fit", "too-early"},
    "invited_tender": {"m-invited", "m-open", "prequalification-period"},
    "framework_agreement": {"m-framework", "no-over-budget"},
    "open_framework": {"m-framework", "no-over-budget", "does-not-fit"},
    "single_source": {"single-expert-opinion", "m-single", "no-over-budget"},
    "directed_entrustment": {"decision-behind-it", "no-over-budget"},
    "competitive_consultation": {"m-consultation", "choose-5wd"},
}
"""By method: rules that turn something down on the way."""

CALLS = {
    "open_tender": {"tender", "clarification", "correction", "contract_change"},
    "invited_tender": {"tender", "prequalification"}, "competitive_negotiation": {"consultation"},
    "competitive_consultation": {"consultation"}, "below_limit_selection": {"selection"},
    "framework_agreement": {"framework_call", "framework_admission"}, "single_source": {"single_source"},
    "directed_entrustment": set(), "project_call": {"project_call", "project_result"},
    "open_framework": {"invitation", "applicant", "choice"},
}  # fmt: skip
"""By method: the notices of its own, beside those of intention and contract that every purchase has."""

UNSTATED = {"consortium", "provider_address"}
"""What no act states in some stories: whether consortia are admitted; where the funded of a call for projects sit."""


def bought(name: str, house: House) -> dict[str, Any]:
    """What `goufu demo --method` prints."""
    said: dict[str, Any] = house.answer("demo", "--method", name, "--json")
    return said


def test_every_story_is_looked_at() -> None:
    assert set(STEPS) == set(REFUSED) == set(WAYS)


@pytest.mark.parametrize("name", sorted(STEPS))
def test_a_purchase_by_the_method_ends_with_a_published_contract(name: str, blank: House, tmp_path: Path) -> None:
    said = bought(name, blank.copy_to(tmp_path))
    assert (said["method"], said["contract_published"], said["verify"], said["audit"]) == (name, True, "ok", "ok")
    has, has_not = STEPS[name]
    kinds = set(said["act_kinds"])
    assert has - kinds == set()
    assert has_not & kinds == set()
    assert REFUSED[name] <= {each["rule"] for each in said["refusals"]}
    result = set() if name in {"project_call", "open_framework"} else {"result"}
    assert set(said["notices"]["kinds"]) == {"intention", "contract"} | result | CALLS[name]
    lacking = {field for fields in said["notices"]["missing"].values() for field in fields}
    assert lacking <= UNSTATED, "a field of the official formats is not stated by any act"


def test_a_method_without_a_story_is_named(blank: House, tmp_path: Path) -> None:
    done = blank.copy_to(tmp_path).goufu("demo", "--method", "auction", "--json")
    assert done.returncode == 2
    assert "auction" in done.stderr
