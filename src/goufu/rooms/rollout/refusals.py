"""What this room refuses on its own account, where no question of law is needed: each with its cure."""

from pathlib import Path

from goufu.base.catalogue import add_folder
from goufu.core.exceptions import ActError

add_folder(Path(__file__).parent / "locale")


class RolloutError(ActError):
    """The root of this room's refusals."""

    context = "rollout"


class PlanDoesNotFit(RolloutError):
    """What was given does not fit the plan, or what it borrows from."""

    problem, http_status = "does-not-fit", 422


class PlanUnderWay(RolloutError):
    """The region has a plan on which it, or the province, is still at work."""

    problem, http_status = "done-already", 409


class ApplicationDoesNotFit(RolloutError):
    """What was given does not fit the application, the criteria or the programme."""

    problem, http_status = "does-not-fit", 422


class NoCriteria(RolloutError):
    """The province has put up no criteria yet, so there is nothing to apply by."""

    problem, http_status = "too-early", 409


class ForOfficesAbove(RolloutError):
    """The page is for other offices."""

    problem, http_status = "wrong-office", 403


class NothingThere(RolloutError):
    """There is no such plan, application or county, or none that may be read yet."""

    problem, http_status = "unknown-case", 404
