"""The addresses of this room."""

from django.urls import URLPattern, path

from goufu.rooms.bid_desk import bid_pages

ACT_PAGES = {"submit_bid": "web:bid_desk:bid"}

urlpatterns: list[URLPattern] = [
    path("tenders/<str:ref>/bid", bid_pages.bid_desk, name="bid"),
    path("tenders/<str:ref>/bid/keys", bid_pages.tender_keys, name="keys"),
]
