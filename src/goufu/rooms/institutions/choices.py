"""The closed lists of the room, and the groups that several acts fill in."""

from typing import Annotated

from pydantic import Field

from goufu.core.fields import CaseRef, Fen, Group, Line, Titled


class InstitutionClass(Titled):
    """The four classes of the reform; the values are those of `OrganizationKind`."""

    ADMINISTRATIVE = "administrative_institution", "With administrative functions"
    PUBLIC_WELFARE_ONE = "public_institution_class_one", "Public welfare, class one"
    PUBLIC_WELFARE_TWO = "public_institution_class_two", "Public welfare, class two"
    BUSINESS = "business_institution", "Production and operation"


class Suitability(Titled):
    """What the test of an item comes to."""

    SUITABLE = "suitable", "Suitable for purchase"
    LATER = "later", "Later, when the market is there"
    UNSUITABLE = "unsuitable", "Not suitable"


class Treatment(Titled):
    """What becomes of the posts that did a converted item; never a new post."""

    FROZEN = "frozen", "Frozen"
    RETRAINED = "retrained", "Retrained for other duties"
    NATURAL_EXIT = "natural_exit", "Given up when the holder leaves"


class Deliverable(Titled):
    """What an item delivers: services to persons, or works that are shown and heard."""

    VISITS = "visits", "Services to persons"
    WORKS = "works", "Works (films, programmes, translations)"


class PostsTreated(Group):
    """A part of the item's posts and what becomes of it."""

    treatment: Annotated[Treatment, Field(title="What becomes of the posts")]
    hundredths: Annotated[int, Field(title="Posts in hundredths", strict=True, gt=0)]


class ContractIndicator(Group):
    """An indicator of the contract."""

    title: Annotated[Line, Field(title="Indicator")]
    value: Annotated[int, Field(title="Value", strict=True, ge=0)]
    unit: Annotated[Line, Field(title="Unit")]


class ItemMoney(Group):
    """What an item receives in a year."""

    item: Annotated[CaseRef, Field(title="Service item")]
    appropriated_fen: Annotated[Fen, Field(title="By appropriation")]
    purchased_fen: Annotated[Fen, Field(title="By purchase")] = 0


class ItemPosts(Group):
    """The posts that an item occupies."""

    item: Annotated[CaseRef, Field(title="Service item")]
    hundredths: Annotated[int, Field(title="Posts in hundredths", strict=True, ge=0)]


class Work(Group):
    """A deliverable of the works kind."""

    title: Annotated[Line, Field(title="Title of the work")]
    language: Annotated[Line, Field(title="Language")]
    minutes: Annotated[int, Field(title="Length in minutes", strict=True, gt=0, le=1_000_000)]
    broadcasts: Annotated[int, Field(title="Times broadcast or shown", strict=True, ge=0)] = 0
    rights: Annotated[Line, Field(title="Who holds the rights")]
    language_review: Annotated[Line, Field(title="Who reviewed the language")]
