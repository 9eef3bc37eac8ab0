"""Receipts: after an act, beside every public entry, and for whoever wants to check one."""

import json
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import pgettext

from goufu.base.errors import GoufuError
from goufu.core import registry
from goufu.core.clock import clock_of_this_installation
from goufu.core.judge import question_named
from goufu.core.ledger.promise import Promise
from goufu.core.ledger.receipts import inclusion, receipt
from goufu.core.models import Entry, RunningClock
from goufu.core.promises import promise_for
from goufu.core.public import read_entry
from goufu.ui import response
from goufu.ui.citing import Articles, lang
from goufu.ui.clocks import clock_view
from goufu.ui.frame import frame_of
from goufu.ui.show import (
    ClockList,
    ErrorSummary,
    FactRow,
    Facts,
    FieldView,
    FormSection,
    FormView,
    Link,
    LinkList,
    ReceiptPage,
    ReceiptView,
    VerdictList,
    VerdictView,
    VerifyPage,
)  # fmt: skip
from goufu.ui.telling import sentence


def receipt_page(request: HttpRequest, entry: str) -> HttpResponse:
    """The receipt of one entry: what was promised, where it stands in the log, which clocks it began."""
    promise = promise_for(entry, request.GET.get("signature", ""))
    kept = Entry.objects.get(hash=bytes.fromhex(entry))
    act = registry.ACTS.get(kept.act)
    page = ReceiptPage(
        frame=frame_of(request),
        title=act.title() if act else kept.act,
        lead=pgettext("web", "Done. The ledger holds it, and this receipt proves it."),
        crumbs=(Link(kept.case_ref, reverse("web:case", args=[kept.case_ref])), Link(pgettext("web", "Receipt"), "")),
        receipt=_view(kept, promise),
        facts=_facts(kept),
        verdicts=None if kept.withheld else _verdicts(kept),
        clocks=_clocks(kept),
        proof=_proof(promise.as_json()),
        links=LinkList(
            (
                Link(pgettext("web", "Back to the case"), reverse("web:case", args=[kept.case_ref])),
                Link(pgettext("web", "My work"), reverse("web:todo")),
            )
        ),
    )
    return response.show_page(request, page)


def _view(kept: Entry, promise: Promise) -> ReceiptView:
    proof = inclusion(bytes(kept.hash))
    digest = bytes(kept.hash).hex()
    return ReceiptView(
        pgettext("web", "Receipt"),
        kept.instant,
        f"{proof.position:04d}" if proof else "",
        digest,
        facts=((pgettext("web", "Case"), kept.case_ref), (pgettext("web", "Turn"), str(kept.turn))),
        download=f"/api/promises/{digest}?{urlencode({'signature': promise.signature})}",
        how=reverse("web:verify"),
        pending=proof is None,
        simulated=bool(json.loads(bytes(kept.body))["simulated"]),
    )


def _facts(kept: Entry) -> Facts:
    if kept.withheld:
        return Facts(
            (
                FactRow(
                    pgettext("web", "Content"), pgettext("web", "Not public; the ledger holds its sealed fingerprint.")
                ),
            )
        )
    entry = read_entry(kept)
    rows = [FactRow(pgettext("web", "Content"), sentence(entry) or pgettext("web", "Nothing beyond the act itself."))]
    return Facts(tuple(rows))


def _verdicts(kept: Entry) -> VerdictList | None:
    articles = Articles()
    views = [
        VerdictView(
            answer["verdict"],
            question_named(verdict["question"]).title(lang()),
            articles.cite(answer["rule"], answer["instrument"], answer["article"]),
        )
        for verdict in read_entry(kept).verdicts
        for answer in verdict["answers"]
    ]
    return VerdictList(tuple(views), whole=True) if views else None


def _clocks(kept: Entry) -> ClockList | None:
    today = clock_of_this_installation().read().day
    found = tuple(clock_view(each, today) for each in RunningClock.objects.filter(started_by=kept.pk))
    return ClockList(found) if found else None


def _proof(promise: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    return (
        (pgettext("web", "Entry"), str(promise["entry"])),
        (pgettext("web", "Key"), str(promise["key"])),
        (pgettext("web", "Signature"), str(promise["signature"])),
    )


def verify(request: HttpRequest) -> HttpResponse:
    """How to check a receipt oneself, and what this log says of one that is pasted here."""
    text = request.POST.get("receipt", "")
    result, errors = _checked(text) if request.method == "POST" else (None, None)
    field = FieldView("receipt", "long", pgettext("web", "Receipt or entry hash"), value=text)
    page = VerifyPage(
        frame=frame_of(request, here="web:verify"),
        title=pgettext("web", "Verify"),
        lead=pgettext("web", "Whoever holds a receipt can prove that the record was not changed, without trusting us."),
        form=FormView(
            reverse("web:verify"),
            pgettext("web", "Look it up"),
            (FormSection(pgettext("web", "Paste a receipt"), (field,)),),
        ),
        steps=_steps(),
        result=result,
        result_errors=errors,
    )
    return response.show_page(request, page, status=422 if errors else 200)


def _checked(text: str) -> tuple[ReceiptView | None, ErrorSummary | None]:
    try:
        given = json.loads(text) if text.strip().startswith("{") else {"promise": {"entry": text.strip()}}
        asked = given.get("promise", given)
        promise = promise_for(str(asked.get("entry", "")), str(asked.get("signature", "")))
    except (GoufuError, ValueError, AttributeError) as wrong:
        said = wrong.text(lang()) if isinstance(wrong, GoufuError) else pgettext("web", "This is no receipt.")
        return None, ErrorSummary(pgettext("web", "Not found in this log"), (Link(said, "#f-receipt"),))
    signature = given.get("promise", given).get("signature")
    if signature and signature != promise.signature:
        line = Link(pgettext("web", "The signature is not this server's."), "#f-receipt")
        return None, ErrorSummary(pgettext("web", "The receipt does not hold"), (line,))
    receipt(promise)
    return _view(Entry.objects.get(hash=bytes.fromhex(promise.entry)), promise), None


def _steps() -> tuple[tuple[str, str], ...]:
    return (
        (pgettext("web", "Install the verifier"), "pip install ./packages/goufu-verify"),
        (
            pgettext("web", "Copy the log"),
            pgettext("web", "Ask for the folder “log” of the installation, or copy it from the mirror."),
        ),
        (pgettext("web", "Check it"), "goufu-verify log --receipt receipt.json"),
    )
