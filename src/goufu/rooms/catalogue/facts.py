"""What earlier rooms ask of catalogues."""

from collections.abc import Iterator

from goufu.core.rollup.shares import Scope, Share, counted
from goufu.rooms.catalogue.models import CatalogueVersion


@counted(
    "catalogue_versions_published",
    reads={CatalogueVersion: "region"},
    acts=("publish_catalogue",),
    stock=True,
    alone=True,
)
def catalogue_versions_published(scope: Scope) -> Iterator[Share]:
    """Versions of the division's own guidance catalogue that were published and held by the last day."""
    found = CatalogueVersion.objects.filter(scope.of(), department="", state="published", since__lte=scope.until)
    for ref, region, since in found.values_list("ref", "region", "since"):
        if since is not None:
            yield Share(region, since, refs=(ref,))
