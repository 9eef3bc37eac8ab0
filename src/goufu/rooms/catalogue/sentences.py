"""What this room's acts say in public, in one or two sentences over their public facts."""

from collections.abc import Mapping

from goufu.base.catalogue import pgettext_noop

SAYS: Mapping[str, str] = {
    "draft_eligibility_sheet": pgettext_noop(
        "catalogue",
        "{content_kind}, catalogue item {catalogue_code}. {market} bodies can deliver it. {measurable}",
    ),
    "approve_eligibility_sheet": pgettext_noop("catalogue", "Duty: {duty_source}"),
    "reject_eligibility_sheet": pgettext_noop("catalogue", "{reason}"),
}
