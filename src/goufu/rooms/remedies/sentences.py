"""What this room's acts say in public, in one or two sentences over their public facts."""

from collections.abc import Mapping

from goufu.base.catalogue import pgettext_noop

SAYS: Mapping[str, str] = {
    "raise_challenge": pgettext_noop("remedies", "About: {about}."),
    "answer_challenge": pgettext_noop("remedies", "{decision}. {answer}"),
    "raise_complaint": pgettext_noop("remedies", "About: {about}."),
    "check_complaint": pgettext_noop("remedies", "{finding}."),
    "suspend_procurement": pgettext_noop("remedies", "Until {until}. {reason}"),
    "resume_procurement": pgettext_noop("remedies", "{reason}"),
    "commission_test": pgettext_noop("remedies", "{test}; it takes {days} working days, which are not counted."),
    "decide_complaint": pgettext_noop("remedies", "{outcome}. {decision}"),
    "answer_question": pgettext_noop("remedies", "{question} — {answer}"),
}
