"""Funded projects in the words of the open contracting standard; each award is said by its own entry."""

from collections.abc import Callable, Mapping
from typing import Any

from goufu.core.ocds import ASKED, FOLLOWS, NO_FIELD, Fragment, PagesOnly, party, reference
from goufu.core.public import PublicEntry


def _published(entry: PublicEntry) -> Fragment:
    known = entry.known
    proposed = known["proposed"]
    parties = [party("", each["uscc"], each["name_zh"], ["tenderer"], name_en=each["name_en"]) for each in proposed]
    release = {
        "parties": parties,
        "tender": {
            "id": known["purchase"], "status": "complete", "numberOfTenderers": len(proposed),
            "tenderers": [reference("", each["uscc"], each["name_zh"]) for each in proposed],
        },
        "bids": {"details": [_bid(each) for each in proposed]},
    }  # fmt: skip
    return Fragment("tenderUpdate", release)


def _bid(known: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "id": f"bid-{known['uscc']}", "status": "disqualified" if known["excluded"] else "valid",
        "tenderers": [reference("", known["uscc"], known["name_zh"])],
    }  # fmt: skip


DISCLOSES: dict[str, Callable[[PublicEntry], Fragment]] = {"publish_funded_projects": _published}
PAGES_ONLY: PagesOnly = {
    "list_funded_projects": {"*": FOLLOWS},
    "publish_funded_projects": {
        **dict.fromkeys(("contact", "address", "oppositions_until", "came"), NO_FIELD),
        **dict.fromkeys(("projects", "total_fen"), "The awards say it, once oppositions are over."),
        "left_out": ASKED,
        **dict.fromkeys(
            ("method", "method_zh", "method_en", "method_ocds", "ocid", "project_zh", "project_en", "purchaser",
             "tender", "purchaser_en",
             "purchaser_uscc", "purchaser_zh", "title", "main_object"), "The tender's notice says it.",
        ),
    },
    "answer_opposition": {"*": NO_FIELD},
    "confirm_funding": {"*": FOLLOWS},
}  # fmt: skip
