"""Signing in: name and password, then six digits where a second factor is set; and the office one acts in."""

import base64
import io
from typing import Any
from uuid import UUID

import segno
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret, validate_totp_code
from django.contrib.auth import authenticate, login, logout, password_validation, update_session_auth_hash
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import pgettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from goufu.core.clock import clock_of_this_installation
from goufu.parties.holders import Holder, holders_of
from goufu.parties.models import Account
from goufu.ui import response
from goufu.ui.frame import frame_of, office_title
from goufu.ui.show import (
    CastMember,
    CastPlace,
    DemoEnterPage,
    ErrorSummary,
    FieldKind,
    FieldView,
    FormSection,
    FormView,
    Link,
    SignInPage,
    TotpPage,
)  # fmt: skip
from goufu.ui.visitor import enter_as, leave

HALF = "goufu_half_signed_in"
SECRET = "goufu_totp_secret"  # noqa: S105 - the session's key, not a secret


@never_cache
def sign_in(request: HttpRequest) -> HttpResponse:
    """Name and password."""
    if request.method != "POST":
        return _show_sign_in(request)
    account = authenticate(
        request, username=request.POST.get("username", ""), password=request.POST.get("password", "")
    )
    if not isinstance(account, Account):
        return _show_sign_in(
            request, pgettext("web", "Name or password is not right, or too many tries: wait a quarter of an hour.")
        )
    if Authenticator.objects.filter(user=account, type=Authenticator.Type.TOTP).exists():
        request.session[HALF] = account.pk
        return HttpResponseRedirect(_with_next(request, "web:second_factor"))
    return _in(request, account)


def _show_sign_in(request: HttpRequest, wrong: str = "") -> HttpResponse:
    fields = (
        _field("username", "text", pgettext("web", "Sign-in name"), request),
        _field("password", "password", pgettext("web", "Password")),
    )
    page = SignInPage(
        frame=frame_of(request),
        title=pgettext("web", "Sign in"),
        lead=pgettext("web", "The page you asked for is an office's. What is public needs no account.")
        if _next(request)
        else pgettext("web", "For office-holders. Reading needs no account."),
        form=_form("web:sign_in", pgettext("web", "Sign in"), fields, wrong, _next(request)),
        note=pgettext("web", "Forgotten? Ask the registrar of your division; who runs the server sets a new password."),
    )
    return response.show_page(request, page, status=401 if wrong else 200)


def _field(name: str, kind: FieldKind, label: str, request: HttpRequest | None = None, hint: str = "") -> FieldView:
    return FieldView(name, kind, label, hint=hint, value=request.POST.get(name, "") if request else "")


def _form(address: str, submit: str, fields: tuple[FieldView, ...], wrong: str, back: str = "") -> FormView:
    errors = ErrorSummary(wrong, (Link(wrong, f"#{fields[0].id}"),)) if wrong else None
    return FormView(
        reverse(address), submit, (FormSection("", fields),), hidden=(("next", back),) if back else (), errors=errors
    )


def _next(request: HttpRequest) -> str:
    back = request.POST.get("next") or request.GET.get("next", "")
    return back if back.startswith("/") and url_has_allowed_host_and_scheme(back, allowed_hosts=None) else ""


def _with_next(request: HttpRequest, name: str) -> str:
    back = _next(request)
    return reverse(name) + (f"?next={back}" if back else "")


def _in(request: HttpRequest, account: Account) -> HttpResponse:
    login(request, account, backend="django.contrib.auth.backends.ModelBackend")
    if account.must_change_password:
        return HttpResponseRedirect(reverse("web:change_password"))
    return _to_office(request, account)


def _offices(account: Account) -> list[Holder]:
    return holders_of(UUID(str(account.person)), clock_of_this_installation().read().day) if account.person else []


def _to_office(request: HttpRequest, account: Account) -> HttpResponse:
    offices = _offices(account)
    if len(offices) == 1:
        enter_as(request, offices[0].tenure)
        return HttpResponseRedirect(_next(request) or reverse("web:todo"))
    return HttpResponseRedirect(_with_next(request, "web:choose_office"))


@never_cache
def second_factor(request: HttpRequest) -> HttpResponse:
    """The six digits at sign-in; for somebody signed in, the page that sets the second factor up."""
    if request.session.get(HALF) is None:
        return _set_up(request)
    account = Account.objects.get(pk=request.session[HALF])
    wrong = ""
    if request.method == "POST":
        if _code_fits(account, request.POST.get("code", "").replace(" ", "")):
            del request.session[HALF]
            return _in(request, account)
        wrong = pgettext("web", "The code is not right, or was used before.")
    fields = (_field("code", "code", pgettext("web", "Six digits from your device, or a recovery code")),)
    form = _form("web:second_factor", pgettext("web", "Go on"), fields, wrong, _next(request))
    page = TotpPage(frame=frame_of(request), title=pgettext("web", "Second factor"), form=form)
    return response.show_page(request, page, status=401 if wrong else 200)


