"""Plans of a region: which is in force, which is being worked on, what the next version is numbered."""

from goufu.core.writes import Writes
from goufu.parties.regions import region
from goufu.rooms.pilots.interface import open_programmes
from goufu.rooms.rollout.models import ImplementationPlan
from goufu.rooms.rollout.refusals import PlanDoesNotFit, PlanUnderWay
from goufu.rooms.rollout.states import AT_WORK


def plan_in_force(programme: str, code: str) -> ImplementationPlan | None:
    """The region's approved plan, or None."""
    return ImplementationPlan.objects.filter(programme=programme, region=code, state="approved").first()


def plan_at_work(programme: str, code: str) -> ImplementationPlan | None:
    """The region's plan that is drafted, submitted or returned, or None."""
    return ImplementationPlan.objects.filter(programme=programme, region=code, state__in=AT_WORK).first()


def nothing_at_work(programme: str, code: str) -> None:
    """Refuse a second plan beside one that is not done yet."""
    found = plan_at_work(programme, code)
    if found is not None:
        raise PlanUnderWay(
            "{name} is at work on a plan already ({ref}).", field="programme", name=region(code).name_zh, ref=found.ref,
            cure="Go on with that one.",
        )  # fmt: skip


def programme_runs(ref: str) -> None:
    """Refuse a programme that is not under way."""
    if ref not in {each for each, _, _ in open_programmes()}:
        raise PlanDoesNotFit(
            "No programme {ref} is under way.", field="programme", ref=ref, cure="Choose one that the province opened.",
        )  # fmt: skip


def put_in_force(plan: ImplementationPlan, w: Writes) -> int:
    """The number of the version; the one in force before is replaced by an act that follows."""
    before = plan_in_force(plan.programme, plan.region)
    if before is not None:
        w.follow("replace_implementation_plan", case=before.ref, replaced_by=plan.ref)
    return before.version + 1 if before else 1
