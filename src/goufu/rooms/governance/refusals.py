"""What this room refuses on its own account, where no question of law is needed: each with its cure."""

from pathlib import Path

from goufu.base.catalogue import add_folder
from goufu.core.exceptions import ActError

add_folder(Path(__file__).parent / "locale")


class GovernanceError(ActError):
    """The root of this room's refusals."""

    context = "governance"


class NoMember(GovernanceError):
    """The organ holds no seat on the body."""

    problem, http_status = "no-member", 422


class AgendaNotReady(GovernanceError):
    """Something on the agenda stands in the way."""

    problem, http_status = "agenda-not-ready", 409


class NotDueYet(GovernanceError):
    """The task's day has not passed."""

    problem, http_status = "not-due-yet", 409


class DocumentDoesNotFit(GovernanceError):
    """What the document says does not fit the law book or the library."""

    problem, http_status = "does-not-fit", 422
