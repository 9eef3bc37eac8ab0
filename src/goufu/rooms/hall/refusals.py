"""What this room refuses on its own account: each with its cure."""

from pathlib import Path

from goufu.base.catalogue import add_folder
from goufu.core.exceptions import ActError

add_folder(Path(__file__).parent / "locale")


class HallError(ActError):
    """The root of this room's refusals."""

    context = "hall"


class NotOfThisOpening(HallError):
    """Only those whose bids were opened take part in the opening."""

    problem, http_status = "wrong-office", 403


class AnswerNamesBidder(HallError):
    """The answer is public and names a bidder before anybody may know it."""

    problem, http_status = "does-not-fit", 422
