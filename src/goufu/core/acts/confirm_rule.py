"""A believed rule is confirmed by the head of a province's finance office, once for all counties."""

from typing import Annotated

from pydantic import Field

from goufu.base.regions import level
from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.exceptions import BadInput, WrongOffice
from goufu.core.fields import ActInput, Line, LongText
from goufu.core.lawbook import OVERLAY, the_law
from goufu.core.models import Confirmation, Register
from goufu.core.writes import Writes
from goufu.parties.authority import Authority


class ConfirmRuleInput(ActInput):
    """Which rule, and where its text was seen."""

    rule: Annotated[Line, Field(title="Rule")]
    source: Annotated[
        LongText,
        Field(title="Where the text was checked", description="Document, number, article, and who holds the copy."),
    ]


class ConfirmRule(Act[Register, ConfirmRuleInput]):
    """Confirm a rule against its official text."""

    states = ("open",)
    by = Authority("finance.head")
    public = Publish("", "once")
    asks_nothing = "It decides what the law book may refuse; the law book cannot be asked about itself."
    routine = False

    def effect(self, case: Register, given: ConfirmRuleInput, moment: Moment, w: Writes) -> None:
        if given.rule not in {rule.file.id for rule in the_law().rules}:
            raise BadInput("There is no rule “{rule}”.", field="rule", rule=given.rule)
        if level(w.holder.region) != "province":
            raise WrongOffice(
                "What the law says is confirmed by the province's finance office, once for all counties.",
                cure="Send it the official text. An uncertain fact of one case is settled on that case.",
            )
        w.add(Confirmation(rule=given.rule, office=w.holder.office, on=moment.day, source=given.source))
        w.serial(OVERLAY)
