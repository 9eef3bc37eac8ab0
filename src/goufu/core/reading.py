"""Who may read what of a case: everybody its public entries; its parties and overseers its columns, the
confidential ones apart.
"""

from collections.abc import Iterable
from typing import Any

from goufu.base.canonical import plain
from goufu.core.cases import Case
from goufu.core.clock import clock_of_this_installation
from goufu.core.standing import may_look
from goufu.parties.authority import covers
from goufu.parties.holders import Holder


def may_read(case: Case, holder: Holder | None) -> bool:
    """Whether the office may read the case's own columns."""
    if holder is None:
        return False
    if any(holder.organ in _codes(getattr(case, name, None)) for name in case.parties_of):
        return True
    if holder.roles & case.overseers and covers(holder.region, case.region):
        return True
    return may_look(holder, case, clock_of_this_installation().read().day)


def _codes(held: Any) -> Iterable[str]:
    """The codes of a column: one organ's, or a list of them where several are a party together."""
    return held if isinstance(held, list) else (held,)


def columns(case: Case) -> dict[str, Any]:
    """The case's own columns that may be shown to those who may read it."""
    shown = [name for name in case.fact_names() if name not in case.confidential]
    return {name: plain(_plain(getattr(case, name))) for name in shown}


def _plain(value: Any) -> Any:
    return bytes(value).hex() if isinstance(value, bytes | memoryview) else value
