"""Names for what a bare number or string means, readable by type checkers, schemas and people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated


@dataclass(frozen=True)
class Unit:
    """What a number or string stands for: ``fen``, ``bp`` (basis points, 100 = 1 %), ``region`` and so on."""

    name: str


Fen = Annotated[int, Unit("fen")]
"""An amount of money in fen, 1/100 yuan; never a float."""

BasisPoints = Annotated[int, Unit("bp")]
"""A share in basis points: 100 is 1 %, 10000 the whole."""

Hundredths = Annotated[int, Unit("hundredths")]
"""A score in hundredths of a point: 8750 is 87.50 points."""

Region = Annotated[str, Unit("region")]
"""A division code after GB/T 2260: six digits."""
