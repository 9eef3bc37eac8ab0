"""What this room's acts say in public, in one or two sentences over their public facts."""

from collections.abc import Mapping

from goufu.base.catalogue import pgettext_noop

SAYS: Mapping[str, str] = {
    "register_provider": pgettext_noop("providers", "{name_name}, registered with {registered_with}. {scope}"),
    "list_provider": pgettext_noop("providers", "{name_name}: {list}, {reason} ({decision})"),
    "record_credit": pgettext_noop("providers", "{name_name}: {what}"),
    "suspend_provider": pgettext_noop("providers", "{reason} ({decision})"),
}
