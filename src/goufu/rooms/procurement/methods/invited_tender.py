"""Invited tender: at least three suppliers, drawn at random from the qualified, are asked.

Government Procurement Law, articles 29 and 34.
"""

from goufu.law.kinds import MethodGround
from goufu.rooms.procurement.method import Method

METHOD = Method(
    name="invited_tender",
    title_zh="邀请招标",
    title_en="Invited tender",
    traits=frozenset({"tender", "invited", "competitive", "sealed", "scored", "panel"}),
    grounds=(
        MethodGround.FEW_SUPPLIERS,
        MethodGround.TENDER_COST_TOO_LARGE,
    ),
    least_responses=3,
    ocds="selective",
    steps=("qualification", "scoring", "ranking"),
    public_opening=True,
)
