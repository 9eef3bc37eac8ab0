"""Release and record packages: releases, put under this installation's own address, with what the standard asks for.

Nothing here reads the clock or a live row: a package is dated by the newest release in it, so the same log gives the
same bytes.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from django.conf import settings

from goufu.base.ocid import is_sample
from goufu.core.models import Leaf
from goufu.core.public import PublicEntry, public_entries
from goufu.rooms.disclosure.merging import compiled
from goufu.rooms.disclosure.refusals import SamplePrefix, UnknownOcid
from goufu.rooms.disclosure.releases import Release, releases
from goufu.rooms.needs.interface import ocids, thread_of_ocid

_EXTENSIONS = "https://raw.githubusercontent.com/open-contracting-extensions/ocds_{}/extension.json"
EXTENSIONS = tuple(
    _EXTENSIONS.format(each)
    for each in (
        "bid_extension/v1.1.5",
        "lots_extension/v1.1.5",
        "enquiry_extension/v1.1.5",
        "participationFee_extension/v1.1.5",
        "metrics_extension/1.1",
        "contract_completion_extension/master",
        "transactions_relatedMilestone_extension/master",
    )
)
"""The registered extensions that releases use; the versions resolve together."""
DATA = Path(__file__).parent / "data"
OWN_EXTENSION = "/ocds/extension/extension.json"
POLICY = "/ocds/publication-policy.md"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
NOTHING_YET = "1970-01-01T00:00:00Z"
"""The date of a package without releases."""


def base_url() -> str:
    """Where readers find this installation: its first origin, or its port on this machine."""
    origins = settings.ENVIRONMENT.origins
    return origins[0].rstrip("/") if origins else f"http://127.0.0.1:{settings.ENVIRONMENT.port}"


def numbered_entries(thread: str) -> list[PublicEntry]:
    """The public entries of a thread that stand in the log, in its order.

    Only those below the size read first: their unveiling is settled, so no release can come between two others.
    """
    newest = Leaf.objects.order_by("-position").values_list("position", flat=True).first()
    size = -1 if newest is None else newest
    found = [each for each in public_entries(thread) if each.position is not None and each.position <= size]
    return sorted(found, key=lambda each: each.position or 0)


def releases_of(ocid: str) -> list[Release]:
    """The releases of one process, own addresses from the root; `UnknownOcid`, or `SamplePrefix` in production."""
    thread = thread_of_ocid(ocid)
    if thread is None:
        raise UnknownOcid("There is no purchase {ocid}.", field="ocid", ocid=ocid, cure="Check the identifier.")
    if settings.GOUFU_MODE == "production" and is_sample(ocid):
        raise SamplePrefix(
            "{ocid} carries the prefix kept for examples; it is not published.",
            field="ocid",
            ocid=ocid,
            cure="Set GOUFU_OCID_PREFIX to the prefix registered for you before a purchase is opened.",
        )
    return releases(numbered_entries(thread))


def release_package(chosen: Sequence[str], uri: str) -> dict[str, Any]:
    """All releases of the chosen processes."""
    found = [release for ocid in chosen for release in releases_of(ocid)]
    return _whole({**_head(uri, found), "releases": found})


def record_package(chosen: Sequence[str], uri: str) -> dict[str, Any]:
    """One record for each chosen process: its releases, and what they come to."""
    by_ocid = {ocid: releases_of(ocid) for ocid in chosen}
    found = [release for each in by_ocid.values() for release in each]
    return _whole({**_head(uri, found), "records": list(_records(by_ocid.items()))})


def _records(found: Iterable[tuple[str, list[Release]]]) -> Iterator[dict[str, Any]]:
    for ocid, each in found:
        if each:
            yield {"ocid": ocid, "releases": each, "compiledRelease": compiled(each)}


def extension_files() -> dict[str, Any]:
    """The files of the local extension, by name."""
    found = sorted((DATA / "extension").glob("*.json"))
    return {each.name: json.loads(each.read_text(encoding="utf-8")) for each in found}


def published_ocids(prefix: str = "") -> list[str]:
    """Every ocid that may be published here, sorted."""
    hidden = settings.GOUFU_MODE == "production"
    return [ocid for ocid in ocids(prefix) if not (hidden and is_sample(ocid))]


def _head(uri: str, found: Sequence[Release]) -> dict[str, Any]:
    return {
        "uri": uri,
        "version": "1.1",
        "publishedDate": max((each["date"] for each in found), default=NOTHING_YET),
        "publisher": {"name": settings.ENVIRONMENT.publisher, "uri": base_url()},
        "license": LICENCE,
        "publicationPolicy": POLICY,
        "extensions": [*EXTENSIONS, OWN_EXTENSION],
    }


def _whole(package: dict[str, Any]) -> dict[str, Any]:
    """Addresses of our own, written from the root, made whole."""
    return {name: _at_home(part) for name, part in package.items()}


def _at_home(value: Any) -> Any:
    if isinstance(value, dict):
        return _whole(value)
    if isinstance(value, list):
        return [_at_home(each) for each in value]
    return base_url() + value if isinstance(value, str) and value.startswith(_OWN) else value


_OWN = ("/ocds/", "/api/files/")
