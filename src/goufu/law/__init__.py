"""Questions, the articles that answer them, and the law book that brings both together."""

from pathlib import Path

from goufu.base.catalogue import add_folder
from goufu.law.figures import DatedFigure, FiguresPort
from goufu.law.law import Law, StandingsPort, load_law
from goufu.law.question import Period, Question
from goufu.law.verdict import Answer, Due, FigureUsed, MethodTraits, Ruling, Verdict

add_folder(Path(__file__).parent / "locale")

__all__ = [
    "Answer", "DatedFigure", "Due", "FigureUsed", "FiguresPort", "Law", "MethodTraits", "Period", "Question", "Ruling",
    "StandingsPort", "Verdict", "load_law",
]  # fmt: skip
