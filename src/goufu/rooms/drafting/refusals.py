"""What this room refuses on its own account: each with its cure."""

from pathlib import Path

from goufu.base.catalogue import add_folder
from goufu.base.errors import GoufuError

add_folder(Path(__file__).parent / "locale")


class UnknownPaper(GoufuError):
    """A paper, or what one is to be made from, that is not known."""

    problem, http_status, context = "unknown-paper", 422, "drafting"


class NoTender(GoufuError):
    """The case whose documents are to be drafted is none."""

    problem, http_status, context = "does-not-fit", 422, "drafting"
