"""The guidance catalogue."""

from goufu.law.answering import Outcome, answers, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.in_catalogue import InCatalogue


@answers(
    InCatalogue,
    rule="catalogue-governed",
    protects="treasury",
    cure="Choose a listed item, or have finance examine and file the new one first.",
)
def the_catalogue_governs(asked: InCatalogue, _: Figures) -> Outcome:
    """The item {code} stands in no guidance catalogue in force, and finance has not examined and filed it."""
    return warned_if(not asked.listed and not asked.filed_with_finance, code=asked.code)
