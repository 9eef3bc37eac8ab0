"""The closed lists of the register of providers."""

from goufu.core.fields import Titled


class AnnualReport(Titled):
    """What the registrar concluded on the last annual report."""

    PASSED = "passed", "Passed"
    BARELY_PASSED = "barely_passed", "Barely passed"
    FAILED = "failed", "Failed"
    NOT_DUE = "not_due", "Not due yet"


class ListName(Titled):
    """The two lists of order 60."""

    ABNORMAL = "abnormal", "List of abnormal activity"
    SEVERE = "severe", "List of serious breach of law and trust"
