"""The addresses of this room, and where other pages lead to them."""

from django.urls import URLPattern, path, reverse
from django.utils.translation import pgettext

from goufu.core.public import PublicEntry
from goufu.rooms.drafting import document_editor, document_pages
from goufu.ui.show import Link

ACT_PAGES = {"draft_documents": "web:drafting:edit"}
NOTICE = "publish_notice"


def entry_links(entries: list[PublicEntry]) -> tuple[Link, ...]:
    """Where the documents of the tenders in some public entries are read and taken."""
    said = pgettext("drafting", "Procurement documents")
    found = dict.fromkeys(each.case for each in entries if each.act == NOTICE)
    return tuple(Link(said, reverse("web:drafting:documents", args=[ref])) for ref in found)


urlpatterns: list[URLPattern] = [
    path("tenders/<str:ref>/documents", document_pages.documents, name="documents"),
    path("tenders/<str:ref>/documents/<str:name>.pdf", document_pages.as_pdf, name="pdf"),
    path("tenders/<str:ref>/documents/<str:name>.docx", document_pages.as_docx, name="docx"),
    path("tenders/<str:ref>/documents/edit", document_editor.edit, name="edit"),
    path("tenders/<str:ref>/documents/check", document_editor.live, name="check"),
]
