"""The closed lists of the indicators."""

from goufu.core.fields import Titled


class Setting(Titled):
    """Whether a place counts as town or as country."""

    URBAN = "urban", "Urban"
    RURAL = "rural", "Rural"
