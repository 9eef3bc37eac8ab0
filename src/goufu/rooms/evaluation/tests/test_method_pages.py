"""The pages on scoring and on the draw say what the code does: their worked numbers are run."""

import re
from pathlib import Path

import pytest

from goufu.rooms.evaluation import blinding, draw, hygiene, scoring
from goufu.rooms.evaluation.scoring import Scored, ranked_by_points

PAGES = Path(__file__).resolve().parents[5] / "docs" / "methods"
WORKED = re.compile(r"^\| `(?P<worked>.+?)` \| `(?P<gives>.+?)` \|$", re.MULTILINE)
BID = re.compile(r"^\| (alpha|beta|gamma) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$", re.MULTILINE)


def _worked(page: str) -> list[tuple[str, str]]:
    return WORKED.findall((PAGES / page).read_text(encoding="utf-8"))


@pytest.mark.parametrize(("worked", "gives"), _worked("scoring.md"))
def test_a_worked_number_of_the_scoring_page_comes_out(worked: str, gives: str) -> None:
    assert repr(eval(worked, {**vars(scoring), **vars(hygiene)})) == gives


@pytest.mark.parametrize(("worked", "gives"), _worked("panel_draw.md"))
def test_a_worked_line_of_the_draw_page_comes_out(worked: str, gives: str) -> None:
    assert repr(eval(worked, {**vars(draw), **vars(blinding)})) == gives


def test_the_worked_review_comes_out() -> None:
    rows = [(name, *map(int, numbers)) for name, *numbers in BID.findall((PAGES / "scoring.md").read_text("utf-8"))]
    assert len(rows) == 3
    bids = [Scored(name, quote, (quality,) * 3) for name, quality, quote, _, _, _ in rows]
    found = {
        each.bid: (each.quality, each.quote_fen, each.price, each.total, each.rank)
        for each in ranked_by_points(bids, 1500)
    }
    assert found == {name: tuple(numbers) for name, *numbers in rows}
