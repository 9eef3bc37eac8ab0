"""Conditions that discriminate."""

from goufu.law.answering import Outcome, allowed, answers, refused, warned_if
from goufu.law.figures import Figures
from goufu.law.kinds import ALWAYS_BARRED, Condition, ConditionKind
from goufu.law.questions.conditions_are_fair import ConditionsAreFair
from goufu.law.questions.set_aside_for_social_organizations import SetAsideForSocialOrganizations


@answers(
    ConditionsAreFair,
    rule="nondiscrimination-8",
    protects="bidders",
    cure="Strike the condition, or rewrite it so that it says what the service needs.",
    warning="These conditions may point to certain suppliers or have nothing to do with the contract: {texts:list}.",
)
def no_discrimination(asked: ConditionsAreFair, figures: Figures) -> Outcome:
    """These conditions restrict ownership, organizational form, location or the area of past work: {texts:list}."""
    barred = [each.text for each in asked.conditions if each.kind in ALWAYS_BARRED or names_an_area(each, figures)]
    barred += [each.text for each in asked.conditions if only_one_form(each)]
    if barred:
        return refused(texts=barred)
    doubtful = [each.text for each in asked.conditions if each.kind is ConditionKind.UNRELATED]
    return warned_if(doubtful, texts=doubtful)


def only_one_form(condition: Condition) -> bool:
    """Whether the condition asks for one organizational form without a policy that allows it."""
    return condition.kind is ConditionKind.ORGANIZATION_FORM and not condition.policy_basis


def names_an_area(condition: Condition, figures: Figures) -> bool:
    """Whether the wording asks for local registration, premises or work of a certain area."""
    return any(word in condition.text for word in figures.words("area"))


@answers(
    ConditionsAreFair,
    rule="rating-as-threshold",
    protects="bidders",
    cure="Name the policy that authorises it, or use the rating for reference only.",
)
def ratings_are_no_gate(asked: ConditionsAreFair, _: Figures) -> Outcome:
    """A rating or a membership is used as a gate or bonus without a policy that authorises it: {texts:list}."""
    kinds = (ConditionKind.RATING, ConditionKind.MEMBERSHIP)
    found = [each.text for each in asked.conditions if each.kind in kinds and not each.policy_basis]
    return warned_if(found, texts=found)


@answers(
    SetAsideForSocialOrganizations,
    rule="org-form-set-aside",
    protects="bidders",
    cure="Attach the law or state policy under which such services are bought from social organizations.",
    warning="Others are kept out under “{policy}”; known policy encourages priority at equal conditions only.",
)
def set_aside_needs_a_policy(asked: SetAsideForSocialOrganizations, _: Figures) -> Outcome:
    """The project is directed at social organizations, but no written policy basis is on file."""
    if not (asked.only_social_organizations or asked.preferred_at_equal_conditions):
        return allowed()
    if not asked.policy_basis.strip():
        return refused()
    return warned_if(asked.only_social_organizations, policy=asked.policy_basis)
