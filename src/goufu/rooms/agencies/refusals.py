"""What this room refuses on its own account, where no question of law is needed: each with its cure."""

from pathlib import Path

from goufu.base.catalogue import add_folder
from goufu.core.exceptions import ActError

add_folder(Path(__file__).parent / "locale")


class AgenciesError(ActError):
    """The root of this room's refusals."""

    context = "agencies"


class MandateDoesNotFit(AgenciesError):
    """What was given does not fit the mandate."""

    problem, http_status = "does-not-fit", 422


class NotAnAgency(AgenciesError):
    """A page for agencies was opened by another office."""

    problem, http_status = "wrong-office", 403
