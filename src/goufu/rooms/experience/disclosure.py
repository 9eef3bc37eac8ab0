"""What a county has learned is no part of a contracting process."""

from goufu.core.ocds import NO_PROCESS, PagesOnly

PAGES_ONLY: PagesOnly = {
    "adopt_experience": {"*": NO_PROCESS},
    "adopt_templates": {"*": NO_PROCESS},
    "draft_experience": {"*": NO_PROCESS},
    "publish_experience": {"*": NO_PROCESS},
    "review_experience": {"*": NO_PROCESS},
    "revise_experience": {"*": NO_PROCESS},
    "select_experience": {"*": NO_PROCESS},
    "state_how_it_fared": {"*": NO_PROCESS},
    "withdraw_experience": {"*": NO_PROCESS},
}
