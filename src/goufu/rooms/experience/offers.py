"""What forms offer for references to this room: the measures that a figure may name."""

from collections.abc import Callable, Mapping

from django.utils.translation import pgettext

from goufu.rooms.pilots.interface import measures
from goufu.ui.show import Option


def _measures() -> list[Option]:
    return [Option(each.name, pgettext("pilots", each.question)) for each in measures()]


OFFERS: Mapping[str, Callable[[], list[Option]]] = {"measure": _measures}
