"""A copy of the played sample purchase for each proof."""

from pathlib import Path

import pytest
from tests.playing import Played
from tests.proofs.house import House


@pytest.fixture
def copied(played: Played, tmp_path: Path) -> House:
    """A copy of the played house that a test may harm."""
    return played.house.copy_to(tmp_path / "copy")
