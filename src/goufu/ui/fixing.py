"""The one cure that a button can do: a room says in its `fixes.py` which field a cure sets, and to what."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from goufu.core.fields import ActInput
from goufu.core.judge import name_of
from goufu.core.registry import AnyAct, part_of_each_room
from goufu.law import Answer, Ruling
from goufu.ui.show import Fix

Mend = Callable[[Answer, Any], tuple[str, str, str] | None]
"""From the answer and the input: field, value as it is typed, and the button's words; None for no single cure."""


def fixes_of(act: AnyAct, rulings: Iterable[Ruling], given: ActInput) -> Mapping[str, Fix]:
    """For each question whose answer refuses or warns and has one cure, the button that does it."""
    mends: dict[str, Mend] = {}
    for _, module in part_of_each_room("fixes"):
        mends |= getattr(module, "FIXES", {}).get(act.name, {})
    found: dict[str, Fix] = {}
    for ruling in rulings:
        question = name_of(ruling.question)
        for answer in ruling.answers:
            mend = mends.get(question) if answer.verdict.value in {"refused", "warned"} else None
            if mend and (mended := mend(answer, given)):
                field, value, label = mended
                found[question] = Fix(label, "_set", f"{field}={value}")
    return found
