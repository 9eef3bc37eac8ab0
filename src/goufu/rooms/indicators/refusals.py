"""What this room refuses on its own account: each with its cure."""

from pathlib import Path

from goufu.base.catalogue import add_folder
from goufu.core.exceptions import ActError

add_folder(Path(__file__).parent / "locale")


class IndicatorsError(ActError):
    """The root of this room's refusals."""

    context = "indicators"


class TreeDoesNotFit(IndicatorsError):
    """A tree of indicators that cannot be read, or names what nobody supplies."""

    problem, http_status = "does-not-fit", 422


class FigureDoesNotFit(IndicatorsError):
    """A reported figure, or a list of places, that does not fit."""

    problem, http_status = "does-not-fit", 422


class UnknownIndicator(IndicatorsError):
    """No tree has such an indicator."""

    problem, http_status = "unknown-case", 404
