"""Competitive consultation: the usual method for social services; talks, last quotes, scores.

财库〔2014〕214号; 财库〔2015〕124号 lets a purchase of services go on with two.
"""

from goufu.law.kinds import MethodGround
from goufu.rooms.procurement.method import Method

METHOD = Method(
    name="competitive_consultation",
    title_zh="竞争性磋商",
    title_en="Competitive consultation",
    traits=frozenset({"consultation", "competitive", "sealed", "scored", "last_quotes", "panel"}),
    grounds=(
        MethodGround.PURCHASE_OF_SERVICES,
        MethodGround.COMPLEX_OR_SPECIAL,
        MethodGround.PRICE_NOT_COMPUTABLE,
    ),
    least_responses=3,
    ocds="limited",
    steps=("qualification", "consultation", "last_quote", "scoring", "ranking"),
    least_last_quotes=2,
)
