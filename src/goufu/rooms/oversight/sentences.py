"""What this room's acts say in public, in one or two sentences over their public facts."""

from collections.abc import Mapping

from goufu.base.catalogue import pgettext_noop

SAYS: Mapping[str, str] = {
    "archive_purchase": pgettext_noop("oversight", "{entries} entries, shelf mark {shelf_mark}."),
}
