"""The chain inside the log: each entry names the hash of its case's previous entry."""

import json
import re

_CASE = re.compile(rb'\{"act":"[^"\\]*","case":"([^"\\]*)",')
# A quotation mark inside a JSON string is escaped, so this cannot match inside one.
_PREV = re.compile(rb'"prev":"([0-9a-f]{64}|)"')


def case_and_prev(body: bytes) -> tuple[bytes, bytes] | None:
    """An entry's case and the hash (hexadecimal, or empty) of the entry before it; None when the body is no entry."""
    head, found = _CASE.match(body), _PREV.findall(body)
    if head and len(found) == 1:
        return head[1], found[0]
    return _slowly(body)


def _slowly(body: bytes) -> tuple[bytes, bytes] | None:
    """The same for a body that spells its head otherwise, or has a field of that name further in."""
    try:
        data = json.loads(body)
        case, prev = data["case"], data["prev"]
    except (ValueError, KeyError, TypeError):
        return None
    if not isinstance(case, str) or not isinstance(prev, str):
        return None
    return case.encode(), prev.encode()


class Chains:
    """What is known of every case while the log is read from left to right."""

    def __init__(self) -> None:
        self._last: dict[bytes, tuple[str, int]] = {}
        self._withheld: dict[str, int] = {}

    def withheld(self, position: int, leaf: bytes) -> None:
        """A body that is not published: which case it belongs to is not known, its hash is."""
        self._withheld[leaf.hex()] = position

    def fault(self, position: int, body: bytes, leaf: bytes) -> str | None:
        """Take in a published body; the code of what is wrong with its place in its case, or None."""
        found = case_and_prev(body)
        if found is None:
            return "not_an_entry"
        case, prev = found
        known = self._last.get(case)
        self._last[case] = (leaf.hex(), position)
        return None if self._follows(known, prev.decode()) else "chain"

    def _follows(self, known: tuple[str, int] | None, prev: str) -> bool:
        """The entry before is the last one published, or one withheld since then that nobody else has followed."""
        if known is None and not prev:
            return True
        if known is not None and prev == known[0]:
            return True
        place = self._withheld.pop(prev, None)
        return place is not None and place > (known[1] if known else -1)
