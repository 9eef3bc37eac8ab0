"""The room's pages: the guide for who bids for the first time, and the file of one challenge."""

from django.urls import URLPattern, path
from django.utils.translation import pgettext_lazy

from goufu.rooms.remedies import page_file, page_guide

CASE_LINKS = {
    "tender": (pgettext_lazy("remedies", "Ask, challenge, complain"), "web:remedies:guide"),
    "challenge": (pgettext_lazy("remedies", "Challenge file"), "web:remedies:file"),
    "complaint": (pgettext_lazy("remedies", "Challenge file"), "web:remedies:file"),
}

urlpatterns: list[URLPattern] = [
    path("tenders/<str:ref>/remedies", page_guide.guide, name="guide"),
    path("challenges/<str:ref>", page_file.challenge_file, name="file"),
    path("challenges/<str:ref>/evidence/<str:sha256>", page_file.evidence, name="evidence"),
]
