"""Eligibility in the words of the open contracting standard."""

from collections.abc import Callable

from goufu.core.ocds import ASKED, DRAFT, NO_PROCESS, Fragment, PagesOnly
from goufu.core.public import PublicEntry


def _approved(entry: PublicEntry) -> Fragment:
    return Fragment(
        "planningUpdate",
        {
            "planning": {
                "milestones": [
                    {
                        "id": entry.case,
                        "title": "适格性审查",
                        "description": f"职责依据：{entry.known['duty_source']}",
                        "type": "approval",
                        "status": "met",
                        "dateMet": entry.instant.isoformat().replace("+00:00", "Z"),
                    }
                ],
            },
        },
    )


DISCLOSES: dict[str, Callable[[PublicEntry], Fragment]] = {"approve_eligibility_sheet": _approved}
PAGES_ONLY: PagesOnly = {
    "draft_eligibility_sheet": {"*": DRAFT},
    "approve_eligibility_sheet": {"content_kind": ASKED, "market": ASKED},
    "reject_eligibility_sheet": {"reason": DRAFT},
    "adopt_catalogue": {"*": NO_PROCESS},
    "import_catalogue": {"*": NO_PROCESS},
    "map_catalogue_items": {"*": NO_PROCESS},
    "publish_catalogue": {"*": NO_PROCESS},
    "record_consultation": {"*": NO_PROCESS},
    "record_expert_argument": {"*": NO_PROCESS},
}
