"""What this room's acts say in public, over their public facts."""

from collections.abc import Mapping

from goufu.base.catalogue import pgettext_noop

SAYS: Mapping[str, str] = {
    "return_losers_bonds": pgettext_noop("guarantees", "{bonds} bonds given back."),
}
