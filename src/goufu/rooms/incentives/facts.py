"""What earlier rooms ask of incentives."""

from collections.abc import Iterator

from goufu.core.rollup.shares import Scope, Share, clocks_kept, counted

_ENTRY = "credit_entry"


@counted("credit_entered_in_time", clock=_ENTRY)
def credit_entered_in_time(scope: Scope) -> Iterator[Share]:
    """Results published in the span whose entry was due, and those of them entered within 5 working days."""
    return clocks_kept(_ENTRY, scope)
