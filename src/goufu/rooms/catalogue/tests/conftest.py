"""Drafts and published versions of a county's catalogue."""

import io
from dataclasses import dataclass
from typing import Any

import pytest
from tests.cast import Cast
from tests.conferring import decision

from goufu.core.uploads.files import store

ADDED = {"code": "A0499", "name_zh": "农村留守老人互助照护服务", "reason": "本县留守老人多"}
ADOPTED = {
    "number": "富顺县指导性目录（2025年示例）",
    "left_out": ["A0101"],
    "renamed": [{"code": "A0402", "name_zh": "居家和社区养老服务", "reason": "按本县养老规划"}],
    "added": [ADDED],
}
ARGUED = {"on": "2025-03-03", "experts": 5, "conclusion": "同意新增，建议细化计量单位"}
CONSULTED = {
    "opened": "2025-02-10", "closed": "2025-02-28", "opinions": 12, "taken_up": 4, "answer": "逐条答复并公布",
}  # fmt: skip
PUBLISHED = {"since": "2025-03-10"}


@dataclass
class Keeping:
    """The cast, keeping a catalogue."""

    cast: Cast
    known: str = ""

    @property
    def decision(self) -> str:
        """A change of the catalogue that the conference agreed to, in signed minutes."""
        self.known = self.known or decision(self.cast, subject="catalogue", title="调整本县指导性目录")
        return self.known

    def draft(self, **changes: Any) -> str:
        """A draft that rests on the central catalogue."""
        return self.cast.do("adopt_catalogue", self.cast.finance_officer, **{**ADOPTED, **changes})

    def argued(self, ref: str) -> str:
        """The same, argued and consulted on."""
        self.cast.do("record_expert_argument", self.cast.finance_officer, ref, **ARGUED)
        return self.cast.do("record_consultation", self.cast.finance_officer, ref, **CONSULTED)

    def published(self, since: str = "2025-03-10", **changes: Any) -> str:
        """A version in force since a day."""
        ref = self.argued(self.draft(**changes))
        given = {"decision": self.decision, "since": since}
        return self.cast.do("publish_catalogue", self.cast.finance_head, ref, **given)

    def file(self, text: str, encoding: str = "utf-8") -> str:
        """A stored file of that text."""
        return store(io.BytesIO(text.encode(encoding)), name="catalogue.csv").sha256


@pytest.fixture
def keeping(cast: Cast) -> Keeping:
    return Keeping(cast)
