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


@dataclass(frozen=True)
class Tile:
    """A county on the map: its step of five, said in words for those who do not see it."""

    short: Text
    href: str
    step: int
    words: Text
    pilot: bool = False


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


@dataclass(frozen=True)
class How(View):
    """How an item came to be called done: computed and typed look different."""

    template: ClassVar[str] = "pilots/how.html"
    title: Text
    computed: bool = False
    typed: bool = False
