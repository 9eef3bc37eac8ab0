"""The end of a purchase in the words of the open contracting standard."""

from collections.abc import Callable

from goufu.core.ocds import NO_FIELD, Fragment, PagesOnly
from goufu.core.public import PublicEntry


def _archived(entry: PublicEntry) -> Fragment:
    return Fragment(
        "planningUpdate",
        {
            "planning": {
                "milestones": [
                    {
                        "id": entry.case,
                        "title": "归档",
                        "type": "assessment",
                        "status": "met",
                        "dateMet": entry.instant.isoformat().replace("+00:00", "Z"),
                    }
                ],
            },
        },
    )


DISCLOSES: dict[str, Callable[[PublicEntry], Fragment]] = {"archive_purchase": _archived}
PAGES_ONLY: PagesOnly = {"archive_purchase": dict.fromkeys(("ended", "entries", "shelf_mark"), NO_FIELD)}
