"""A contract made elsewhere comes onto the platform in mid-term: from here delivery, payment and assessment go on."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.writes import Writes
from goufu.law.questions.contract_filing import ContractFiling
from goufu.law.questions.contract_publication import ContractPublication
from goufu.parties.authority import Authority
from goufu.rooms.contracts.choices import StepKind
from goufu.rooms.contracts.models import Contract, Instalment
from goufu.rooms.contracts.refusals import TermsDoNotFit
from goufu.rooms.contracts.running import (
    Asked,
    RecordRunningContractInput,
    asked,
    must_hold_together,
    none_before,
    provider_named,
)
from goufu.rooms.needs.interface import PurchaseView, purchase_view
from goufu.rooms.providers.interface import ProviderView


class RecordRunningContract(Act[Contract, RecordRunningContractInput]):
    """Record a contract that runs already."""

    opens = True
    only_elsewhere = True
    parent = ("purchase", ("open",))
    leads_to = ("signed", "published", "filed")
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("contract")
    routine = False

    def under(self, given: RecordRunningContractInput) -> str:
        """The purchase, begun here or entered."""
        return given.purchase

    def asks(self, case: Contract, given: RecordRunningContractInput, moment: Moment) -> Iterator[Asked]:
        """The same as of a contract made here; what the law says stays on the file."""
        yield from asked(given, moment)

    def effect(self, case: Contract, given: RecordRunningContractInput, moment: Moment, w: Writes) -> None:
        """Keep terms, milestones and the steps done elsewhere, and state them in public."""
        none_before(case, given.number)
        must_hold_together(given, moment)
        purchase, provider = _purchase(given.purchase), provider_named(given.provider)
        parties = _parties(purchase, provider)
        terms = {name: getattr(given, name) for name in _TERMS}
        w.change(
            case, recorded=True, award=f"{case.ref}-award", tender=purchase.ref, text=given.text or "",
            budget_line=given.budget_line or "", stable=[each.value for each in given.stable],
            steps=[each.model_dump(mode="json") for each in given.steps], state=_state(given),
            signed_on=moment.day, letter_day=given.on(StepKind.LETTER) or moment.day, **_told(given), **parties,
            **terms,
        )  # fmt: skip
        for place, each in enumerate(given.instalments, start=1):
            w.add(Instalment(contract=case, place=place, **each.model_dump()))
        w.publish(award=case.award, signed_on=moment.day, paid_fen=given.paid_fen, **parties)
        if given.budget_line:
            left = given.amount_fen - given.paid_fen
            w.follow("commit_budget_line", case=given.budget_line, contract=case.ref, amount_fen=left)
        w.tell(case.provider, number=given.number, title=given.title)

    def starts(
        self, case: Contract, given: RecordRunningContractInput, moment: Moment
    ) -> Iterator[ContractPublication | ContractFiling]:
        """From the recorded signature run publication and filing, where they were not done elsewhere too."""
        if not given.step(StepKind.PUBLICATION):
            yield ContractPublication(start=moment.day)
        if not given.step(StepKind.FILING):
            yield ContractFiling(start=moment.day)


_TERMS = (
    "number", "title", "amount_fen", "advance_fen", "advance_paid_on", "bond_fen", "starts", "ends", "inspection_days",
    "payment_days", "public_service",
)  # fmt: skip


def _purchase(ref: str) -> PurchaseView:
    found = purchase_view(ref)
    if found is None:
        raise TermsDoNotFit("There is no purchase {ref}.", field="purchase", ref=ref, cure="Check the reference.")
    return found


def _parties(purchase: PurchaseView, provider: ProviderView) -> dict[str, str]:
    return {
        "purchaser": purchase.purchaser, "purchaser_uscc": purchase.uscc, "purchaser_zh": purchase.purchaser_zh,
        "purchaser_en": purchase.purchaser_en, "provider": provider.organ, "provider_uscc": provider.uscc,
        "provider_zh": provider.name_zh, "provider_en": provider.name_en,
    }  # fmt: skip


def _state(given: RecordRunningContractInput) -> str:
    if not given.step(StepKind.PUBLICATION):
        return "signed"
    return "filed" if given.step(StepKind.FILING) else "published"


def _told(given: RecordRunningContractInput) -> dict[str, Any]:
    """Publication and filing, as far as they were done elsewhere."""
    published, filed = given.step(StepKind.PUBLICATION), given.step(StepKind.FILING)
    days: dict[str, date | None] = {
        "published_on": published.on if published else None, "filed_on": filed.on if filed else None,
    }  # fmt: skip
    return {
        **days, "address": published.address if published else "", "filing_number": filed.number if filed else "",
    }  # fmt: skip
