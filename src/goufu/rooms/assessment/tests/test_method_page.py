"""The worked numbers of `docs/methods/assessment.md` are run."""

import ast
import re
from pathlib import Path

import pytest

from goufu.rooms.assessment.arithmetic import measured_points, rounded, sample_needed, survey, surveyed_points, wilson
from goufu.rooms.delivery.counts import shown_cells, shown_count

PAGE = next(each for each in Path(__file__).parents if (each / "docs").is_dir()) / "docs" / "methods" / "assessment.md"
WORKED = re.findall(r"^\| `(.+?)` \| `(.+?)` \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
NAMES = {
    each.__name__: each
    for each in (measured_points, rounded, sample_needed, survey, surveyed_points, wilson, shown_cells, shown_count)
}


def test_the_page_has_worked_numbers():
    assert len(WORKED) >= 14


@pytest.mark.parametrize(("formula", "gives"), WORKED)
def test_a_worked_number_of_the_page_is_right(formula: str, gives: str):
    assert eval(formula, {"__builtins__": {}}, NAMES) == ast.literal_eval(gives)
