"""Nothing of this room is part of a contracting process in the open contracting standard."""

from goufu.core.ocds import NO_PROCESS, PagesOnly

PAGES_ONLY: PagesOnly = {
    "draft_policy_document": {"*": NO_PROCESS},
    "put_figures_in_force": {"*": NO_PROCESS},
    "refuse_policy_document": {"*": NO_PROCESS},
}
