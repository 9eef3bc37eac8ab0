"""What this room's acts say in public, in one or two sentences over their public facts."""

from collections.abc import Mapping

from goufu.base.catalogue import pgettext_noop

SAYS: Mapping[str, str] = {
    "choose_method": pgettext_noop(
        "procurement",
        "{method_name}; budget {amount_fen}, ceiling {ceiling_fen}. {reason}",
    ),
    "file_plan": pgettext_noop("procurement", "Plan {plan_number}."),
    "draft_documents": pgettext_noop(
        "procurement",
        "Weight of the price {price_weight_bp}, {factors} factors; contract from {contract_starts} to {contract_ends}.",
    ),
    "rehearse_opening": pgettext_noop("procurement", "The opening was rehearsed with dummy bids."),
    "publish_notice": pgettext_noop(
        "procurement",
        "{method_name}; bids until {deadline}; budget {amount_fen}; at least {least_responses} bids are needed.",
    ),
    "publish_prequalification": pgettext_noop("procurement", "Who wants to bid applies until {until}: {place}"),
    "close_prequalification": pgettext_noop("procurement", "{qualified} of {applied} applicants qualified."),
    "publicise_sole_supplier": pgettext_noop(
        "procurement", "{supplier_name} is to be asked alone; opinions until {until}. {reason}"
    ),
    "draw_invitees": pgettext_noop("procurement", "{invited} suppliers drawn at random from {pool} that qualify."),
    "close_sole_publicity": pgettext_noop("procurement", "{opinions} opinions, {answered} answered. {answer}"),
    "publish_invitation": pgettext_noop("procurement", "Providers can apply at any time; ceiling {ceiling_fen}."),
    "ask_supplier": pgettext_noop("procurement", "{supplier_name} alone was asked; ceiling {ceiling_fen}."),
    "extend_for_outage": pgettext_noop("procurement", "For the outage {outage} the deadline moves to {deadline_utc}."),
    "clarify_documents": pgettext_noop("procurement", "{question} {answer}"),
    "correct_documents": pgettext_noop("procurement", "{what}"),
    "release_share": pgettext_noop("procurement", "A share was handed in; {needed} of each side open the bids."),
    "open_bids": pgettext_noop(
        "procurement",
        "{responses} bids. Before the opening nobody, administrators included, could read or count them.",
    ),
    "fail_tender": pgettext_noop("procurement", "{ground}. {reason}"),
    "end_tender_by_decision": pgettext_noop("procurement", "{reason}"),
    "hold_tender": pgettext_noop("procurement", "{reason}"),
}
