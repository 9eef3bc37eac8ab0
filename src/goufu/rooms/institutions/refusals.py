"""What this room refuses on its own account, where no question of law is needed: each with its cure."""

from pathlib import Path

from goufu.base.catalogue import add_folder
from goufu.core.exceptions import ActError

add_folder(Path(__file__).parent / "locale")


class InstitutionsError(ActError):
    """The root of this room's refusals."""

    context = "institutions"


class DoesNotAddUp(InstitutionsError):
    """Sums that should be equal are not."""

    problem, http_status = "does-not-add-up", 422


class NotOfThisInstitution(InstitutionsError):
    """An item belongs to another institution, or accounts are missing."""

    problem, http_status = "not-of-this-institution", 422


class NotEntitled(InstitutionsError):
    """Posts are shown to finance, the staffing office, the department and the institution alone."""

    problem, http_status = "not-entitled", 403
