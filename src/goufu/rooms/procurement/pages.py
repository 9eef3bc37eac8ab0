"""The pages of a tender: the keys of both sides, the release of a share, applications to a prequalification."""

from django.urls import URLPattern, path
from django.utils.translation import pgettext_lazy

from goufu.rooms.procurement import applications_page, key_pages

ACT_PAGES = {
    "deal_opening_key": "web:procurement:keys",
    "release_share": "web:procurement:release",
    "judge_application": "web:procurement:applications",
}
STARTS = ((pgettext_lazy("procurement", "Device key"), "web:procurement:device_key", "submit_bid", "release_share"),)

urlpatterns: list[URLPattern] = [
    path("tenders/<str:ref>/applications", applications_page.applications_page, name="applications"),
    path(
        "tenders/<str:ref>/applications/<str:application>", applications_page.application_file, name="application_file"
    ),
    path("tenders/<str:ref>/release", key_pages.release, name="release"),
    path("tenders/<str:ref>/keys", key_pages.deal_key, name="keys"),
    path("work/device-key", key_pages.device_key, name="device_key"),
]
