"""What this room refuses on its own account, where no question of law is needed: each with its cure."""

from pathlib import Path

from goufu.base.catalogue import add_folder
from goufu.core.exceptions import ActError

add_folder(Path(__file__).parent / "locale")


class PilotsError(ActError):
    """The root of this room's refusals."""

    context = "pilots"


class TaskDoesNotFit(PilotsError):
    """What was given does not fit the programme, the list or the item."""

    problem, http_status = "does-not-fit", 422


class ListInForce(PilotsError):
    """The region has a list in force already; it is changed item by item."""

    problem, http_status = "done-already", 409


class TooLittleKnown(PilotsError):
    """A figure may not be computed yet: nobody knows how much of the purchasing it would cover."""

    problem, http_status = "too-little-known", 409


class NoList(PilotsError):
    """The region has no task list in force."""

    problem, http_status = "unknown-case", 404
