"""What this room refuses on its own account, where no question of law is needed: each with its cure."""

from pathlib import Path

from goufu.base.catalogue import add_folder
from goufu.core.exceptions import ActError

add_folder(Path(__file__).parent / "locale")


class DeliveryError(ActError):
    """The root of this room's refusals."""

    context = "delivery"


class DeliveryDoesNotFit(DeliveryError):
    """What was given does not fit what is on file."""

    problem, http_status = "does-not-fit", 422


class MilestoneElsewhere(DeliveryError):
    """The milestone is at another step."""

    problem, http_status = "not-yet", 409
