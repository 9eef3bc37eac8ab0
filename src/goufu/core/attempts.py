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
    """Write the line. For acts that veil their doer, neither office nor case stands in it."""
    office = ""
    if not act.veils_doer:
        office = Tenure.objects.filter(pk=tenure).values_list("office__code", flat=True).first() or ""
    rules = [answer.rule for answer in refusal.answers] if isinstance(refusal, Refused) else []
    Attempt.objects.create(
        id=uuid.uuid4(),
        at=moment.instant,
        act=act.name,
        case_ref="" if act.veils_doer else _kept(ref or ""),
        office=office,
        problem=refusal.problem,
        rules=rules,
        message=refusal.message,
    )


def _kept(ref: str) -> str:
    """A reference as it was asked for, as far as a row can hold it."""
    return "".join(each if each.isprintable() else "?" for each in ref[:64])
