"""What this room's acts say in public, in one or two sentences over their public facts."""

from collections.abc import Mapping

from goufu.base.catalogue import pgettext_noop

SAYS: Mapping[str, str] = {
    "put_figures_in_force": pgettext_noop("governance", "{title} ({number}), since {since}."),
}
