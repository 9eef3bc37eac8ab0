"""The figures that show whether an item is done. Later rooms supply them in their `facts.py`.

Each is a number out of a number, over the records of one division from one civil day to another.
"""

from goufu.base.catalogue import pgettext_noop
from goufu.core.measures import Measure

PURCHASES_ON_PLATFORM = Measure(
    "purchases_on_platform", pgettext_noop("pilots", "How many purchases were opened on the platform?"), "count"
)
"""What coverage is measured with: it stands alone, without a denominator."""
CONTRACTS_IN_TIME = Measure(
    "contracts_published_in_time",
    pgettext_noop("pilots", "How many of the contracts signed were published within 2 working days?"),
    "count",
)
SPENT_ON_ORGANIZATIONS = Measure(
    "spent_on_social_organizations",
    pgettext_noop("pilots", "How much of the new contracts' money went to social organizations?"),
    "fen",
)
ASSESSED_IN_PUBLIC = Measure(
    "assessed_in_public",
    pgettext_noop("pilots", "How many of the contracts completed have a published assessment?"),
    "count",
)
CREDIT_IN_TIME = Measure(
    "credit_entered_in_time",
    pgettext_noop("pilots", "How many of the published results were entered in the credit record in time?"),
    "count",
)
NEEDS_TAKEN_UP = Measure(
    "needs_taken_up", pgettext_noop("pilots", "How many of the verified needs were taken up by a purchase?"), "count"
)
PROVIDERS_REGISTERED = Measure(
    "organizations_registered",
    pgettext_noop("pilots", "How many of the registered providers are social organizations?"),
    "count",
)

MEASURES = {
    each.name: each
    for each in (
        CONTRACTS_IN_TIME,
        SPENT_ON_ORGANIZATIONS,
        ASSESSED_IN_PUBLIC,
        CREDIT_IN_TIME,
        NEEDS_TAKEN_UP,
        PROVIDERS_REGISTERED,
    )
}
"""What an evidence rule may name."""
