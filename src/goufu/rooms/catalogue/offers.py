"""What forms offer for references to this room: the items of the guidance catalogue."""

from collections.abc import Callable, Mapping

from goufu.rooms.catalogue.interface import all_items
from goufu.ui.show import Option
from goufu.ui.words import chinese

FINEST = 3
"""The level of the items themselves; above them stand headings."""


def _items() -> list[Option]:
    """Items to choose from, each under the heading that it stands under in the catalogue."""
    lang = "zh" if chinese() else "en"
    names = {each.code: f"{each.code} {each.name(lang)}" for each in all_items()}
    return [
        Option(each.code, names[each.code], group=names[each.code if each.level < FINEST else each.parent])
        for each in all_items()
    ]


OFFERS: Mapping[str, Callable[[], list[Option]]] = {"catalogue": _items}
