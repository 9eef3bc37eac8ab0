"""What this room's acts say in public, in one or two sentences over their public facts."""

from collections.abc import Mapping

from goufu.base.catalogue import pgettext_noop

SAYS: Mapping[str, str] = {
    "draw_panel": pgettext_noop(
        "evaluation",
        "{members} drawn at random from {pool_size}; whoever has the log can repeat the draw.",
    ),
    "close_qualification": pgettext_noop("evaluation", "{qualified} qualified."),
    "notify_change": pgettext_noop("evaluation", "{part}: {text}"),
    "close_consultation": pgettext_noop("evaluation", "Last quotes until {quotes_until}."),
    "release_last_quote_share": pgettext_noop(
        "evaluation", "A share was handed in; {needed} of each side open the last quotes."
    ),
    "open_last_quotes": pgettext_noop("evaluation", "{last_quotes} last quotes."),
    "rank_bids": pgettext_noop("evaluation", "{ranked} bids; the points were added up by the platform."),
    "fill_in_selection": pgettext_noop("evaluation", "{ranked} of {came} bids ranked on one page by two officers."),
    "publish_admission": pgettext_noop("evaluation", "{admitted} of {came} providers admitted."),
    "sign_framework": pgettext_noop("evaluation", "People choose from {starts} to {ends}."),
    "file_framework": pgettext_noop("evaluation", "Finance has a copy under {filing_number}."),
    "tell_framework_users": pgettext_noop("evaluation", "{told}"),
    "open_applications": pgettext_noop("evaluation", "One fee for all: {fee_fen} a {unit}; {starts} to {ends}."),
    "publish_applicant": pgettext_noop("evaluation", "{name_zh} was let in; {admitted} providers can be chosen."),
    "leave_framework": pgettext_noop("evaluation", "{name_zh} left: {reason}"),
    "publish_choice": pgettext_noop(
        "evaluation", "{winner_name} was chosen, {amount_fen}. Challenges until {challenges_until}."
    ),
    "record_users_choice": pgettext_noop("evaluation", "{people} people chose this provider; {amount_fen}."),
    "name_winner": pgettext_noop("evaluation", "Rank {rank}."),
    "publish_result": pgettext_noop(
        "evaluation",
        "{responses} bids; {winner_name}, {score} points, {amount_fen}. Challenges until {challenges_until}.",
    ),
    "annul_award": pgettext_noop("evaluation", "{reason}"),
}
