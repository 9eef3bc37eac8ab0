"""The result of the prequalification: each applicant is told its own, and only those that qualified may bid."""

from collections.abc import Iterator

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import NoInput
from goufu.core.writes import Writes
from goufu.law.kinds import CompetitionStage
from goufu.law.questions.enough_suppliers import EnoughSuppliers
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.procurement.method import method_named
from goufu.rooms.procurement.models import JudgedApplication, Tender
from goufu.rooms.procurement.prequalifying import QUALIFIED, judged, qualified
from goufu.rooms.procurement.refusals import Mismatch
from goufu.rooms.procurement.refused import grounds_said


class ClosePrequalification(Act[Tender, NoInput]):
    """Close the prequalification and tell each applicant its result."""

    states = ("approved",)
    by = Authority("purchaser.head", within="purchaser")
    not_by_who = ("judge_application",)
    public = Publish("procurement", "publish_result")
    routine = False

    def method(self, case: Tender, given: NoInput) -> MethodTraits:
        return method_named(case.method).in_law()

    def asks(self, case: Tender, given: NoInput, moment: Moment) -> Iterator[EnoughSuppliers]:
        yield EnoughSuppliers(count=len(qualified(case, moment)), stage=CompetitionStage.RESPONSES)

    def effect(self, case: Tender, given: NoInput, moment: Moment, w: Writes) -> None:
        if case.prequalified_on is not None:
            raise Mismatch("The prequalification is closed.", cure="Go on with those that qualified.")
        let_in = qualified(case, moment)
        drawn = method_named(case.method).has("invited")
        w.change(case, prequalified_on=moment.day, prequalified=let_in, invited=[] if drawn else let_in)
        w.publish(applied=len(judged(case)), qualified=len(let_in))
        for each in judged(case).values():
            said = {f"said_{lang}": _said(each, lang) for lang in ("zh", "en")}
            w.tell(each.provider, tender=case.ref, title=case.title, **said)


def _said(found: JudgedApplication, lang: str) -> str:
    """The sentence that is this applicant's own."""
    if found.standing == QUALIFIED:
        return "贵单位通过资格预审。" if lang == "zh" else "Your organization has qualified."
    grounds = grounds_said(found.findings, found.unmet, lang)
    if lang == "zh":
        return f"贵单位未通过资格预审，原因：{grounds}"
    return f"Your organization has not qualified: {grounds}"
