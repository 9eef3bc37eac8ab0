"""What this room's acts say in public, in one or two sentences over their public facts."""

from collections.abc import Mapping

from goufu.base.catalogue import pgettext_noop

SAYS: Mapping[str, str] = {
    "draw_up_mandate": pgettext_noop("agencies", "{agency_zh}: {matters}."),
    "sign_mandate": pgettext_noop(
        "agencies",
        "{agency_zh} acts for the purchaser from {starts} to {ends}: {matters}. Fee: {fee}, paid by {fee_payer}.",
    ),
    "end_mandate": pgettext_noop("agencies", "{why}. {facts}"),
    "hand_over_files": pgettext_noop("agencies", "{files_handed_over} files were handed over."),
    "confirm_hand_over": pgettext_noop("agencies", "{files_handed_over} files were handed over. {missing}"),
}
