"""The challenge file: what was said, whose turn it is and until when, what may be done, evidence and decision.

Everybody reads what is public; parties, finance and supervisor read the rest, each what the case lets it read.
"""

from collections.abc import Iterator, Sequence

from django.http import FileResponse, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import pgettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from goufu.core import duties, reading
from goufu.core.cases import Case
from goufu.core.clock import clock_of_this_installation
from goufu.core.exceptions import UnknownCase
from goufu.core.models import RunningClock, StoredFile
from goufu.core.registry import act_named
from goufu.core.uploads import files
from goufu.parties.holders import Holder
from goufu.rooms.remedies.acts.answer_challenge import ChallengeDecision
from goufu.rooms.remedies.acts.raise_challenge import About
from goufu.rooms.remedies.complaining import names_of
from goufu.rooms.remedies.fields import ComplaintOutcome, ComplaintTest, InquestKind, RemedyOrdered
from goufu.rooms.remedies.models import Challenge, Complaint
from goufu.rooms.remedies.refusals import NoSuchFile
from goufu.rooms.remedies.turns import Side, Turn, turn_of
from goufu.ui import response
from goufu.ui.clocks import clock_view
from goufu.ui.frame import frame_of
from goufu.ui.show import (
    ActItem,
    ActPanel,
    ClockList,
    FactRow,
    Facts,
    FileLink,
    FileList,
    Link,
    LinkList,
    NoteView,
    PlainPage,
    Sheet,
    View,
)
from goufu.ui.visitor import visitor


@never_cache
@require_GET
def challenge_file(request: HttpRequest, ref: str) -> HttpResponse:
    """The file of a challenge, or of the challenge behind a complaint."""
    challenge, complaint = _cases(ref)
    holder, today = visitor(request), clock_of_this_installation().read().day
    sheets = [
        Sheet(pgettext("remedies", "Whose turn it is"), (_turn(turn_of(challenge, complaint, today), complaint),)),
        Sheet(pgettext("remedies", "Challenge"), tuple(_challenge(challenge, holder))),
    ]
    if complaint is not None:
        sheets.append(Sheet(pgettext("remedies", "Complaint"), tuple(_complaint(complaint, holder))))
        if complaint.decided_on is not None:
            sheets.append(Sheet(pgettext("remedies", "Decision on the complaint"), (_decision(complaint),)))
    page = PlainPage(
        frame=frame_of(request, here="web:projects"),
        title=pgettext("remedies", "Challenge file"),
        meta=(challenge.title, challenge.ref, *((complaint.ref,) if complaint else ())),
        crumbs=(
            Link(challenge.tender, reverse("web:case", args=[challenge.tender])),
            Link(pgettext("remedies", "Challenge file"), ""),
        ),
        made_up=challenge.synthetic,
        main=tuple(sheets),
        side=tuple(_side(challenge, complaint, holder)),
    )
    return response.show_page(request, page)


def _cases(ref: str) -> tuple[Challenge, Complaint | None]:
    """The challenge, and its newest complaint."""
    if ref.startswith(f"{Complaint.prefix}-"):
        known = Complaint.objects.filter(ref=ref).first()
        ref = known.challenge if known else ref
    challenge = Challenge.objects.filter(ref=ref).first()
    if challenge is None:
        raise UnknownCase("No case has the reference {ref}.", ref=ref, field="ref", cure="Check the reference.")
    return challenge, Complaint.objects.filter(challenge=challenge.ref).order_by("-opened").first()


def _sides() -> dict[Side, str]:
    return {
        Side.CHALLENGER: pgettext("remedies", "The challenger"),
        Side.PURCHASER: pgettext("remedies", "The purchaser"),
        Side.FINANCE: pgettext("remedies", "Finance"),
        Side.NOBODY: pgettext("remedies", "Nobody: it is at its end"),
    }


