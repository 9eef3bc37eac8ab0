"""Groups of fields of a requirement, which documents and contracts repeat."""

from typing import Annotated

from pydantic import Field

from goufu.core.fields import CivilDate, Group, Line
from goufu.rooms.requirements.refusals import RequirementDoesNotFit

WHOLE_BP = 10_000
"""Everything, in basis points; also all points of a scoring, in hundredths of a point."""

Share = Annotated[int, Field(strict=True, ge=0, le=WHOLE_BP)]


class ServiceItem(Group):
    """One service to be delivered."""

    name: Annotated[Line, Field(title="Service")]
    unit: Annotated[Line, Field(title="Unit")]
    quantity: Annotated[int, Field(title="Quantity", strict=True, ge=1)]
    frequency: Annotated[Line, Field(title="How often")]
    place: Annotated[Line, Field(title="Where")]


class StaffPost(Group):
    """People of one kind who deliver the service."""

    kind: Annotated[Line, Field(title="Kind of staff")]
    people: Annotated[int, Field(title="How many of them", strict=True, ge=1)]
    certificate: Annotated[str, Field(title="Certificate asked for", max_length=200)] = ""
    certificate_basis: Annotated[
        str, Field(title="Law that requires the certificate", description="Empty where no law does.", max_length=200)
    ] = ""


class Milestone(Group):
    """A step of delivery that is accepted and paid on its own."""

    title: Annotated[Line, Field(title="Milestone")]
    due: Annotated[CivilDate, Field(title="Due on")]
    share_bp: Annotated[Share, Field(title="Share of the price, in hundredths of a percent")]


class Indicator(Group):
    """What the purchase will be assessed by."""

    name: Annotated[Line, Field(title="Indicator")]
    weight_bp: Annotated[Share, Field(title="Weight, in hundredths of a percent")]


def shares_add_up(shares: list[int], field: str) -> None:
    """Shares in basis points make the whole."""
    if sum(shares) != WHOLE_BP:
        raise RequirementDoesNotFit(
            "The shares make {sum} hundredths of a percent; they must make {whole}.",
            field=field,
            sum=sum(shares),
            whole=WHOLE_BP,
            cure="Correct the shares.",
        )
