"""What this room refuses on its own account: each with its cure."""

from pathlib import Path

from goufu.base.catalogue import add_folder
from goufu.core.exceptions import ActError

add_folder(Path(__file__).parent / "locale")


class BondDoesNotFit(ActError):
    """What was given does not fit what is on file."""

    context = "guarantees"
    problem, http_status = "does-not-fit", 422
