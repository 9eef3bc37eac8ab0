"""The head of an office with that power puts a document's figures in force for its division."""

from collections.abc import Iterator

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.exceptions import BadInput
from goufu.core.fields import NoInput
from goufu.core.lawbook import OVERLAY, the_law
from goufu.core.models import Figure
from goufu.core.writes import Writes
from goufu.law.questions.local_figure_keeps_open import LocalFigureKeepsOpen
from goufu.parties.authority import Authority
from goufu.rooms.governance.models import PolicyDocument


class PutFiguresInForceInput(NoInput):
    """Nothing to fill in: the document stands as it was entered."""


class PutFiguresInForce(Act[PolicyDocument, PutFiguresInForceInput]):
    """Put the figures of a document in force."""

    states, leads_to = ("drafted",), "in_force"
    by = (Authority("finance.head", within="issuer"), Authority("civil.head", within="issuer"))
    not_by_who = ("draft_policy_document",)
    public = Publish("", "once")

    def asks(
        self, case: PolicyDocument, given: PutFiguresInForceInput, moment: Moment
    ) -> Iterator[LocalFigureKeepsOpen]:
        for figure in case.figures:
            yield LocalFigureKeepsOpen(
                rule=figure["rule"],
                bars_outsiders=case.bars_outsiders,
                reviewed=bool(case.fairness_review),
                text=case.wording,
            )

    def effect(self, case: PolicyDocument, given: PutFiguresInForceInput, moment: Moment, w: Writes) -> None:
        slots = {(slot.of, slot.name) for rule in the_law().rules for slot in rule.file.slots.values()}
        for figure in case.figures:
            if (figure["rule"], figure["name"]) not in slots:
                raise BadInput(
                    "No rule “{rule}” has a figure “{name}”.", field="figures", rule=figure["rule"], name=figure["name"]
                )
            w.add(
                Figure(
                    rule=figure["rule"],
                    name=figure["name"],
                    region=case.region,
                    value=figure["value"],
                    unit=figure["unit"],
                    since=case.since,
                    set_by=f"{case.number} {case.title}",
                )
            )
        w.serial(OVERLAY)
        w.publish(number=case.number, title=case.title, since=case.since, figures=case.figures, wording=case.wording)
