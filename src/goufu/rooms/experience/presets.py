"""Forms that are opened from a kit's page come filled in with that part of the kit; the office corrects and adds."""

from collections.abc import Mapping
from typing import Any

from goufu.core.clock import clock_of_this_installation
from goufu.core.kit.bundle import read_stored_kit
from goufu.core.kit.parts import Taking, parts
from goufu.parties.holders import Holder


def preset(act: str, asked: Mapping[str, str], holder: Holder) -> Mapping[str, Any]:
    """What a kit tells of the act's input; nothing where no part of a kit is asked for."""
    part = parts().get(asked.get("part", ""))
    if part is None or part.adopt != act or not asked.get("kit"):
        return {}
    kit = read_stored_kit(asked["kit"], asked.get("kit_key", ""))
    day = clock_of_this_installation().read().day
    return part.fill(Taking(holder.region, day, kit.of(part.name), kit.synthetic))
