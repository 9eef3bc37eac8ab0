"""Sign-in: a first password from the registrar, changed at once; a second factor; a password that was lost."""

import re

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.test import Client

from goufu.parties.models import Account

LONG = "a sentence that nobody guesses"


def words(answer) -> str:
    return str(answer.content.decode())


def shown_password(answer) -> str:
    found = re.findall(r"g-code[^>]*>([^<]+)<", words(answer))
    assert found, words(answer)[:3000]
    return str(found[-1])


def first_password(browser, cast) -> str:
    given = {"office": cast.officer.office, "username": "lin"}
    return shown_password(browser(cast.registrar).post("/work/sign-ins", given))


def signed_in(password: str) -> Client:
    client = Client()
    answer = client.post("/sign-in", {"username": "lin", "password": password})
    assert answer.status_code == 302, words(answer)[:2000]
    return client


def test_a_first_password_must_be_changed(cast, browser):
    client = signed_in(first_password(browser, cast))
    assert client.post("/sign-in/password", {"new": "short", "again": "short"}).status_code == 422
    assert client.post("/sign-in/password", {"new": LONG, "again": LONG + "!"}).status_code == 422
    assert client.post("/sign-in/password", {"new": LONG, "again": LONG}).status_code == 302
    assert cast.officer.title_zh in words(client.get("/work"))


def test_a_wrong_password_is_turned_down(cast, browser):
    first_password(browser, cast)
    answer = Client().post("/sign-in", {"username": "lin", "password": "wrong"})
    assert answer.status_code == 401
    assert "登录名或密码不正确" in words(answer)


def test_a_second_factor_is_asked_for_once_it_is_on(cast, browser):
    client = signed_in(first_password(browser, cast))
    client.post("/sign-in/password", {"new": LONG, "again": LONG})
    client.get("/sign-in/second-factor")
    secret = client.session["goufu_totp_secret"]
    code = format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time())))
    assert client.post("/sign-in/second-factor", {"code": "000000"}).status_code in {200, 422}
    assert client.post("/sign-in/second-factor", {"code": code}).status_code == 200
    again = Client()
    answer = again.post("/sign-in", {"username": "lin", "password": LONG})
    assert answer["Location"].startswith("/sign-in/second-factor")
    assert again.get("/work").status_code == 302


def test_a_lost_password_is_replaced_by_the_registrar(cast, browser):
    old = first_password(browser, cast)
    new = shown_password(browser(cast.registrar).post("/work/sign-ins", {"renew": cast.officer.office}))
    assert new != old
    assert Client().post("/sign-in", {"username": "lin", "password": old}).status_code == 401
    signed_in(new)
    assert Account.objects.get(username="lin").must_change_password


def test_only_the_registrar_gives_sign_ins(cast, browser):
    assert browser(cast.officer).get("/work/sign-ins").status_code == 403
