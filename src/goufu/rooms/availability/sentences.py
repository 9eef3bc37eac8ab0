"""What this room's acts say in public, in one or two sentences over their public facts."""

from collections.abc import Mapping

from goufu.base.catalogue import pgettext_noop

SAYS: Mapping[str, str] = {
    "certify_outage": pgettext_noop("availability", "Away for {minutes} minutes, from {since} to {until}. {what}"),
}
