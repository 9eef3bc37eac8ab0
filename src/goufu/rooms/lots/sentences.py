"""What this room's acts say in public, in one or two sentences over their public facts."""

from collections.abc import Mapping

from goufu.base.catalogue import pgettext_noop

SAYS: Mapping[str, str] = {
    "divide_purchase": pgettext_noop("lots", "{whole_fen} in all. {why}"),
}
