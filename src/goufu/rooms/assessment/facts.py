"""What earlier rooms ask of assessments."""

from collections.abc import Iterator

from goufu.core.rollup.shares import Scope, Share, counted
from goufu.rooms.assessment.models import Assessment
from goufu.rooms.contracts.interface import Contract, contracts_completed


@counted(
    "assessed_in_public",
    reads={Contract: "region", Assessment: "region"},
    acts=("complete_contract", "publish_assessment"),
)
def assessed_in_public(scope: Scope) -> Iterator[Share]:
    """Contracts completed in the span, and those of them with an assessment published by its end."""
    done = contracts_completed(scope.of())
    found = Assessment.objects.filter(contract__in=[ref for _, ref, _ in done], state="published")
    published = {contract: (ref, on) for contract, ref, on in found.values_list("contract", "ref", "published_on")}
    for region, contract, day in done:
        assessment, on = published.get(contract, ("", None))
        span = scope.span_of(day)
        if span is not None:
            counts = on is not None and on <= span.until
            yield Share(region, day, int(counts), 1, refs=(contract, assessment) if counts else (contract,))
