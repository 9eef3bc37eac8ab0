"""The budget in the words of the open contracting standard."""

from collections.abc import Callable

from goufu.core.ocds import Fragment, money
from goufu.core.public import PublicEntry


def _confirmed(entry: PublicEntry) -> Fragment:
    known = entry.known
    return Fragment(
        "planningUpdate",
        {
            "planning": {
                "budget": {
                    "id": known["code"],
                    "description": known["title"],
                    "amount": money(known["amount_fen"]),
                    "project": known["title"],
                    "projectID": known["purchase"],
                },
            },
        },
    )


DISCLOSES: dict[str, Callable[[PublicEntry], Fragment]] = {"confirm_budget_line": _confirmed}
