"""What this room does not show, with its cure."""

from pathlib import Path

from goufu.base.catalogue import add_folder
from goufu.core.exceptions import ActError

add_folder(Path(__file__).parent / "locale")


class NotAsked(ActError):
    """This organization was not asked for it."""

    context, problem, http_status = "review_desk", "does-not-fit", 422


class Withheld(ActError):
    """It is not shown now, or not to this holder."""

    context, problem, http_status = "review_desk", "withheld", 403
