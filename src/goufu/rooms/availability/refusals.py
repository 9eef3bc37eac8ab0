"""What this room refuses on its own account: each with its cure."""

from pathlib import Path

from goufu.base.catalogue import add_folder
from goufu.core.exceptions import ActError

add_folder(Path(__file__).parent / "locale")


class AvailabilityError(ActError):
    """The root of this room's refusals."""

    context = "availability"


class NothingShowsIt(AvailabilityError):
    """No record shows the outage that somebody states."""

    problem, http_status = "does-not-fit", 422
