"""Open framework agreement: price and standard are fixed, every willing provider is let in, the people served choose.

Order 110 of the Ministry of Finance, its open form: applications at any time, no elimination.
"""

from goufu.law.kinds import MethodGround
from goufu.rooms.procurement.method import Method

METHOD = Method(
    name="open_framework",
    title_zh="开放式框架协议采购",
    title_en="Open framework agreement",
    traits=frozenset({"framework", "open_framework"}),
    grounds=(MethodGround.USERS_CHOOSE,),
    least_responses=1,
    ocds="limited",
    steps=(),
)
