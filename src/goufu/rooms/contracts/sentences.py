"""What this room's acts say in public, in one or two sentences over their public facts."""

from collections.abc import Mapping

from goufu.base.catalogue import pgettext_noop

SAYS: Mapping[str, str] = {
    "draft_contract": pgettext_noop("contracts", "{amount_fen}, {starts} to {ends}, {instalments} instalments."),
    "record_running_contract": pgettext_noop(
        "contracts", "{provider_name}, {amount_fen}, {starts} to {ends}; {paid_fen} were paid before it came here."
    ),
    "sign_contract_as_member": pgettext_noop("contracts", "The member {member} has signed."),
    "sign_contract_as_purchaser": pgettext_noop("contracts", "Signed on {signed_on}."),
    "publish_contract": pgettext_noop("contracts", "{provider_name}, {amount_fen}, {starts} to {ends}."),
    "file_contract": pgettext_noop("contracts", "Filing number {filing_number}."),
    "complete_contract": pgettext_noop("contracts", "{paid_fen} paid in all."),
    "supplement_contract": pgettext_noop(
        "contracts", "{added_fen} added; supplements come to {supplements_fen}. {what}"
    ),
    "change_contract": pgettext_noop("contracts", "{clauses}: {reason}"),
    "terminate_contract": pgettext_noop("contracts", "{reason_code}. {facts}"),
    "publish_contract_change": pgettext_noop("contracts", "{change} is published."),
    "file_contract_change": pgettext_noop("contracts", "{change} is filed under {filing_number}."),
    "withdraw_contract_draft": pgettext_noop("contracts", "{reason}"),
}
MONEY: Mapping[str, tuple[str, str]] = {
    "publish_contract": ("contract", "amount_fen"),
    "record_running_contract": ("contract", "amount_fen"),
}
"""Acts that move an amount: the bar it belongs to, and the public fact that holds it."""
