"""Selection below the procurement limit, by the purchaser's own internal rules.

Order 102 still applies to what is bought.
"""

from goufu.law.kinds import MethodGround
from goufu.rooms.procurement.method import Method

METHOD = Method(
    name="below_limit_selection",
    title_zh="限额以下比选",
    title_en="Selection below the limit",
    traits=frozenset({"below_limit", "competitive", "sealed", "scored"}),
    grounds=(MethodGround.BELOW_LIMIT,),
    least_responses=3,
    ocds="limited",
    steps=("qualification", "scoring", "ranking"),
)
