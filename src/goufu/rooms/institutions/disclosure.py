"""What the room tells in the words of the open contracting standard: nothing before a purchase stands."""

from collections.abc import Callable

from goufu.core.ocds import Fragment
from goufu.core.public import PublicEntry

DISCLOSES: dict[str, Callable[[PublicEntry], Fragment]] = {}
