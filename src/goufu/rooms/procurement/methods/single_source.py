"""Single source: terms are agreed with the only supplier there is.

Government Procurement Law, articles 31 and 39.
"""

from goufu.law.kinds import MethodGround
from goufu.rooms.procurement.method import Method

METHOD = Method(
    name="single_source",
    title_zh="单一来源采购",
    title_en="Single source",
    traits=frozenset({"single_source"}),
    grounds=(
        MethodGround.ONLY_SUPPLIER,
        MethodGround.UNFORESEEABLE_EMERGENCY,
        MethodGround.ADDITION_FOR_CONSISTENCY,
    ),
    least_responses=1,
    ocds="direct",
    steps=("qualification", "negotiation"),
)