def _code_fits(account: Account, code: str) -> bool:
    totp = Authenticator.objects.filter(user=account, type=Authenticator.Type.TOTP).first()
    if totp is not None and totp.wrap().validate_code(code):
        return True
    codes = Authenticator.objects.filter(user=account, type=Authenticator.Type.RECOVERY_CODES).first()
    return bool(codes and codes.wrap().validate_code(code))


def _set_up(request: HttpRequest) -> HttpResponse:
    account: Any = request.user
    if not isinstance(account, Account):
        return HttpResponseRedirect(reverse("web:sign_in"))
    secret = request.session.setdefault(SECRET, generate_totp_secret())
    wrong = ""
    if request.method == "POST":
        if validate_totp_code(secret, request.POST.get("code", "").replace(" ", "")):
            del request.session[SECRET]
            TOTP.activate(account, secret)
            return _show_codes(request, RecoveryCodes.activate(account).get_unused_codes())
        wrong = pgettext("web", "The code does not fit the key; check your device's time.")
    fields = (_field("code", "code", pgettext("web", "Six digits from your device")),)
    page = TotpPage(
        frame=frame_of(request),
        title=pgettext("web", "Set up the second factor"),
        lead=pgettext("web", "Scan the picture with an authenticator, then type the six digits it shows."),
        form=_form("web:second_factor", pgettext("web", "Switch on"), fields, wrong),
        qr=_picture(f"otpauth://totp/Goufu:{account.username}?secret={secret}&issuer=Goufu"),
        secret=" ".join(secret[start : start + 4] for start in range(0, len(secret), 4)),
    )
    return response.show_page(request, page, status=422 if wrong else 200)


def _show_codes(request: HttpRequest, codes: list[str]) -> HttpResponse:
    form = FormView(reverse("web:todo"), pgettext("web", "Go on"), method="get")
    page = TotpPage(
        frame=frame_of(request), title=pgettext("web", "The second factor is on"), form=form, codes=tuple(codes)
    )
    return response.show_page(request, page)


def _picture(text: str) -> str:
    drawn = io.BytesIO()
    segno.make(text).save(drawn, kind="svg", scale=4)
    return "data:image/svg+xml;base64," + base64.b64encode(drawn.getvalue()).decode()


@never_cache
def change_password(request: HttpRequest) -> HttpResponse:
    """A new password, at first sign-in and whenever wished."""
    account: Any = request.user
    if not isinstance(account, Account):
        return HttpResponseRedirect(reverse("web:sign_in"))
    wrong = ""
    if request.method == "POST":
        wrong = _changed(account, request.POST.get("new", ""), request.POST.get("again", ""))
        if not wrong:
            update_session_auth_hash(request, account)
            return _to_office(request, account)
    hint = pgettext("web", "At least twelve characters; a sentence is good.")
    fields = (
        _field("new", "password", pgettext("web", "New password"), hint=hint),
        _field("again", "password", pgettext("web", "The same again")),
    )
    page = SignInPage(
        frame=frame_of(request),
        title=pgettext("web", "Choose a password"),
        form=_form("web:change_password", pgettext("web", "Keep it"), fields, wrong),
    )
    return response.show_page(request, page, status=422 if wrong else 200)


def _changed(account: Account, new: str, again: str) -> str:
    if new != again:
        return pgettext("web", "The two are not the same.")
    try:
        password_validation.validate_password(new, account)
    except ValidationError as weak:
        return " ".join(weak.messages)
    account.set_password(new)
    account.must_change_password = False
    account.save()
    return ""


@never_cache
def choose_office(request: HttpRequest) -> HttpResponse:
    """Somebody who holds several offices says in which one she acts."""
    account: Any = request.user
    if not isinstance(account, Account):
        return HttpResponseRedirect(reverse("web:sign_in"))
    offices = _offices(account)
    if request.method == "POST":
        chosen = next((each for each in offices if each.office == request.POST.get("as")), None)
        if chosen is not None:
            enter_as(request, chosen.tenure)
            return HttpResponseRedirect(_next(request) or reverse("web:todo"))
    members = tuple(CastMember(each.office, office_title(each), each.organ_zh) for each in offices)
    page = DemoEnterPage(
        frame=frame_of(request),
        title=pgettext("web", "In which office do you act?"),
        lead=""
        if offices
        else pgettext("web", "You hold no office today. The registrar of your division can name you."),
        action=reverse("web:choose_office"),
        cast=(CastPlace("", "", ((pgettext("web", "Your offices"), members),)),),
        next=_next(request),
    )
    return response.show_page(request, page)


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Leave."""
    leave(request)
    logout(request)
    return HttpResponseRedirect(reverse("web:home"))
