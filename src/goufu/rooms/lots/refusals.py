"""What this room refuses on its own account, where no question of law is needed: each with its cure."""

from pathlib import Path

from goufu.base.catalogue import add_folder
from goufu.core.exceptions import ActError

add_folder(Path(__file__).parent / "locale")


class LotsError(ActError):
    """The root of this room's refusals."""

    context = "lots"


class LotDoesNotFit(LotsError):
    """What was given does not fit the purchase, or the lot."""

    problem, http_status = "does-not-fit", 422


class NoSuchLotting(LotsError):
    """No purchase was divided under this number."""

    problem, http_status = "unknown-case", 404
