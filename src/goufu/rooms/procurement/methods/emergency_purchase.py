"""Emergency purchase: recorded as done elsewhere and nothing else, until the text of its order has been confirmed.

财库〔2026〕12号, in force from 1 October 2026; of its text title and date alone have been seen.
"""

from goufu.law.kinds import MethodGround
from goufu.rooms.procurement.method import Method

METHOD = Method(
    name="emergency_purchase",
    title_zh="紧急采购",
    title_en="Emergency purchase",
    traits=frozenset({"emergency"}),
    grounds=(MethodGround.UNFORESEEABLE_EMERGENCY,),
    least_responses=1,
    ocds="direct",
    steps=("qualification", "negotiation"),
)
