"""What forms offer for references to this room: the items of the guidance catalogue."""

from collections.abc import Callable, Mapping

from goufu.rooms.catalogue.interface import all_items
from goufu.ui.show import Option
from goufu.ui.words import chinese


def _items() -> list[Option]:
    lang = "zh" if chinese() else "en"
    return [Option(each.code, f"{each.code} {each.name(lang)}") for each in all_items()]


OFFERS: Mapping[str, Callable[[], list[Option]]] = {"catalogue": _items}
