"""The room's own views: the strip of items, the tile map of counties, and how an item came to be called done."""

from dataclasses import dataclass
from typing import ClassVar

from goufu.ui.show import Text, View


@dataclass(frozen=True)
class StripItem:
    """A square with an item's number."""

    number: int
    href: str
    mark: str
    words: Text


@dataclass(frozen=True)
class Strip(View):
    """All items of a list at a glance, part by part, with a key that counts them."""

    template: ClassVar[str] = "pilots/strip.html"
    key: tuple[tuple[str, Text, int], ...]
    parts: tuple[tuple[Text, tuple[StripItem, ...]], ...]


SHADES = (0, 1, 1, 2, 2, 3, 4)
"""The shade of each step."""
LINED = frozenset({2, 4})


@dataclass(frozen=True)
class Tile:
    """A county on the map: its step of seven, said in words for those who do not see it."""

    short: Text
    href: str
    step: int
    words: Text
    pilot: bool = False

    @property
    def shade(self) -> int:
        """The step's shade of five; two steps that share one are told apart by a line under them."""
        return SHADES[self.step]

    @property
    def lined(self) -> bool:
        """Whether it is the later of two steps of one shade."""
        return self.step in LINED


@dataclass(frozen=True)
class Place:
    """A prefecture with its counties; its code says where on the map it stands."""

    code: str
    name: Text
    short: Text
    tiles: tuple[Tile, ...]


@dataclass(frozen=True)
class TileMap(View):
    """The counties as tiles, grouped by prefecture; a schematic map without boundaries."""

    template: ClassVar[str] = "pilots/tiles.html"
    key: tuple[tuple[int, Text, int], ...]
    places: tuple[Place, ...]

    @property
    def shown_key(self) -> tuple[tuple[int, bool, Text, int], ...]:
        """Shade, line, title and count of each step."""
        return tuple((SHADES[step], step in LINED, title, count) for step, title, count in self.key)


@dataclass(frozen=True)
class How(View):
    """How an item came to be called done: computed and typed look different."""

    template: ClassVar[str] = "pilots/how.html"
    title: Text
    computed: bool = False
    typed: bool = False
