"""Every other member of a consortium signs, before the one who leads it."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, FileRef, Private
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.contracts.consortium import member_of
from goufu.rooms.contracts.models import Contract, MemberSignature
from goufu.rooms.contracts.refusals import NotAMember
from goufu.rooms.contracts.terms import same_text


class SignContractAsMemberInput(ActInput):
    """The text that is signed."""

    text: Annotated[FileRef, Private, Field(title="The text you sign", description="The file the purchaser drew up.")]


class SignContractAsMember(Act[Contract, SignContractAsMemberInput]):
    """Sign the contract as a member of the consortium."""

    states = ("drafted",)
    by = Authority("provider.head", within="anywhere")
    public = Publish("contract", "publish_contract")
    asks_nothing = (
        "The law is asked when the one who leads signs for the consortium, and again when the purchaser does."
    )
    routine, repeats = False, True

    def effect(self, case: Contract, given: SignContractAsMemberInput, moment: Moment, w: Writes) -> None:
        """Bind the member to this very text, jointly and severally with the others."""
        member = member_of(case, w.holder.organ)
        if member is None:
            raise NotAMember(
                "Your organization is no further member of the consortium of {ref}.", ref=case.ref,
                cure="The one who leads signs for the provider; whoever is not named does not sign.",
            )  # fmt: skip
        same_text(case, given.text)
        if MemberSignature.objects.filter(contract=case, uscc=member["uscc"]).exists():
            raise NotAMember("Your organization has signed already.", cure="Nothing remains to be done.")
        w.add(MemberSignature(contract=case, uscc=member["uscc"], signed_on=moment.day))
        w.publish(member=member["uscc"])
        w.tell(case.provider, number=case.number, title=case.title, member=member["name_zh"])
