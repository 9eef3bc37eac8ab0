"""The registrar gives office-holders their sign-in: a name and a first password, shown once."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import pgettext
from django.views.decorators.cache import never_cache

from goufu.core.exceptions import BadInput, WrongOffice
from goufu.parties.accounts import make_account, renew_password
from goufu.parties.authority import region_stem
from goufu.parties.holders import Holder
from goufu.parties.models import Account, Tenure
from goufu.ui import response
from goufu.ui.frame import frame_of
from goufu.ui.show import (
    Cell,
    Column,
    EmptyView,
    FactRow,
    Facts,
    FieldView,
    FormSection,
    FormView,
    Link,
    Option,
    PlainPage,
    Sheet,
    TableView,
    View,
)  # fmt: skip
from goufu.ui.visitor import must_be_holder
from goufu.ui.words import chinese


@never_cache
def accounts(request: HttpRequest) -> HttpResponse:
    """Who has a sign-in, and the form that gives one."""
    holder = must_be_holder(request)
    if "registrar" not in holder.roles:
        raise WrongOffice("Sign-ins are given by the registrar.", cure="Ask the registrar of your division.")
    made = None
    if request.method == "POST":
        made = _renew(request, holder) if "renew" in request.POST else _make(request, holder)
    main: tuple[View, ...] = (made,) if made else ()
    page = PlainPage(
        frame=frame_of(request, here="web:todo"),
        title=pgettext("web", "Sign-ins"),
        lead=pgettext("web", "Whoever holds an office needs a sign-in of her own. Nobody shares one."),
        crumbs=(Link(pgettext("web", "My work"), reverse("web:todo")), Link(pgettext("web", "Sign-ins"), "")),
        main=(*main, _form(holder), *_forgotten(holder), _list(holder)),
    )
    return response.show_page(request, page)


def _tenures(holder: Holder) -> list[Tenure]:
    found = Tenure.objects.filter(until=None, office__organ__region__startswith=region_stem(holder.region))
    return list(found.select_related("office__organ").order_by("office__code"))


def _make(request: HttpRequest, holder: Holder) -> Sheet:
    office, username = request.POST.get("office", ""), request.POST.get("username", "").strip()
    tenure = next((each for each in _tenures(holder) if each.office.code == office), None)
    if tenure is None or not username:
        raise BadInput("Choose an office and a sign-in name.", field="username")
    rows = (
        FactRow(pgettext("web", "Office"), _title(tenure)),
        FactRow(pgettext("web", "Sign-in name"), username, code=True),
        FactRow(pgettext("web", "First password"), make_account(tenure.person_id, username), code=True),
    )
    title = pgettext("web", "Hand this over on paper; it is shown once")
    return Sheet(title, (Facts(rows),))


def _renew(request: HttpRequest, holder: Holder) -> Sheet:
    chosen = next((each for each in _tenures(holder) if each.office.code == request.POST.get("renew")), None)
    renewed = renew_password(chosen.person_id) if chosen else None
    if chosen is None or renewed is None:
        raise BadInput("Choose an office and a sign-in name.", field="renew")
    rows = (
        FactRow(pgettext("web", "Office"), _title(chosen)),
        FactRow(pgettext("web", "Sign-in name"), renewed[0], code=True),
        FactRow(pgettext("web", "First password"), renewed[1], code=True),
    )
    return Sheet(pgettext("web", "Hand this over on paper; it is shown once"), (Facts(rows),))


def _forgotten(holder: Holder) -> tuple[View, ...]:
    """The form for somebody who lost her password."""
    known = set(Account.objects.values_list("person", flat=True))
    held = {each.person_id: each for each in _tenures(holder) if each.person_id in known}
    if not held:
        return ()
    options = tuple(Option(each.office.code, _title(each)) for each in held.values())
    field = FieldView("renew", "select", pgettext("web", "Office"), options=options)
    section = FormSection(pgettext("web", "Password forgotten"), (field,))
    return (
        FormView(reverse("web:accounts"), pgettext("web", "Set a new first password"), (section,), anchor="forgotten"),
    )


def _title(tenure: Tenure) -> str:
    office = tenure.office
    if chinese():
        return f"{office.organ.name_zh} {office.title_zh}"
    return f"{office.organ.name_en or office.organ.name_zh}, {office.title_en or office.title_zh}"


def _form(holder: Holder) -> View:
    known = set(Account.objects.values_list("person", flat=True))
    waiting = [each for each in _tenures(holder) if each.person_id not in known]
    if not waiting:
        return EmptyView(pgettext("web", "Every office-holder has a sign-in"))
    options = tuple(Option(each.office.code, _title(each)) for each in waiting)
    fields = (
        FieldView("office", "select", pgettext("web", "Office"), options=options),
        FieldView(
            "username", "text", pgettext("web", "Sign-in name"), hint=pgettext("web", "Latin letters and digits.")
        ),
    )
    return FormView(
        reverse("web:accounts"),
        pgettext("web", "Give a sign-in"),
        (FormSection(pgettext("web", "New sign-in"), fields),),
    )


def _list(holder: Holder) -> Sheet:
    names = dict(Account.objects.values_list("person", "username"))
    columns = (Column(pgettext("web", "Office")), Column(pgettext("web", "Sign-in name")))
    rows = tuple((Cell(_title(each)), Cell(names.get(each.person_id, "–"))) for each in _tenures(holder))
    return Sheet(pgettext("web", "Offices"), (TableView(columns, rows, pgettext("web", "Offices")),))
