"""The closed lists of an eligibility sheet."""

from goufu.core.fields import Titled


class ContentKind(Titled):
    """The two kinds of order 102, article 9, and what is neither."""

    PUBLIC_SERVICE = "public_service", "A public service to the public"
    AUXILIARY_SERVICE = "auxiliary_service", "A service auxiliary to government functions"
    NEITHER = "neither", "Neither"


class Negative(Titled):
    """The entries of the negative list (order 102, article 10)."""

    NO_DUTY = "no_duty", "It is not a duty of government"
    GOVERNMENT_ONLY = "government_only", "Government must do it itself"
    GOODS_OR_WORKS = "goods_or_works", "Goods or works, or works bundled with services"
    FINANCING = "financing", "Financing"
    STAFFING = "staffing", "Recruiting, labour dispatch or public-welfare posts"
    OTHERWISE_FORBIDDEN = "otherwise_forbidden", "Forbidden by another law or by the State Council"
