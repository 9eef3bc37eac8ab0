"""A prequalification with the cast: announced, applied for, judged. For the tests of its acts."""

from datetime import timedelta
from typing import Any

from django.test import Client
from tests.cast import Cast
from tests.tendering import Tendering, approved, decided, document, notice

from goufu.parties.holders import Holder
from goufu.rooms.procurement.models import Application
from goufu.ui.visitor import OFFICE

GROUNDS = {"open_tender": "main_method", "invited_tender": "few_suppliers"}


def ready(cast: Cast, method: str = "open_tender") -> Tendering:
    """A tender with approved documents, thirty days after its intention; all providers of the cast are registered."""
    for organ in ("alpha", "beta", "gamma"):
        cast.provider(organ)
    tender = approved(cast, method=method, ground=GROUNDS[method])
    cast.wait(days=30)
    return tender


def announced(cast: Cast, tender: Tendering, days: int = 10) -> None:
    """The notice of the prequalification, with `days` calendar days to apply."""
    until = cast.clock.read().instant + timedelta(days=days)
    given = {"until": until.isoformat(), "place": "本平台", "papers": "登记证书、审计报告", "contact": "采购办"}
    decided(cast, "publish_prequalification", cast.officer, tender.ref, tender.ref, **given)


def applied(cast: Cast, tender: Tendering, organ: str, who: str = "") -> str:
    """An application; its reference."""
    given = {"tender": tender.ref, "papers": document(f"{organ}的申请文件"), "contact": "办公室"}
    return cast.do("apply_for_prequalification", cast.people[who or f"{organ}_staff"], None, **given)


def past(cast: Cast, tender: Tendering) -> None:
    """The deadline of the applications has passed by a minute."""
    until = tender.row().applications_until
    assert until is not None
    cast.clock.put(until + timedelta(minutes=1))


def judged(cast: Cast, tender: Tendering, organ: str, *, which: int = -1, who: str = "officer", **more: Any) -> None:
    """The organ's application (the newest one) is judged; it meets everything unless `unmet` says what not."""
    refs = list(Application.objects.filter(provider=organ).order_by("opened").values_list("ref", flat=True))
    given = {"application": refs[which], "opinion": "逐条核对资格条件", **more}
    decided(cast, "judge_application", cast.people[who], tender.ref, tender.ref, **given)


def told(cast: Cast) -> dict[str, Any]:
    """A notice of the tender with thirty days to bid."""
    return notice(cast, days=30)


def client_of(holder: Holder) -> Client:
    """A browser in which the office is signed in."""
    client = Client(headers={"accept-language": "zh-hans"})
    session = client.session
    session[OFFICE] = str(holder.tenure)
    session.save()
    return client
