"""A county's card, from its draft to the library, and its adoption by the county beside."""

from dataclasses import dataclass
from typing import Any

import pytest
from tests.cast import FUSHUN, Cast

QUERY = {"measure": "organizations_registered", "region": FUSHUN, "since": "2025-01-01", "until": "2025-03-03"}
TYPED = {"title": "供需对接会场次", "value": 4, "unit": "场", "source": "县民政局台账（示例）"}
CARD: dict[str, Any] = {
    "title": "供需对接“一村一表”（示例）",
    "problem": "村里说不清需要什么服务，社会组织不知道去哪里服务。",
    "practice": "每季度由村委会填一张需求表，乡镇核实，县民政局组织对接会。",
    "computed": [QUERY],
    "typed": [TYPED],
    "cost_fen": 3_200_000,
    "limits": "外出务工人口多的村，需求表要在春节前后填。",
    "synthetic": True,
}
ADOPTED = {
    "since": "2025-03-01", "document": "荣民发〔2025〕示例2号", "changed": "改为每半年一次，由社区社会组织代填。",
    "synthetic": True,
}  # fmt: skip


@dataclass
class Learning:
    """The cast, writing down what it has learned."""

    cast: Cast

    def draft(self, **changes: Any) -> str:
        """A card, just written."""
        return self.cast.do("draft_experience", self.cast.civil_officer, **{**CARD, **changes})

    def reviewed(self, **changes: Any) -> str:
        """A card that the prefecture has handed up."""
        return self.cast.do("review_experience", self.cast.prefecture_officer, self.draft(**changes), opinion="可推广")

    def selected(self, **changes: Any) -> str:
        """A card that the province has selected."""
        return self.cast.do("select_experience", self.cast.province_officer, self.reviewed(**changes), reason="易学")

    def published(self, **changes: Any) -> str:
        """A card in the library."""
        return self.cast.do("publish_experience", self.cast.province_officer, self.selected(**changes))

    def adopted(self, card: str, **changes: Any) -> str:
        """The card's adoption by the county beside."""
        return self.cast.do("adopt_experience", self.cast.neighbour, experience=card, **{**ADOPTED, **changes})


@pytest.fixture
def learning(cast: Cast) -> Learning:
    return Learning(cast)
