"""Both sides sign one text."""

from goufu.rooms.agencies.models import Mandate
from goufu.rooms.agencies.refusals import MandateDoesNotFit


def same_agreement(case: Mandate, text: str) -> None:
    """Refuse a signature under another text than the one drawn up."""
    if text != case.text:
        raise MandateDoesNotFit(
            "This is not the agreement that was drawn up (its SHA-256 begins with {begins}).", field="text",
            begins=case.text[:12], cure="Sign the very file that was drawn up.",
        )  # fmt: skip
