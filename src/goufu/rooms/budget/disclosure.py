"""The budget in the words of the open contracting standard."""

from collections.abc import Callable
from typing import Any

from goufu.base.civil import instant_text
from goufu.core.ocds import ASKED, DRAFT, FOLLOWS, NO_FIELD, Fragment, PagesOnly, money
from goufu.core.public import PublicEntry


def _confirmed(entry: PublicEntry) -> Fragment:
    known = entry.known
    return Fragment(
        "planningUpdate",
        {
            "planning": {
                "budget": {
                    "id": known["code"],
                    "description": f"{known['year']}年 {known['title']}",
                    "amount": money(known["amount_fen"]),
                    "project": known["title"],
                    "projectID": known["purchase"],
                },
                "milestones": [
                    {
                        "id": entry.case,
                        "title": "预算确认",
                        "type": "financing",
                        "description": known["approval"],
                        "status": "met",
                        "dateMet": instant_text(entry.instant),
                    },
                ],
                "forecasts": [{"id": "targets", "title": "绩效目标", "observations": _targets(entry)}],
            },
        },
    )


def _targets(entry: PublicEntry) -> list[dict[str, Any]]:
    return [
        {
            "id": f"{entry.case}-{place}",
            "measure": each["value"],
            "unit": {"name": each["unit"]},
            "notes": each["title"],
        }
        for place, each in enumerate(entry.known["targets"], 1)
    ]


DISCLOSES: dict[str, Callable[[PublicEntry], Fragment]] = {"confirm_budget_line": _confirmed}
PAGES_ONLY: PagesOnly = {
    "draft_budget_line": {"*": DRAFT},
    "return_budget_line": {"reason": DRAFT},
    "confirm_budget_line": {
        "approved": ASKED, "listed_as_procurement": ASKED, "shown_as_purchase": ASKED, "fund_source": NO_FIELD,
    },
    "commit_budget_line": {"*": FOLLOWS},
    "spend_budget_line": {"*": FOLLOWS},
}  # fmt: skip
