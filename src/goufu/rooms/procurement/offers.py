"""What forms offer for references to this room: the procurement methods."""

from collections.abc import Callable, Mapping

from goufu.rooms.procurement.method import methods
from goufu.ui.show import Option
from goufu.ui.words import chinese


def _methods() -> list[Option]:
    return [Option(each.name, each.title_zh if chinese() else each.title_en) for each in methods().values()]


OFFERS: Mapping[str, Callable[[], list[Option]]] = {"method": _methods}
