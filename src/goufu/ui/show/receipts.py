"""Receipts: proof that an act stands in the ledger."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from goufu.ui.show.base import Link, Text, View


@dataclass(frozen=True)
class ReceiptView(View):
    """Proof that an act stands in the ledger; `facts` are extra lines, as label and text."""

    template: ClassVar[str] = "ui/parts/receipt.html"
    title: Text
    instant: datetime | None = None
    entry: str = ""
    digest: str = ""
    facts: tuple[tuple[Text, Text], ...] = ()
    download: str = ""
    how: str = ""
    links: tuple[Link, ...] = ()
    pending: bool = False
    simulated: bool = False

    @property
    def short_digest(self) -> str:
        """First eight and last four digits."""
        return f"{self.digest[:8]}…{self.digest[-4:]}" if len(self.digest) > 12 else self.digest
