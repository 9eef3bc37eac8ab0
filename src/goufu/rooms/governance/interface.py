"""What later rooms may know of bodies, decisions and policy documents."""

from dataclasses import dataclass
from datetime import date

from goufu.core.tables import one
from goufu.law.kinds import OrganizationKind
from goufu.law.questions.decision_stands import DecisionStands
from goufu.parties.authority import covers
from goufu.parties.models import Organ
from goufu.rooms.governance.figures import slot_of
from goufu.rooms.governance.kinds import Subject
from goufu.rooms.governance.models import Meeting, PolicyDocument, Topic
from goufu.rooms.governance.states import AGREED
from goufu.rooms.governance.wording import words_asked, words_of

__all__ = [
    "DecisionView",
    "DocumentView",
    "Subject",
    "decision_question",
    "decision_view",
    "document_view",
    "documents_in_force",
    "figure_gist",
    "figure_known",
    "kind_of_body",
    "words_asked",
    "words_of",
]


@dataclass(frozen=True)
class DocumentView:
    """A document in force in a division since a civil day."""

    ref: str
    number: str
    title: str
    issuer: str
    region: str
    since: date


@dataclass(frozen=True)
class DecisionView:
    """What a body decided on a topic. `signed` tells whether the minutes that hold it are signed."""

    ref: str
    region: str
    title: str
    subject: str
    about: str
    outcome: str
    decision: str
    minutes: str
    agreed: bool
    signed: bool


def documents_in_force(region: str, on: date) -> tuple[DocumentView, ...]:
    """The documents that hold in exactly this division on a day, oldest first."""
    found = PolicyDocument.objects.filter(region=region, state__in=("in_force", "repealed"), since__lte=on)
    held = [each for each in found.order_by("since") if each.until is None or each.until > on]
    return tuple(_view(each) for each in held)


def document_view(ref: str) -> DocumentView | None:
    """The document of that reference that is or was in force, or None."""
    found = PolicyDocument.objects.filter(ref=ref, state__in=("in_force", "repealed")).first()
    return _view(found) if found else None


def _view(of: PolicyDocument) -> DocumentView:
    return DocumentView(of.ref, of.number, of.title, of.issuer, of.region, of.since)


def figure_known(rule: str, name: str) -> bool:
    """Whether a rule of the law book reads a figure of that name."""
    return slot_of(rule, name) is not None


def figure_gist(rule: str, name: str, lang: str) -> str:
    """What the rule says that reads this figure, in `lang` (`"zh"` or `"en"`); nothing where no rule does."""
    found = slot_of(rule, name)
    if found is None:
        return ""
    return found[0].file.gist_zh if lang == "zh" else found[0].file.gist_en


def decision_view(ref: str) -> DecisionView | None:
    """The decision on the topic of that reference, or None."""
    topic = Topic.objects.filter(ref=ref).first()
    if topic is None:
        return None
    meeting = Meeting.objects.filter(ref=topic.meeting).first()
    signed = meeting is not None and meeting.state == "signed"
    number = meeting.number if meeting else ""
    return DecisionView(
        topic.ref, topic.region, topic.title, topic.subject, topic.about, topic.state, topic.decision, number,
        topic.state in AGREED, signed,
    )  # fmt: skip


def decision_question(
    ref: str, region: str, about: str, *, subject: Subject | None = None, case: str = ""
) -> DecisionStands:
    """The question whether a decision stands behind something done for a division; no reference, no decision.

    With a subject the topic must be of that kind; with a case, a topic that names a case must name this one.
    """
    found = decision_view(ref) if ref else None
    if found is None:
        return DecisionStands(about=about, decided=False, signed=False, of_this_place=False)
    of_this_kind = subject is None or found.subject == subject.value
    return DecisionStands(
        about=about, decided=found.agreed, signed=found.signed, of_this_place=covers(found.region, region),
        of_this_matter=of_this_kind and (not case or found.about in {"", case}),
    )  # fmt: skip


def kind_of_body(organ: str) -> OrganizationKind:
    """What the organ with this code is in the words of order 102; `other` where the register has no such organ."""
    found = one(Organ, code=organ)
    return OrganizationKind(found.kind) if found else OrganizationKind.OTHER
