"""The contract is published, secrets taken out, on the designated media and here."""

from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, FileRef, Line
from goufu.core.writes import Writes
from goufu.law.questions.contract_publication import ContractPublication
from goufu.law.questions.designated_media import DesignatedMedia
from goufu.law.questions.no_personal_data_published import NoPersonalDataPublished
from goufu.parties.authority import Authority
from goufu.rooms.contracts.consortium import said_of
from goufu.rooms.contracts.models import Contract


class PublishContractInput(ActInput):
    """Where it is published, and the text for the public."""

    text: Annotated[FileRef, Field(title="Text for the public", description="State and trade secrets taken out.")]
    designated: Annotated[bool, Field(title="It is on the media named by finance")] = True
    same_everywhere: Annotated[bool, Field(title="The content is the same everywhere")] = True
    address: Annotated[Line, Field(title="Address of the publication there")]
    provider_contact: Annotated[
        str, Field(title="Contact of the provider", description="Office and office telephone.", max_length=200)
    ] = ""
    names_persons: Annotated[bool, Field(title="The text names people served")] = False


class PublishContract(Act[Contract, PublishContractInput]):
    """Publish the contract."""

    states, leads_to = ("signed",), "published"
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("contract")
    stops = (ContractPublication,)

    def asks(
        self, case: Contract, given: PublishContractInput, moment: Moment
    ) -> Iterator[DesignatedMedia | NoPersonalDataPublished]:
        """Whether it is where it must be, and nothing personal in it."""
        yield DesignatedMedia(
            designated=given.designated, same_everywhere=given.same_everywhere, recorded_address=given.address
        )
        yield NoPersonalDataPublished(names_persons=given.names_persons)

    def effect(self, case: Contract, given: PublishContractInput, moment: Moment, w: Writes) -> None:
        """State everything the notice of a contract holds."""
        w.change(case, published_on=moment.day, address=given.address)
        w.attach(given.text, public=True)
        w.publish(
            instalments=_instalments(case), **said_of(case.members), **{name: getattr(case, name) for name in _FACTS}
        )


_FACTS = (
    "award", "tender", "number", "title",
    "purchaser", "purchaser_uscc", "purchaser_zh", "purchaser_en", "provider", "provider_uscc",
    "provider_zh", "provider_en", "amount_fen", "advance_fen", "bond_fen", "starts", "ends", "signed_on",
    "published_on", "public_service",
)  # fmt: skip


def _instalments(case: Contract) -> list[dict[str, Any]]:
    return [
        {name: getattr(each, name) for name in ("place", "title", "due", "amount_fen", "standards")}
        for each in case.instalments.all()
    ]
