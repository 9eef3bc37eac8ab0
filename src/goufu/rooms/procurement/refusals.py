"""What this room refuses on its own account, where no question of law is needed: each with its cure."""

from pathlib import Path

from goufu.base.catalogue import add_folder
from goufu.core.exceptions import ActError, Refused
from goufu.core.writes import Writes
from goufu.law.verdict import Verdict

add_folder(Path(__file__).parent / "locale")


class ProcurementError(ActError):
    """The root of this room's refusals."""

    context = "procurement"


class StepMissing(ProcurementError):
    """Something that must come first has not been done."""

    problem, http_status = "not-yet", 409


class DeadlinePassed(ProcurementError):
    """The deadline has passed."""

    problem, http_status = "too-late", 409


class Mismatch(ProcurementError):
    """What was given does not fit what is on file."""

    problem, http_status = "does-not-fit", 422


class NotForThisOffice(ProcurementError):
    """The page is for other offices."""

    problem, http_status = "wrong-office", 403


class NotInvited(ProcurementError):
    """Only those that were invited may bid."""

    problem, http_status = "not-invited", 403


class DamagedHere(ProcurementError):
    """A sealed file was altered or lost on the platform's own disks."""

    problem, http_status = "damaged-here", 409


def refuse_even_as_done_elsewhere(w: Writes) -> None:
    """Sealed bids come and are opened here or not at all: what the law refuses of them is no mere finding."""
    if stop := [ruling for ruling in w.rulings if ruling.verdict is Verdict.REFUSED]:
        raise Refused(w.rulings, stop)
