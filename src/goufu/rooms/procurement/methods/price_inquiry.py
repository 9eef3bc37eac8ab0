"""Price inquiry: for standard goods alone; it refuses services, with the article.

Government Procurement Law, article 32.
"""

from goufu.law.kinds import MethodGround
from goufu.rooms.procurement.method import Method

METHOD = Method(
    name="price_inquiry",
    title_zh="询价",
    title_en="Price inquiry",
    traits=frozenset({"price_inquiry", "competitive", "sealed"}),
    grounds=(MethodGround.STANDARD_GOODS,),
    least_responses=3,
    ocds="limited",
    steps=("qualification", "ranking"),
)
