"""Directed entrustment: in the transition a department entrusts an item to its own institution, under a contract.

财综〔2016〕53号.
"""

from goufu.law.kinds import MethodGround
from goufu.rooms.procurement.method import Method

METHOD = Method(
    name="directed_entrustment",
    title_zh="定向委托",
    title_en="Directed entrustment",
    traits=frozenset({"entrustment"}),
    grounds=(MethodGround.INSTITUTION_TRANSITION,),
    least_responses=1,
    ocds="direct",
    steps=("qualification", "negotiation"),
)
