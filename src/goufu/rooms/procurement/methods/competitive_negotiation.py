"""Competitive negotiation: talks with each supplier; the lowest last quote that meets the requirement wins.

Government Procurement Law, articles 30 and 38.
"""

from goufu.law.kinds import MethodGround
from goufu.rooms.procurement.method import Method

METHOD = Method(
    name="competitive_negotiation",
    title_zh="竞争性谈判",
    title_en="Competitive negotiation",
    traits=frozenset({"negotiation", "competitive", "sealed", "last_quotes", "panel"}),
    grounds=(
        MethodGround.FAILED_TENDER,
        MethodGround.COMPLEX_OR_SPECIAL,
        MethodGround.URGENT_NOT_BUYERS_FAULT,
        MethodGround.PRICE_NOT_COMPUTABLE,
    ),
    least_responses=3,
    ocds="limited",
    steps=("qualification", "negotiation", "last_quote", "ranking"),
    least_last_quotes=3,
)
