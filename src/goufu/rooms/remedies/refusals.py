"""What this room refuses on its own account: each with its cure."""

from pathlib import Path

from goufu.base.catalogue import add_folder
from goufu.core.exceptions import ActError

add_folder(Path(__file__).parent / "locale")


class RemediesError(ActError):
    """The root of this room's refusals."""

    context = "remedies"


class NoStanding(RemediesError):
    """Who took no part in what is challenged cannot challenge it."""

    problem, http_status = "no-standing", 403


class ChallengeDoesNotFit(RemediesError):
    """What was given does not fit what is on file."""

    problem, http_status = "does-not-fit", 422


class NoSuchFile(RemediesError):
    """A file that is not there, or not for this reader: the answer is the same."""

    problem, http_status = "no-such-file", 404
