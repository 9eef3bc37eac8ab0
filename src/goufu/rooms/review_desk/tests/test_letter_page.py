"""Each loser reads its own points, rank and reasons; a stranger reads the winner's."""

import pytest
from django.test import Client
from tests.cast import Cast
from tests.reviewing import Reviewing, awarded, named, quoted, ranked, received

from goufu.parties.holders import Holder
from goufu.ui.visitor import OFFICE

WHY = "应急预案缺少夜间值守安排"


@pytest.fixture(scope="module")
def case(module_cast: Cast, module_log_apart: None) -> Reviewing:
    case = quoted(module_cast)
    for expert in case.panel(module_cast):
        sheet = [{**each, "reason": WHY if each["response"] == case.bid("beta") else ""} for each in case.sheet()]
        case.do(module_cast, "submit_scores", expert, sheet=sheet)
    return awarded(module_cast, named(module_cast, received(module_cast, ranked(module_cast, case))))


def letter(case: Reviewing, holder: Holder | None) -> str:
    client = Client(headers={"accept-language": "zh-hans"})
    if holder:
        session = client.session
        session[OFFICE] = str(holder.tenure)
        session.save()
    answer = client.get(f"/awards/{case.award}/letter")
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_loser_reads_its_own_points_rank_and_reasons(module_cast: Cast, case: Reviewing) -> None:
    said = letter(case, module_cast.beta_staff)
    for part in ("78.00", "35.00", "15.00", "95.69", WHY, "排名第2"):
        assert part in said
    assert "58.00" not in said


def test_another_loser_reads_nothing_of_it(module_cast: Cast, case: Reviewing) -> None:
    said = letter(case, module_cast.gamma_staff)
    assert WHY not in said
    assert "78.00" not in said


def test_a_stranger_reads_the_winners_points_alone(module_cast: Cast, case: Reviewing) -> None:
    said = letter(case, None)
    assert "95.69" in said
    assert "78.00" not in said
    assert WHY not in said
