"""What this room refuses on its own account, where no question of law is needed: each with its cure."""

from pathlib import Path

from goufu.base.catalogue import add_folder
from goufu.core.exceptions import ActError

add_folder(Path(__file__).parent / "locale")


class ExperienceError(ActError):
    """The root of this room's refusals."""

    context = "experience"


class CardDoesNotFit(ExperienceError):
    """What a card or an adoption says does not fit the record."""

    problem, http_status = "does-not-fit", 422


class AdoptedAlready(ExperienceError):
    """The county has adopted this card before."""

    problem, http_status = "done-already", 409


class NoKitNamed(ExperienceError):
    """Nobody said which kit."""

    problem, http_status = "does-not-fit", 422
