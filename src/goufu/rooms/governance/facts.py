"""What the programme's indicators ask of the library."""

from collections.abc import Iterator
from datetime import timedelta

from goufu.core.rollup.shares import Scope, Share, counted
from goufu.rooms.governance.library import PUBLIC
from goufu.rooms.governance.models import Body, PolicyDocument


@counted(
    "policy_documents_in_force",
    reads={PolicyDocument: "region"},
    acts=("put_figures_in_force",),
    stock=True,
    alone=True,
)
def policy_documents_in_force(scope: Scope) -> Iterator[Share]:
    """Documents of the division that were in force on the last day."""
    found = PolicyDocument.objects.filter(scope.of(), state__in=PUBLIC, since__lte=scope.until)
    for ref, region, since, until in found.values_list("ref", "region", "since", "until"):
        yield Share(region, since, ends=until, refs=(ref,))


@counted("conference_bodies", reads={Body: "region"}, acts=("found_body",), stock=True, alone=True)
def conference_bodies(scope: Scope) -> Iterator[Share]:
    """Leadership groups and joint conferences of the division that sat on the last day."""
    found = Body.objects.filter(scope.of(), state="sitting", term_from__lte=scope.until)
    for ref, region, since, last in found.values_list("ref", "region", "term_from", "term_until"):
        yield Share(region, since, ends=last + timedelta(days=1) if last else None, refs=(ref,))
