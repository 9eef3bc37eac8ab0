"""The room's own view: a text in pieces, of which some are marked as different from the text beside it."""

from dataclasses import dataclass
from typing import ClassVar

from goufu.rooms.rollout.compare import Piece
from goufu.ui.show import Text, View


@dataclass(frozen=True)
class MarkedText(View):
    """A part of a plan beside another's; `foot` is a quiet line below (unit, day, whom it was borrowed from)."""

    template: ClassVar[str] = "rollout/marked.html"
    pieces: tuple[Piece, ...]
    foot: Text = ""
