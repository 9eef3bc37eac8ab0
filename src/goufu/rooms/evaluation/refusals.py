"""What this room refuses on its own account, where no question of law is needed: each with its cure."""

from pathlib import Path

from goufu.base.catalogue import add_folder
from goufu.core.exceptions import ActError

add_folder(Path(__file__).parent / "locale")


class EvaluationError(ActError):
    """The root of this room's refusals."""

    context = "evaluation"


class NotOnPanel(EvaluationError):
    """This expert does not sit on the panel."""

    problem, http_status = "not-on-panel", 403


class ReviewTooEarly(EvaluationError):
    """Something that must come first has not been done."""

    problem, http_status = "not-yet", 409


class DoneAlready(EvaluationError):
    """It can be done once, and it has been done."""

    problem, http_status = "done-already", 409


class ReviewDoesNotFit(EvaluationError):
    """What was given does not fit what is on file."""

    problem, http_status = "does-not-fit", 422
