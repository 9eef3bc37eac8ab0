"""What this room refuses on its own account: each with its cure."""

from pathlib import Path

from goufu.base.catalogue import add_folder
from goufu.base.errors import GoufuError

add_folder(Path(__file__).parent / "locale")


class NoBidder(GoufuError):
    """The desk is for offices of organizations that bid."""

    problem, http_status, context = "wrong-office", 403, "bid_desk"


class NoFileCame(GoufuError):
    """A try without the sealed file."""

    problem, http_status, context = "does-not-fit", 422, "bid_desk"
