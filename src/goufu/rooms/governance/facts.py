"""What the programme's indicators ask of the library."""

from collections.abc import Iterator

from goufu.core.rollup.shares import Scope, Share, counted
from goufu.rooms.governance.library import PUBLIC
from goufu.rooms.governance.models import PolicyDocument


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
