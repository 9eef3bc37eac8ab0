"""The room's own pages: the library, one document, what changed, a replay, the conference desk and its papers."""

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_GET

from goufu.core.exceptions import UnknownCase, WrongOffice
from goufu.core.reading import may_read
from goufu.rooms.governance.conference import meeting_of
from goufu.rooms.governance.library import PUBLIC
from goufu.rooms.governance.models import Meeting, PolicyDocument
from goufu.rooms.governance.page_confirming import READERS, TRIERS, queue_page
from goufu.rooms.governance.page_desk import desk_page, may_read_meeting
from goufu.rooms.governance.page_library import changes_page, document_page, list_page
from goufu.rooms.governance.page_replay import document_replay_page, free_replay_page
from goufu.rooms.governance.page_search import search_page
from goufu.rooms.governance.refusals import AgendaNotReady
from goufu.ui.response import show_page
from goufu.ui.visitor import must_be_holder, visitor

NAV = (("web:governance:documents", pgettext_lazy("governance", "Documents")),)

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@require_GET
def documents(request: HttpRequest) -> HttpResponse:
    """The library."""
    return show_page(request, list_page(request))


@require_GET
def changes(request: HttpRequest) -> HttpResponse:
    """What changed, for whom, from when."""
    return show_page(request, changes_page(request))


@require_GET
def search(request: HttpRequest) -> HttpResponse:
    """Documents, topics and minutes by their words."""
    return show_page(request, search_page(request, visitor(request)))


@require_GET
def document(request: HttpRequest, ref: str) -> HttpResponse:
    """One document and what it puts in force; a draft only for those who may read it."""
    case, holder = _document(ref), visitor(request)
    entitled = may_read(case, holder)
    if case.state not in PUBLIC and not entitled:
        raise _unknown(ref)
    return show_page(request, document_page(request, case, entitled=entitled))


@require_GET
def document_replay(request: HttpRequest, ref: str) -> HttpResponse:
    """What a document's figures would have done to last year's purchases."""
    case, holder = _document(ref), must_be_holder(request)
    if not may_read(case, holder):
        raise WrongOffice("This page is for the office of the document.", cure="Sign in with that office.")
    return show_page(request, document_replay_page(request, case))


@require_GET
def free_replay(request: HttpRequest) -> HttpResponse:
    """What a figure that somebody thinks of would have done to past cases of the office's division."""
    holder = must_be_holder(request)
    if not holder.roles & TRIERS:
        raise WrongOffice("This page is for finance offices and the conference.", cure="Sign in with such an office.")
    return show_page(request, free_replay_page(request, holder))


@require_GET
def confirmations(request: HttpRequest) -> HttpResponse:
    """Believed rules that wait for the province's confirmation."""
    holder = must_be_holder(request)
    if not holder.roles & READERS:
        raise WrongOffice("This page is for finance offices and the conference.", cure="Sign in with such an office.")
    return show_page(request, queue_page(request, holder))


@require_GET
def desk(request: HttpRequest) -> HttpResponse:
    """The conference desk."""
    return show_page(request, desk_page(request, must_be_holder(request)))


@require_GET
def notice(request: HttpRequest, ref: str) -> HttpResponse:
    """The notice of a meeting, to be printed and stamped."""
    from goufu.rooms.governance.papers import notice_paper  # python-docx takes memory that few workers need

    return _paper(notice_paper(_meeting(request, ref)), f"notice-{ref}.docx")


@require_GET
def minutes(request: HttpRequest, ref: str) -> HttpResponse:
    """The minutes of a meeting, to be printed and stamped."""
    meeting = _meeting(request, ref)
    if not meeting.digest:
        raise AgendaNotReady("The minutes are not drawn up yet.", cure="Draw them up first.")
    from goufu.rooms.governance.papers import minutes_paper

    return _paper(minutes_paper(meeting), f"minutes-{ref}.docx")


def _paper(content: bytes, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=DOCX)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _meeting(request: HttpRequest, ref: str) -> Meeting:
    holder, meeting = must_be_holder(request), meeting_of(ref)
    if not may_read_meeting(holder, meeting):
        raise WrongOffice("This paper is for the members of the body.", cure="Sign in with an office of a member.")
    return meeting


def _document(ref: str) -> PolicyDocument:
    found = PolicyDocument.objects.filter(ref=ref).first()
    if found is None:
        raise _unknown(ref)
    return found


def _unknown(ref: str) -> UnknownCase:
    return UnknownCase("No case has the reference {ref}.", ref=ref, field="ref", cure="Check the reference.")


urlpatterns = [
    path("documents", documents, name="documents"),
    path("documents/changes", changes, name="changes"),
    path("documents/search", search, name="search"),
    path("documents/<str:ref>", document, name="document"),
    path("documents/<str:ref>/replay", document_replay, name="document_replay"),
    path("replay", free_replay, name="replay"),
    path("confirmations", confirmations, name="confirmations"),
    path("conference", desk, name="desk"),
    path("conference/<str:ref>/notice.docx", notice, name="notice"),
    path("conference/<str:ref>/minutes.docx", minutes, name="minutes"),
]
