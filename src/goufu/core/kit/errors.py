"""What can be wrong with a kit."""

from goufu.core.exceptions import ActError


class BrokenKit(ActError):
    """A kit that was changed, that nobody known here has signed, or whose entries cannot be read."""

    problem, http_status = "broken-kit", 422


class UnknownKit(ActError):
    """No such kit is stored here."""

    problem, http_status = "unknown-kit", 404


def changed() -> BrokenKit:
    """The refusal of a file that is not just as it was signed."""
    return BrokenKit(
        "The kit's signature does not hold; nothing of it was taken over.", field="kit",
        cure="Get the file again from the county that made it.",
    )  # fmt: skip
