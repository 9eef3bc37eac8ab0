"""Where a release refers to organizations, and in which role they stand there."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

PLACES: tuple[tuple[str, str], ...] = (
    ("buyer", "buyer"),
    ("tender.procuringEntity", "procuringEntity"),
    ("tender.tenderers", "tenderer"),
    ("bids.details.tenderers", "tenderer"),
    ("awards.suppliers", "supplier"),
    ("contracts.implementation.transactions.payer", "payer"),
    ("contracts.implementation.transactions.payee", "payee"),
    ("contracts.implementation.evaluation.evaluator", "evaluator"),
    ("complaints.reviewBody", "reviewBody"),
)
"""Path from the release's root (arrays are walked through) and the role of who stands there."""


def referenced(release: Mapping[str, Any]) -> Iterator[tuple[dict[str, Any], str]]:
    """Every reference to an organization, with its role."""
    for path, role in PLACES:
        for found in _at(release, path.split(".")):
            yield found, role


def _at(value: Any, path: Sequence[str]) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for each in value:
            yield from _at(each, path)
    elif not path:
        yield value
    elif path[0] in value:
        yield from _at(value[path[0]], path[1:])