def _turn(turn: Turn, complaint: Complaint | None) -> Facts:
    rows = [FactRow(pgettext("remedies", "Now"), _sides()[turn.side])]
    if turn.act:
        rows.append(FactRow(pgettext("remedies", "To be done"), act_named(turn.act).title()))
    if turn.until is not None:
        rows.append(FactRow(pgettext("remedies", "Until"), day=turn.until))
    today = clock_of_this_installation().read().day
    if turn.late(today):
        rows.append(
            FactRow(pgettext("remedies", "Late"), pgettext("remedies", "The time is over; it is on the record."))
        )
    until = complaint.suspended_until if complaint else None
    if until is not None and until >= today:
        rows.append(FactRow(pgettext("remedies", "Procurement suspended until"), day=until))
    return Facts(tuple(rows))


def _challenge(case: Challenge, holder: Holder | None) -> Iterator[View]:
    known = reading.may_read(case, holder)
    rows = [
        FactRow(pgettext("remedies", "What is challenged"), pgettext("remedies", About(case.about).title_en)),
        FactRow(pgettext("remedies", "Raised on"), day=case.raised_on),
    ]
    if known:
        rows += _private((pgettext("remedies", "Facts and grounds"), case.facts),
                         (pgettext("remedies", "What is asked for"), case.request))  # fmt: skip
    if case.answered_on is not None:
        decided = pgettext("remedies", ChallengeDecision(case.decision).title_en)
        rows += [
            FactRow(pgettext("remedies", "Answered on"), day=case.answered_on),
            FactRow(pgettext("remedies", "Answer"), f"{decided} · {case.answer}"),
        ]
    yield Facts(tuple(rows))
    if known:
        yield from _files(case, case.evidence, pgettext("remedies", "Evidence of the challenger"))
    else:
        yield NoteView(pgettext("remedies", "Facts and evidence are read by the parties and overseers alone."))


def _complaint(case: Complaint, holder: Holder | None) -> Iterator[View]:
    rows = [FactRow(pgettext("remedies", "Lodged on"), day=case.lodged_on)]
    if not reading.may_read(case, holder):
        yield Facts(tuple(rows))
        yield NoteView(pgettext("remedies", "Facts and evidence are read by the parties and overseers alone."))
        return
    rows += _private(
        (pgettext("remedies", "What is complained of"), case.matters),
        (pgettext("remedies", "Facts"), case.facts),
        (pgettext("remedies", "Legal basis"), case.basis),
        (pgettext("remedies", "What is asked for"), case.request),
        (pgettext("remedies", "Told to the complainant"), case.corrections),
        (pgettext("remedies", "Explanation of the purchaser"), case.explanation),
        (pgettext("remedies", "What the winner says"), case.comment),
    )
    rows += [
        FactRow(f"{_kinds().get(each['kind'], '')} {each['on']}", each["what"], private=True) for each in case.steps
    ]
    yield Facts(tuple(rows))
    yield from _files(case, case.evidence, pgettext("remedies", "Evidence of the complainant"))
    yield from _files(case, case.explanation_files, pgettext("remedies", "Evidence of the purchaser"))
    yield from _files(case, case.comment_files, pgettext("remedies", "Evidence of the winner"))
    yield from _files(case, _of_steps(case), pgettext("remedies", "Records and reports"))


def _kinds() -> dict[str, str]:
    named = {each.value: pgettext("remedies", each.title_en) for kind in (ComplaintTest, InquestKind) for each in kind}
    return {**named, "report": pgettext("remedies", "Report")}


def _of_steps(case: Complaint) -> list[str]:
    return [sha256 for each in case.steps for sha256 in each["files"]]


def _private(*said: tuple[str, str]) -> list[FactRow]:
    return [FactRow(label, text, private=True) for label, text in said if text]


