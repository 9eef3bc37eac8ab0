"""Signing in to the API: an office's bearer token. Only its SHA-256 is kept."""

import hashlib
import secrets
from datetime import datetime
from uuid import UUID

from django.http import HttpRequest
from ninja.security import HttpBearer

from goufu.core.clock import clock_of_this_installation
from goufu.parties.holders import Holder, holder_of
from goufu.parties.models import Tenure, Token


def issue_token(tenure: UUID, *, label: str, expires: datetime | None = None) -> str:
    """A new token for a tenure; shown once, never stored."""
    secret = f"gf_{secrets.token_urlsafe(32)}"
    Token.objects.create(digest=_digest(secret), tenure=tenure, label=label, expires=expires)
    return secret


def holder_of_token(secret: str) -> Holder | None:
    """The holder a token stands for; None when it is unknown, has run out, or its tenure has ended."""
    moment = clock_of_this_installation().read()
    token = Token.objects.filter(digest=_digest(secret)).first()
    if token is None or (token.expires is not None and token.expires <= moment.instant):
        return None
    tenure = Tenure.objects.select_related("office__organ").filter(pk=token.tenure).first()
    holder = holder_of(tenure) if tenure else None
    return holder if holder and holder.holds_on(moment.day) else None


def _digest(secret: str) -> bytes:
    return hashlib.sha256(secret.encode()).digest()


class OfficeToken(HttpBearer):
    """`Authorization: Bearer gf_…` of an office."""

    def authenticate(self, request: HttpRequest, token: str) -> Holder | None:
        return holder_of_token(token)


def caller(request: HttpRequest) -> Holder | None:
    """Who asks, on addresses that are open to everybody."""
    scheme, _, secret = request.headers.get("Authorization", "").partition(" ")
    return holder_of_token(secret) if scheme.lower() == "bearer" and secret else None
