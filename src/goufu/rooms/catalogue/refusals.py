"""What this room refuses on its own account, where no question of law is needed: each with its cure."""

from pathlib import Path

from goufu.base.catalogue import add_folder
from goufu.core.exceptions import ActError

add_folder(Path(__file__).parent / "locale")


class CatalogueError(ActError):
    """The root of this room's refusals."""

    context = "catalogue"


class DoesNotFit(CatalogueError):
    """A code, a parent or a mapping does not fit the catalogue."""

    problem, http_status = "does-not-fit", 422


class NotReady(CatalogueError):
    """A version lacks its expert argument, its consultation, or items."""

    problem, http_status = "not-ready", 409
