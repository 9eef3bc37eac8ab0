"""What this room's acts say in public, in one or two sentences over their public facts."""

from collections.abc import Mapping

from goufu.base.catalogue import pgettext_noop

SAYS: Mapping[str, str] = {
    "start_delivery": pgettext_noop("delivery", "{staff} staff, {milestones} milestones."),
    "record_service": pgettext_noop(
        "delivery",
        "Milestone {milestone}, {since} to {until}: {people} people, {sessions} visits, {staff_hours} hours.",
    ),
    "report_milestone": pgettext_noop("delivery", "{title}: {summary}"),
    "give_user_opinion": pgettext_noop("delivery", "{heard} people heard, {content} of them content. {summary}"),
    "accept_milestone": pgettext_noop(
        "delivery",
        "{title}: {standards_met} of {standards} standards met; {signed} of {members} members signed. {conclusion}",
    ),
    "submit_invoice": pgettext_noop("delivery", "{title}: {amount_fen}."),
    "pay_milestone": pgettext_noop(
        "delivery",
        "{title}: {amount_fen} to {payee_name}. {paid_fen} of {contract_fen} paid.",
    ),
}
MONEY: Mapping[str, tuple[str, str]] = {
    "accept_milestone": ("accepted", "amount_fen"),
    "pay_milestone": ("paid", "amount_fen"),
}
"""Acts that move an amount: the bar it belongs to, and the public fact that holds it."""

SMALL_COUNTS = {"give_user_opinion": ("heard", "content"), "record_service": ("people", "served")}
"""Counts of people that an act keeps back when they are small."""
