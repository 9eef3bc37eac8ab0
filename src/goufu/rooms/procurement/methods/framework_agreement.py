"""Framework agreement: several providers are admitted, the people served choose among them.

Order 110 of the Ministry of Finance.
"""

from goufu.law.kinds import MethodGround
from goufu.rooms.procurement.method import Method

METHOD = Method(
    name="framework_agreement",
    title_zh="框架协议采购",
    title_en="Framework agreement",
    traits=frozenset({"framework", "competitive", "sealed", "scored", "panel"}),
    grounds=(MethodGround.USERS_CHOOSE,),
    least_responses=2,
    ocds="limited",
    steps=("qualification", "scoring", "ranking"),
)
