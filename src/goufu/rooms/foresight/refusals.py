"""What cannot be looked ahead to, and why."""

from goufu.base.errors import GoufuError


class CannotForesee(GoufuError):
    """What was asked names something that is not there, or leaves out what is needed."""

    problem, http_status, context = "cannot-foresee", 422, "foresight"
