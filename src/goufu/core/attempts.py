"""The attempt log: the one line that a refused try leaves behind, written after its rollback."""

import uuid
from uuid import UUID

from goufu.base.errors import GoufuError
from goufu.core.clock import Moment
from goufu.core.exceptions import Refused
from goufu.core.models import Attempt
from goufu.core.registry import AnyAct
from goufu.parties.models import Tenure


def log_attempt(act: AnyAct, ref: str | None, tenure: UUID, moment: Moment, refusal: GoufuError) -> None:
    """Write the line and put its number on the refusal. Of acts that veil their doer it names no office and no case."""
    office = ""
    if not act.veils_doer:
        office = Tenure.objects.filter(pk=tenure).values_list("office__code", flat=True).first() or ""
    rules = [answer.rule for answer in refusal.answers] if isinstance(refusal, Refused) else []
    number = uuid.uuid4()
    Attempt.objects.create(
        id=number,
        at=moment.instant,
        act=act.name,
        case_ref="" if act.veils_doer else _kept(ref or ""),
        office=office,
        problem=refusal.problem,
        rules=rules,
        message=refusal.message,
    )
    refusal.attempt = str(number)


def _kept(ref: str) -> str:
    """A reference as it was asked for, as far as a row can hold it."""
    return "".join(each if each.isprintable() else "?" for each in ref[:64])
