"""What the acts of bodies, topics and meetings look up of each other."""

from collections.abc import Iterator
from datetime import date

from goufu.base.canonical import canonical
from goufu.core.exceptions import UnknownCase
from goufu.parties.models import Organ
from goufu.rooms.governance.models import Body, Meeting, Member, Topic
from goufu.rooms.governance.refusals import NoMember


def body_of(ref: str) -> Body:
    """The body of that reference, or `UnknownCase`."""
    found = Body.objects.filter(ref=ref).first()
    if found is None:
        raise UnknownCase("No case has the reference {ref}.", ref=ref, field="body", cure="Check the reference.")
    return found


def meeting_of(ref: str) -> Meeting:
    """The meeting of that reference, or `UnknownCase`."""
    found = Meeting.objects.filter(ref=ref).first()
    if found is None:
        raise UnknownCase("No case has the reference {ref}.", ref=ref, field="meeting", cure="Check the reference.")
    return found


def members_on(body: str, day: date) -> list[Member]:
    """Who sits on a body on a day."""
    seated = Member.objects.filter(body__ref=body, since__lte=day)
    return [each for each in seated if each.until is None or each.until > day]


def member(body: str, organ: str, day: date) -> Member:
    """The seat an organ holds on a body on a day, or `NoMember`."""
    found = next((each for each in members_on(body, day) if each.organ == organ), None)
    if found is None:
        raise NoMember(
            "{organ} holds no seat on this body.",
            field="organ",
            organ=organ,
            cure="Choose one of the members, or seat it first.",
        )
    return found


def agenda(meeting: str) -> list[Topic]:
    """The topics of a meeting in the order of its agenda."""
    return list(Topic.objects.filter(meeting=meeting).order_by("place", "opened"))


def organ_names(code: str) -> tuple[str, str]:
    """The Chinese and English name of an organ; its code where the register has none."""
    found = Organ.objects.filter(code=code).first()
    return (found.name_zh, found.name_en) if found else (code, "")


def minutes_content(meeting: Meeting) -> dict[str, object]:
    """Everything that the minutes say, read from the rows: what the check code is made of."""
    items = [
        {
            "place": topic.place,
            "topic": topic.ref,
            "title": topic.title,
            "outcome": topic.state,
            "decision": topic.decision,
            "opinions": [[each.organ, each.stance, each.text] for each in topic.opinions.all()],
        }
        for topic in agenda(meeting.ref)
    ]
    return {
        "meeting": meeting.ref,
        "body": meeting.body,
        "number": meeting.number,
        "at": meeting.at.isoformat(),
        "place": meeting.place,
        "present": list(meeting.present),
        "items": items,
        "remarks": meeting.remarks,
    }


def minutes_digest(meeting: Meeting) -> str:
    """SHA-256 of the minutes' content, in hexadecimal."""
    from hashlib import sha256

    return sha256(canonical(minutes_content(meeting))).hexdigest()


CODE_LENGTH = 16


def check_code(digest: str) -> str:
    """The check code printed on the minutes: the digest's first sixteen digits in groups of four."""
    short = digest[:CODE_LENGTH]
    return " ".join(short[start : start + 4] for start in range(0, len(short), 4))


def changed_minutes(region: str) -> Iterator[Meeting]:
    """Meetings whose signed minutes no longer say what was signed."""
    for meeting in Meeting.objects.filter(region=region, state="signed"):
        if minutes_digest(meeting) != meeting.digest:
            yield meeting
