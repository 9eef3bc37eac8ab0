"""What this room refuses on its own account: each with its cure."""

from pathlib import Path

from goufu.base.catalogue import add_folder
from goufu.core.exceptions import ActError

add_folder(Path(__file__).parent / "locale")


class RequirementsError(ActError):
    """The root of this room's refusals."""

    context = "requirements"


class RequirementNotYet(RequirementsError):
    """Something that must come first has not been done."""

    problem, http_status = "not-yet", 409


class RequirementDoesNotFit(RequirementsError):
    """What was given does not fit what is on file."""

    problem, http_status = "does-not-fit", 422
