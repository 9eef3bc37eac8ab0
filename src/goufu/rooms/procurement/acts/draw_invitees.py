"""The suppliers invited to tender are drawn from the qualified; who was drawn stays private until the result."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText, OrganCode
from goufu.core.ledger.notes import server_keys
from goufu.core.writes import Writes
from goufu.law.kinds import InvitationWay
from goufu.law.questions.provider_listed import ProviderListed
from goufu.law.questions.suppliers_invited import SuppliersInvited
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.procurement.alone import supplier_named
from goufu.rooms.procurement.invitees import draw_invitees_of
from goufu.rooms.procurement.method import method_named
from goufu.rooms.procurement.models import Tender
from goufu.rooms.procurement.prequalifying import must_be_over
from goufu.rooms.procurement.refusals import Mismatch
from goufu.rooms.providers.interface import provider_of_organ


class DrawInviteesInput(ActInput):
    """Those that qualify, how they were found, and how many are invited."""

    pool: Annotated[list[OrganCode], Field(title="Suppliers that qualify", min_length=1, max_length=200)]
    basis: Annotated[LongText, Field(title="How they were found", description="Prequalification or register.")]
    invited: Annotated[int, Field(title="Suppliers to be invited", strict=True, ge=1)]


class DrawInvitees(Act[Tender, DrawInviteesInput]):
    """Draw the suppliers that are invited."""

    states = ("approved",)
    by = (Authority("purchaser.officer", within="purchaser"), Authority("supervisor.officer"))
    public = Publish("procurement", "publish_result")
    routine = False

    def method(self, case: Tender, given: DrawInviteesInput) -> MethodTraits:
        return method_named(case.method).in_law()

    def asks(
        self, case: Tender, given: DrawInviteesInput, moment: Moment
    ) -> Iterator[SuppliersInvited | ProviderListed]:
        yield SuppliersInvited(way=InvitationWay.RANDOM_DRAW, invited=min(given.invited, len(set(given.pool))))
        for known in filter(None, map(provider_of_organ, sorted(set(given.pool)))):
            yield ProviderListed(
                abnormal=known.listed("abnormal", moment.day), severe=known.listed("severe", moment.day),
                documents_exclude_abnormal=case.excludes_abnormal,
            )  # fmt: skip

    def effect(self, case: Tender, given: DrawInviteesInput, moment: Moment, w: Writes) -> None:
        if not method_named(case.method).has("invited") or case.invited:
            raise Mismatch(
                "Suppliers are drawn once, and only for a tender by invitation.", field="pool",
                cure="Go on with those that were drawn; another method finds its suppliers another way.",
            )  # fmt: skip
        must_be_over(case)
        if case.prequalified_on is not None and set(given.pool) != set(case.prequalified):
            raise Mismatch(
                "The pool is not that of the prequalification.", field="pool",
                cure="Draw from all that qualified, and from no other.",
            )  # fmt: skip
        for code in given.pool:
            supplier_named(code)
        order, signature = draw_invitees_of(case.ref, given.pool)
        w.change(case, invited=order[: given.invited])
        w.publish(order=order, signature=signature, key=server_keys().promise.verifier)
        for organ in case.invited:
            w.tell(organ, tender=case.ref, title=case.title)
