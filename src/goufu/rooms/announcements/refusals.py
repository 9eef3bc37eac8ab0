"""What this room refuses on its own account: each with its cure."""

from pathlib import Path

from goufu.base.catalogue import add_folder
from goufu.base.errors import GoufuError
from goufu.core.exceptions import BadInput

add_folder(Path(__file__).parent / "locale")


class UnknownNotice(GoufuError):
    """No public entry of that reference makes a notice."""

    problem, http_status, context = "unknown-notice", 404, "announcements"


class CannotLookFor(BadInput):
    """What is asked of the list of notices makes no sense."""

    context = "announcements"
