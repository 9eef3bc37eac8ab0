"""The head of finance publishes a version; from its day on it decides what is listed."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, CivilDate
from goufu.core.writes import Writes
from goufu.law.questions.decision_stands import DecisionStands
from goufu.parties.authority import Authority
from goufu.rooms.catalogue.models import CatalogueVersion
from goufu.rooms.catalogue.refusals import NotReady
from goufu.rooms.catalogue.versions import differences
from goufu.rooms.governance.interface import Subject, decision_question


class PublishCatalogueInput(ActInput):
    """The decision behind it, and its first day."""

    decision: Annotated[
        CaseRef, Field(title="Decision of the conference", description="Topic that was agreed to in signed minutes.")
    ]
    since: Annotated[CivilDate, Field(title="In force since")]


class PublishCatalogue(Act[CatalogueVersion, PublishCatalogueInput]):
    """Publish a version of the catalogue."""

    states, leads_to = ("drafted",), "published"
    by = Authority("finance.head", within="issuer")
    not_by_who = ("adopt_catalogue", "import_catalogue")
    public = Publish("", "once")

    def asks(self, case: CatalogueVersion, given: PublishCatalogueInput, moment: Moment) -> Iterator[DecisionStands]:
        """Whether the conference decided on it; whether an item may be bought is asked of every purchase."""
        yield decision_question(given.decision, case.region, case.number, subject=Subject.CATALOGUE, case=case.ref)

    def effect(self, case: CatalogueVersion, given: PublishCatalogueInput, moment: Moment, w: Writes) -> None:
        if not case.argument or not case.consultation:
            raise NotReady(
                "Expert argument and consultation are not both recorded.",
                cure="Record them, then publish.",
            )  # fmt: skip
        if given.since < moment.day:
            raise NotReady(
                "A catalogue is not put in force for days that are past.", field="since", cure="Give today or later."
            )  # fmt: skip
        w.change(case, decision=given.decision, since=given.since)
        changed = [{"kind": each.kind, "code": each.code, "name": each.name_zh} for each in differences(case)]
        w.publish(number=case.number, above=case.above, department=case.department, differences=changed)
