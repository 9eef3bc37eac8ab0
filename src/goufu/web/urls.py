"""The pages' addresses. A room's own pages are found in its `pages.py` (`urlpatterns`)."""

from django.urls import URLPattern, URLResolver, include, path

from goufu.core.registry import part_of_each_room
from goufu.web import accounts, acting, demo, law, listing, messages, reading, receipts, rule, signing, working

app_name = "web"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", listing.home, name="home"),
    path("projects", listing.projects, name="projects"),
    path("projects/<str:ref>", reading.project, name="project"),
    path("cases/<str:ref>", reading.case, name="case"),
    path("work", working.todo, name="todo"),
    path("acts/<slug:name>", acting.act, name="act"),
    path("acts/<slug:name>/live", acting.live),
    path("acts/<slug:name>/<str:ref>", acting.act, name="act_on"),
    path("acts/<slug:name>/<str:ref>/live", acting.live),
    path("receipts/<str:entry>", receipts.receipt_page, name="receipt"),
    path("verify", receipts.verify, name="verify"),
    path("rules", law.rules, name="law"),
    path("rules/<slug:rule>", rule.rule, name="rule"),
    path("open-data", listing.open_data, name="open_data"),
    path("sign-in", signing.sign_in, name="sign_in"),
    path("sign-in/office", signing.choose_office, name="choose_office"),
    path("sign-in/password", signing.change_password, name="change_password"),
    path("sign-in/second-factor", signing.second_factor, name="second_factor"),
    path("work/messages", messages.messages, name="messages"),
    path("work/sign-ins", accounts.accounts, name="accounts"),
    path("sign-out", signing.sign_out, name="sign_out"),
    path("demo", demo.enter, name="demo_enter"),
    path("demo/next-day", demo.next_day, name="next_day"),
]
for _, pages in part_of_each_room("pages"):
    urlpatterns.append(path("", include((pages.urlpatterns, pages.__name__.rsplit(".", 2)[-2]))))
