"""A person decides what the law left uncertain: with a reason, in public, by an act of its own."""

from typing import Annotated

from pydantic import Field

from goufu.base.catalogue import Both
from goufu.core.act import Act, Publish
from goufu.core.cases import Case
from goufu.core.clock import Moment
from goufu.core.exceptions import BadInput, WrongOffice
from goufu.core.fields import ActInput, LongText, Mark, Titled
from goufu.core.judge import question_named
from goufu.core.models import Settlement
from goufu.core.registry import find_case
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.parties.roles import roles_said


class Decision(Titled):
    """What was decided."""

    GO_ON = "go_on", "The procedure may go on"
    STOP = "stop", "The procedure may not go on"


class SettleQuestionInput(ActInput):
    """The question, the decision and why."""

    question: Annotated[
        str,
        Mark("question"),
        Field(
            title="Question that is uncertain",
            description="A fact of this case. What the law says is confirmed by the province, once for all counties.",
            max_length=80,
        ),
    ]
    decision: Annotated[Decision, Field(title="Decision")]
    reason: Annotated[LongText, Field(title="Reason", description="It is published with the decision.")]
    by_decision: Annotated[
        str, Mark("case"), Field(title="Decision of the conference that settles it", max_length=64)
    ] = ""


class SettleQuestion(Act[Case, SettleQuestionInput]):
    """Decide what the law leaves uncertain."""

    any_state = True
    by = tuple(Authority(role) for role in ("finance.head", "civil.head", "purchaser.head"))
    public = Publish("procurement")
    asks_nothing = "It is asked where the law gives no answer."
    routine = False

    def effect(self, case: Case, given: SettleQuestionInput, moment: Moment, w: Writes) -> None:
        question = question_named(given.question)
        if question.settled_by not in w.holder.roles:
            raise WrongOffice(
                "“{question}” is decided by: {role}.",
                question=Both(question.title("zh"), question.title("en")),
                role=roles_said([question.settled_by]),
                cure="Ask that office. What the law says is not settled on a case: the province confirms it.",
            )
        if given.by_decision and not find_case(given.by_decision).decides_for(case.region):
            raise BadInput(
                "{ref} holds no decision, in signed minutes, for this division.",
                field="by_decision",
                ref=given.by_decision,
                cure="Have the minutes signed first, or leave the field empty where your office decides by itself.",
            )
        w.add(
            Settlement(
                thread=case.thread,
                question=given.question,
                decision=given.decision.value,
                reason=given.reason,
                office=w.holder.office,
                on=moment.day,
                by_decision=given.by_decision,
            )
        )
