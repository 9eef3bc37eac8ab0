"""What later rooms may ask of assessments."""

from dataclasses import dataclass
from datetime import date

from goufu.rooms.assessment.models import Assessment


@dataclass(frozen=True)
class AssessmentView:
    """A result. `score` in hundredths of a point, shares in basis points."""

    ref: str
    thread: str
    state: str
    title: str
    purchaser: str
    provider: str
    provider_uscc: str
    provider_zh: str
    provider_en: str
    score: int | None
    grade: str
    satisfaction: int | None
    response_bp: int | None
    published_on: date | None

    @property
    def is_published(self) -> bool:
        """Whether everybody may read it."""
        return self.state == "published"


def assessment_view(ref: str) -> AssessmentView | None:
    """The assessment of that reference, or None."""
    found = Assessment.objects.filter(ref=ref).first()
    return _view(found) if found else None


def assessment_of_thread(thread: str) -> AssessmentView | None:
    """The assessment of a purchase, or None."""
    found = Assessment.objects.filter(thread=thread).first()
    return _view(found) if found else None


def _view(found: Assessment) -> AssessmentView:
    return AssessmentView(**{name: getattr(found, name) for name in AssessmentView.__dataclass_fields__})
