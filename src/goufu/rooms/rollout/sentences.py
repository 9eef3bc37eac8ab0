"""What this room's acts say in public, in one or two sentences over their public facts."""

from collections.abc import Mapping

from goufu.base.catalogue import pgettext_noop

SAYS: Mapping[str, str] = {
    "approve_implementation_plan": pgettext_noop("rollout", "{plan_title}, version {version}. {opinion}"),
    "enter_issued_plan": pgettext_noop("rollout", "{title} ({document}), version {version}."),
    "replace_implementation_plan": pgettext_noop("rollout", "Replaced by {replaced_by}; it stays readable."),
    "set_admission_criteria": pgettext_noop("rollout", "{title} ({document}), since {since}."),
    "decide_application": pgettext_noop("rollout", "{decision}: {decision_reasons}"),
    "admit_region": pgettext_noop("rollout", "By {document}, since {since}."),
}
