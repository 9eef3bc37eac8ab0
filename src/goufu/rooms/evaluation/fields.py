"""Kinds of field that only this room's inputs have."""

from typing import Annotated

from pydantic import Field

from goufu.core.fields import Mark

BidRef = Annotated[str, Field(min_length=3, max_length=64, pattern=r"^BD-"), Mark("bid")]
"""An opened bid. It is no choice among the thread's cases: a form that lists sealed bids would tell how many came."""
