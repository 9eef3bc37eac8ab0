"""Kinds of field that only this room's inputs have."""

from typing import Annotated

from pydantic import Field

from goufu.core.fields import Mark

BidRef = Annotated[str, Field(min_length=3, max_length=64, pattern=r"^(BD|RV)-"), Mark("bid")]
"""An opened bid; or a review, where one supplier was negotiated with and no bid came.

It is no choice among the thread's cases: a form that lists sealed bids would tell how many came.
"""
