"""What this room's acts say in public, in one or two sentences over their public facts."""

from collections.abc import Mapping

from goufu.base.catalogue import pgettext_noop

SAYS: Mapping[str, str] = {
    "draft_budget_line": pgettext_noop("budget", "{title} ({code}), {year}: {amount_fen}."),
    "confirm_budget_line": pgettext_noop("budget", "{amount_fen} for {year}, {approval}."),
    "return_budget_line": pgettext_noop("budget", "{reason}"),
    "commit_budget_line": pgettext_noop("budget", "{amount_fen} of {budget_fen} committed to the contract."),
    "spend_budget_line": pgettext_noop("budget", "{amount_fen} spent; {spent_fen} so far, {committed_fen} committed."),
}
MONEY: Mapping[str, tuple[str, str]] = {"confirm_budget_line": ("budget", "amount_fen")}
"""Acts that move an amount: the bar it belongs to, and the public fact that holds it."""
