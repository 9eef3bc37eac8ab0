"""What the kernel's acts say in public, in one or two sentences over their public facts."""

from collections.abc import Mapping

from goufu.base.catalogue import pgettext_noop

SAYS: Mapping[str, str] = {
    "found_register": pgettext_noop("core", "{title}."),
    "name_office_holder": pgettext_noop("core", "{title_name} ({office})."),
    "settle_question": pgettext_noop("core", "{question} {decision}. {reason}"),
}
