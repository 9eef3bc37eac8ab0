"""What this room refuses on its own account: each with its cure."""

from pathlib import Path

from goufu.base.catalogue import add_folder
from goufu.base.errors import GoufuError
from goufu.core.exceptions import BadInput

add_folder(Path(__file__).parent / "locale")


class NotRecordedHere(BadInput):
    """What was filled in does not fit the case it is recorded on."""

    context = "disclosure"


class UnknownOcid(GoufuError):
    """No purchase has this ocid."""

    problem, http_status, context = "unknown-ocid", 404, "disclosure"


class SamplePrefix(GoufuError):
    """A process under the sample prefix must not be published by an installation in production."""

    problem, http_status, context = "sample-ocid", 403, "disclosure"
