"""The roll-out is run beside the purchases: no part of a contracting process."""

from goufu.core.ocds import NO_PROCESS, PagesOnly

PAGES_ONLY: PagesOnly = {
    "admit_region": {"*": NO_PROCESS},
    "amend_plan_money": {"*": NO_PROCESS},
    "amend_plan_part": {"*": NO_PROCESS},
    "apply_to_join": {"*": NO_PROCESS},
    "approve_implementation_plan": {"*": NO_PROCESS},
    "decide_application": {"*": NO_PROCESS},
    "declare_interest": {"*": NO_PROCESS},
    "draft_implementation_plan": {"*": NO_PROCESS},
    "draft_next_version": {"*": NO_PROCESS},
    "enter_issued_plan": {"*": NO_PROCESS},
    "give_application_opinion": {"*": NO_PROCESS},
    "replace_implementation_plan": {"*": NO_PROCESS},
    "return_implementation_plan": {"*": NO_PROCESS},
    "set_admission_criteria": {"*": NO_PROCESS},
    "submit_implementation_plan": {"*": NO_PROCESS},
}
