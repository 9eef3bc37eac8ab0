"""What this room refuses on its own account: each with its cure."""

from pathlib import Path

from goufu.base.catalogue import add_folder
from goufu.core.exceptions import ActError

add_folder(Path(__file__).parent / "locale")


class CallsError(ActError):
    """The root of this room's refusals."""

    context = "calls"


class FundingDoesNotFit(CallsError):
    """What was given does not fit what is on file."""

    problem, http_status = "does-not-fit", 422


class OppositionsStillHeard(CallsError):
    """The days for oppositions are not over."""

    problem, http_status = "too-early", 409
