"""What stands beside the forms of other rooms' acts: closings, where a closing is set."""

from collections.abc import Callable, Iterator, Mapping

from goufu.core.cases import Case
from goufu.core.clock import Moment
from goufu.rooms.foresight.page_closings import beside_correction, beside_extension, beside_notice
from goufu.ui.show import View

BESIDE: Mapping[str, Callable[[Case, Moment], Iterator[View]]] = {
    "publish_notice": beside_notice,
    "correct_documents": beside_correction,
    "extend_for_outage": beside_extension,
}
"""By act."""