def _decision(case: Complaint) -> Facts:
    names = names_of((case.complainant, case.respondent, case.concerned))
    rows = [
        FactRow(pgettext("remedies", "Decision"), pgettext("remedies", ComplaintOutcome(case.outcome).title_en)),
        FactRow(pgettext("remedies", "Decided on"), day=case.decided_on),
        FactRow(pgettext("remedies", "Complainant"), names.get(case.complainant, "")),
        FactRow(pgettext("remedies", "Respondent"), names.get(case.respondent, "")),
        FactRow(pgettext("remedies", "Matter of the complaint"), case.matter),
        FactRow(pgettext("remedies", "Facts found"), case.facts_found),
        FactRow(pgettext("remedies", "Legal basis"), case.legal_basis),
        FactRow(pgettext("remedies", "Decision in words"), case.decision),
    ]
    if case.remedy:
        rows.append(
            FactRow(pgettext("remedies", "What is ordered"), pgettext("remedies", RemedyOrdered(case.remedy).title_en))
        )
    return Facts(tuple(rows))


def _files(case: Case, named: Sequence[str], title: str) -> Iterator[View]:
    stored = {each.sha256: each for each in StoredFile.objects.filter(pk__in=named)}
    if stored:
        yield FileList(tuple(_file(case.ref, stored[each], title) for each in dict.fromkeys(named) if each in stored))


def _file(ref: str, stored: StoredFile, title: str) -> FileLink:
    address = reverse("web:remedies:evidence", args=[ref, stored.sha256])
    return FileLink(title, address, stored.media_type, stored.size, stored.sha256)


def _side(challenge: Challenge, complaint: Complaint | None, holder: Holder | None) -> Iterator[View]:
    cases: list[Case] = [challenge, *((complaint,) if complaint else ())]
    if items := [item for case in cases for item in _acts(case, holder)]:
        yield Sheet(pgettext("remedies", "What you may do"), (ActPanel(tuple(items)),))
    today = clock_of_this_installation().read().day
    clocks = RunningClock.objects.filter(case_ref__in=[each.ref for each in cases]).order_by("due", "kind")
    if shown := tuple(clock_view(each, today) for each in clocks):
        yield Sheet(pgettext("remedies", "Clocks"), (ClockList(shown),))
    links = [Link(each.ref, reverse("web:case", args=[each.ref])) for each in cases]
    guide = Link(
        pgettext("remedies", "Ask, challenge, complain"), reverse("web:remedies:guide", args=[challenge.tender])
    )
    yield Sheet(pgettext("remedies", "See also"), (LinkList((guide, *links)),))


def _acts(case: Case, holder: Holder | None) -> Iterator[ActItem]:
    """What may be done now; what may not be done is left to the case's own page."""
    moment = clock_of_this_installation().read()
    challenge, complaint = _cases(case.ref)
    done = complaint is not None or turn_of(challenge, None, moment.day).act != "raise_complaint"
    for each in duties.panels(case, holder, moment) if holder else ():
        if each.may and not (done and each.act.name == "raise_complaint"):
            yield ActItem(each.act.title(), reverse("web:act_on", args=[each.act.name, case.ref]))


@never_cache
@require_GET
def evidence(request: HttpRequest, ref: str, sha256: str) -> FileResponse:
    """A file of the challenge or complaint, for those who may read the case; always as an attachment."""
    kind = Complaint if ref.startswith(f"{Complaint.prefix}-") else Challenge
    case, holder = kind.objects.filter(ref=ref).first(), visitor(request)
    stored = StoredFile.objects.filter(pk=sha256).first()
    if case is None or stored is None or not reading.may_read(case, holder) or sha256 not in _named(case):
        raise NoSuchFile("There is no such file for you.", cure="Sign in with the office of a party.")
    return FileResponse(files.open_file(sha256), as_attachment=True, filename=sha256, content_type=stored.media_type)


def _named(case: Challenge | Complaint) -> set[str]:
    if isinstance(case, Challenge):
        return set(case.evidence)
    return {*case.evidence, *case.explanation_files, *case.comment_files, *_of_steps(case)}
