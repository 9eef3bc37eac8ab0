"""Whether it is well said where an act was really done."""

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from goufu.core import exceptions as no
from goufu.core.checks import can_be_kept
from goufu.core.clock import Moment
from goufu.core.elsewhere import Elsewhere
from goufu.core.faults import faults_of
from goufu.core.registry import AnyAct


def parsed_elsewhere(act: AnyAct, given: Mapping[str, Any] | None, moment: Moment) -> Elsewhere | None:
    """Where the act was really done, validated; it can't have been done tomorrow, nor here what is only recorded."""
    if given is None:
        _may_be_done_here(act)
        return None
    can_be_kept(given, "elsewhere")
    try:
        found = Elsewhere.model_validate(dict(given))
    except ValidationError as wrong:
        raise no.WrongFields(list(faults_of(wrong, prefix="elsewhere."))) from wrong
    if found.on > moment.day:
        raise no.BadInput(
            "It is recorded as done on {day}, which is still to come.", field="elsewhere.on", day=found.on
        )
    return found


def _may_be_done_here(act: AnyAct) -> None:
    if act.only_elsewhere:
        raise no.BadInput(
            "“{act}” tells of something done elsewhere: it is not said where and when.", field="elsewhere.office",
            act=act.word(), cure="Give the office, its number, the day and the address.",
        )  # fmt: skip
