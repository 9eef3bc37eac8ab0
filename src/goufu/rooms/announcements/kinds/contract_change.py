"""合同变更公告: the supplement, the change or the early end of a contract (财办库〔2023〕243号)."""

from django.utils.translation import pgettext, pgettext_lazy

from goufu.law.questions.contract_change_publication import ContractChangePublication
from goufu.rooms.announcements.kind import Item, Kind, Medium, Section
from goufu.rooms.announcements.parts import CONTACTS, PROJECT, fact, own_day, period, remarks
from goufu.rooms.announcements.record import Record, digest, money
from goufu.ui.official import Paragraph
from goufu.ui.telling import spoken_facts


def _clauses(record: Record) -> str:
    """Which clauses change."""
    if said := record.own("clauses"):
        return str(said)
    if record.own("added_fen"):
        return pgettext("announcements", "Quantity and amount; all other terms unchanged")
    return pgettext("announcements", "The whole contract ends")


def _reason(record: Record) -> str:
    spoken = spoken_facts(record.entry)
    parts = (spoken.get("ground") or spoken.get("reason_code"), record.own("reason") or record.own("facts"))
    return "\n".join(str(each) for each in (*parts, record.own("what")) if each)


def _amount(record: Record) -> str:
    return money(record.own("added_fen"))


def _original(record: Record) -> tuple[Paragraph, ...]:
    """The text of the first contract, as it was published."""
    text = record.fact("text", "publish_contract")
    return (Paragraph(digest(text)),) if text else ()


def _text(record: Record) -> tuple[Paragraph, ...]:
    return (Paragraph(digest(record.own("text"))),) if record.own("text") else ()


KIND = Kind(
    name="contract_change",
    title=pgettext_lazy("announcements", "Notice of a changed contract"),
    acts=("supplement_contract", "change_contract", "terminate_contract"),
    sections=(
        Section(
            pgettext_lazy("announcements", "Original contract"),
            (
                *PROJECT,
                Item("contract_number", pgettext_lazy("announcements", "Contract number"), fact("contract_number")),
                Item(
                    "contract_name",
                    pgettext_lazy("announcements", "Contract name"),
                    fact("title", "publish_contract", "draft_contract"),
                ),
                Item("original_text", pgettext_lazy("announcements", "Text of the original contract"), _original),
            ),
        ),
        Section(
            pgettext_lazy("announcements", "Change"),
            (
                Item(
                    "change_number",
                    pgettext_lazy("announcements", "Number of the change"),
                    lambda record: str(record.own("number") or ""),
                ),
                Item("clauses", pgettext_lazy("announcements", "Clauses that change"), _clauses),
                Item("reason", pgettext_lazy("announcements", "Reason"), _reason),
                Item("amount", pgettext_lazy("announcements", "Amount added"), _amount, needed=False),
                Item("supplement_text", pgettext_lazy("announcements", "Text of the change"), _text),
                Item("changed_on", pgettext_lazy("announcements", "Changed on"), own_day),
            ),
        ),
        remarks(),
        CONTACTS,
    ),
    medium=Medium(None, period(lambda start: ContractChangePublication(start=start)), ("publish_contract_change",)),
)
