"""Keeping the file."""

from goufu.base.workdays import after_years
from goufu.law.answering import Length, Outcome, answers, counts, refused_if, years
from goufu.law.figures import Figures
from goufu.law.questions.activity_record_complete import ActivityRecordComplete
from goufu.law.questions.archive_keeping import ArchiveKeeping
from goufu.law.questions.file_may_be_deleted import FileMayBeDeleted


@counts(ArchiveKeeping, rule="archive-15y", protects="public")
def keeping_the_file(_: ArchiveKeeping, figures: Figures) -> Length:
    """Keep the file until {day:date} ({days} years from the end of the procurement)."""
    return years(figures.number("years"))


@answers(
    FileMayBeDeleted,
    rule="archive-15y",
    protects="public",
    cure="Keep the file until that day.",
)
def not_before_fifteen_years(asked: FileMayBeDeleted, figures: Figures) -> Outcome:
    """The file must be kept until {until:date}."""
    until = after_years(asked.ended, figures.number("years"))
    return refused_if(asked.today < until, until=until)


@answers(
    ActivityRecordComplete,
    rule="archive-15y",
    protects="public",
    cure="Add the items that are missing.",
)
def seven_items(asked: ActivityRecordComplete, _: Figures) -> Outcome:
    """The record of the purchase lacks: {missing:names}."""
    missing = [name for name in ITEMS if not getattr(asked, name)]
    return refused_if(missing, missing=missing)


ITEMS = (
    "project", "budget_and_price", "method_and_reason", "supplier_choice", "evaluation", "reason_if_void",
    "method_records",
)  # fmt: skip
