"""A paper as PDF, tagged, its fonts embedded; nothing is fetched."""

from __future__ import annotations

from django.template.loader import render_to_string
from django.utils.translation import override

from goufu.ui.official.document import Official
from goufu.ui.paper import chinese_family, fetch_nothing, maker


def official_pdf(paper: Official) -> bytes:
    """The paper as PDF; raises `CannotPrint` where the machine has no Chinese font or no Pango."""
    family, printer = chinese_family(), maker()
    with override(paper.language):
        html = render_to_string("ui/official.html", {"v": paper, "family": family})
    made: bytes = printer.HTML(string=html, url_fetcher=fetch_nothing).write_pdf(pdf_variant="pdf/ua-1")
    return made
