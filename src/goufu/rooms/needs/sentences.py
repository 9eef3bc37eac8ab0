"""What this room's acts say in public, in one or two sentences over their public facts."""

from collections.abc import Mapping

from goufu.base.catalogue import pgettext_noop

SAYS: Mapping[str, str] = {
    "raise_need": pgettext_noop(
        "needs",
        "{title}: about {people} people ({group}), {place}. Heard by {channel}; urgency: {urgency}.",
    ),
    "verify_need": pgettext_noop("needs", "{finding} ({people} people)"),
    "prioritise_need": pgettext_noop("needs", "Rank {rank}: {reason}"),
    "decline_need": pgettext_noop("needs", "{reason}"),
    "open_purchase": pgettext_noop("needs", "Catalogue item {catalogue_code}, {catalogue_name}; from {needs}."),
    "enter_purchase": pgettext_noop("needs", "Catalogue item {catalogue_code}, {catalogue_name}."),
    "reopen_purchase": pgettext_noop("needs", "Takes up {follows_on} again. {changes}"),
    "open_lot": pgettext_noop(
        "needs", "Lot {number} of {lots} of {part_of}: {lot_fen}, {place}; catalogue item {catalogue_code}."
    ),
    "hand_on_to_lots": pgettext_noop("needs", "Each lot is a purchase of its own from now on."),
    "adopt_need": pgettext_noop("needs", "Taken up in {purchase}."),
    "fail_purchase": pgettext_noop("needs", "{reason}"),
}
