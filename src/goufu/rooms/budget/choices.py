"""The closed lists of a budget line."""

from goufu.core.fields import Titled


class FundSource(Titled):
    """Where the money comes from."""

    DEPARTMENT = "department", "Budget of the department"
    CENTRAL_TRANSFER = "central_transfer", "Transfer from the central budget"
    PROVINCIAL_TRANSFER = "provincial_transfer", "Transfer from the provincial budget"
    WELFARE_LOTTERY = "welfare_lottery", "Welfare lottery fund"
    ADDED = "added", "Added in the course of the year"
