"""The room's own pages: the desk of a last quote and the release of its keys. The panel's stand in `review_desk`."""

from django.urls import path

from goufu.rooms.evaluation import quote_pages

ACT_PAGES = {
    "submit_last_quote": "web:evaluation:quote",
    "release_last_quote_share": "web:evaluation:release_quote",
}
"""Acts that have a page made for them here."""

urlpatterns = [
    path("reviews/<str:ref>/quote", quote_pages.quote_desk, name="quote"),
    path("reviews/<str:ref>/quote/keys", quote_pages.quote_keys, name="quote_keys"),
    path("reviews/<str:ref>/quote/release", quote_pages.release, name="release_quote"),
]
