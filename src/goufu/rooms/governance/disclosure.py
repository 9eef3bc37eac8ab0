"""Nothing of this room is part of a contracting process in the open contracting standard."""

from goufu.core.ocds import NO_PROCESS, PagesOnly

PAGES_ONLY: PagesOnly = {
    "draft_policy_document": {"*": NO_PROCESS},
    "put_figures_in_force": {"*": NO_PROCESS},
    "refuse_policy_document": {"*": NO_PROCESS},
    "close_task": {"*": NO_PROCESS},
    "decide_topic": {"*": NO_PROCESS},
    "dissolve_body": {"*": NO_PROCESS},
    "found_body": {"*": NO_PROCESS},
    "repeal_document": {"*": NO_PROCESS},
    "seat_member": {"*": NO_PROCESS},
    "sign_minutes": {"*": NO_PROCESS},
    "unseat_member": {"*": NO_PROCESS},
}
