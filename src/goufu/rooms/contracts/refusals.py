"""What this room refuses on its own account, where no question of law is needed: each with its cure."""

from pathlib import Path

from goufu.base.catalogue import add_folder
from goufu.core.exceptions import ActError

add_folder(Path(__file__).parent / "locale")


class ContractsError(ActError):
    """The root of this room's refusals."""

    context = "contracts"


class TermsDoNotFit(ContractsError):
    """What was given does not fit what is on file."""

    problem, http_status = "does-not-fit", 422


class ContractDrawnUp(ContractsError):
    """The purchase has a contract already."""

    problem, http_status = "done-already", 409


class NotAPurchaser(ContractsError):
    """A page was opened by an office that it is not for."""

    problem, http_status = "wrong-office", 403


class NotAMember(ContractsError):
    """This organization does not sign as a further member of the consortium."""

    problem, http_status = "not-a-member", 403
