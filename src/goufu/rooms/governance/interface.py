"""What later rooms may know of bodies and policy documents."""

from dataclasses import dataclass
from datetime import date

from goufu.core.tables import one
from goufu.law.kinds import OrganizationKind
from goufu.parties.models import Organ
from goufu.rooms.governance.models import PolicyDocument


@dataclass(frozen=True)
class DocumentView:
    """A document in force in a division since a civil day."""

    ref: str
    number: str
    title: str
    issuer: str
    region: str
    since: date


def documents_in_force(region: str, on: date) -> tuple[DocumentView, ...]:
    """The documents that hold in exactly this division on a day, oldest first."""
    found = PolicyDocument.objects.filter(region=region, state="in_force", since__lte=on).order_by("since")
    return tuple(
        DocumentView(each.ref, each.number, each.title, each.issuer, each.region, each.since) for each in found
    )


def kind_of_body(organ: str) -> OrganizationKind:
    """What the organ with this code is in the words of order 102; `other` where the register has no such organ."""
    found = one(Organ, code=organ)
    return OrganizationKind(found.kind) if found else OrganizationKind.OTHER
