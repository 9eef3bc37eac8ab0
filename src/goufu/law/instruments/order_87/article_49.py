"""A committee that has lost a member."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.panel_made_whole import PanelMadeWhole


@answers(
    PanelMadeWhole,
    rule="panel-made-whole",
    traits=["tender"],
    protects="bidders",
    cure="Fill the seat in time; otherwise stop, keep all papers sealed and form the committee anew.",
)
def made_whole_or_anew(asked: PanelMadeWhole, _: Figures) -> Outcome:
    """No substitute is left and the review only waits; a committee not filled in time is formed anew."""
    return refused_if(asked.waits and not asked.substitutes)
