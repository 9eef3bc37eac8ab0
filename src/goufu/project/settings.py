"""Django's settings. What an operator may set is read in `environment`; the rest is decided here."""

from pathlib import Path
from typing import Any

from csp.constants import NONE, SELF

from goufu.project.databases import databases
from goufu.project.environment import read_environment
from goufu.project.secrets import secret_key

ENVIRONMENT = read_environment()
PACKAGE = Path(__file__).resolve().parents[1]

GOUFU_MODE = ENVIRONMENT.mode
GOUFU_DATA = ENVIRONMENT.data
GOUFU_KEYS = ENVIRONMENT.keys
GOUFU_LOCALITIES = ENVIRONMENT.localities
GOUFU_OCID_PREFIX = ENVIRONMENT.ocid_prefix
GOUFU_ADDRESS = f"http://{ENVIRONMENT.own_host}:{ENVIRONMENT.port}"

ROOMS = (
    "governance",
    "pilots",
    "indicators",
    "rollout",
    "experience",
    "catalogue",
    "institutions",
    "budget",
    "providers",
    "needs",
    "availability",
    "agencies",
    "requirements",
    "lots",
    "procurement",
    "drafting",
    "bid_desk",
    "hall",
    "evaluation",
    "review_desk",
    "calls",
    "remedies",
    "contracts",
    "guarantees",
    "delivery",
    "foresight",
    "assessment",
    "incentives",
    "oversight",
    "disclosure",
    "announcements",
)
"""The rooms in the order of the chain: the only list of them."""


OWN_APPS = [
    "goufu.parties",
    "goufu.core",
    "goufu.ui",
    *(f"goufu.rooms.{room}" for room in ROOMS),
    "goufu.web",
    "goufu.api",
]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    *OWN_APPS,
]
AUTH_USER_MODEL = "parties.Account"

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "goufu.project.smaller.Smaller",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "goufu.project.limits.Limits",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "axes.middleware.AxesMiddleware",
    "goufu.project.lanes.Lanes",
    "goufu.web.problems.Problems",
]

ROOT_URLCONF = "goufu.project.urls"
WSGI_APPLICATION = "goufu.project.wsgi.application"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "goufu.ui.context.page",
            ],
        },
    },
]

DATABASES = databases(ENVIRONMENT)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"  # of Django's own apps; our rows name their random keys
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", "中文"), ("en", "English")]
LOCALE_PATHS = [
    *sorted(PACKAGE.glob("*/locale")),
    *sorted(PACKAGE.glob("*/*/locale")),
    *sorted(ENVIRONMENT.localities.glob("*/locale")),
]
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True

STATIC_URL = "/static/"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "goufu.project.assets.Dated"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 365 * 24 * 3600
WHITENOISE_AUTOREFRESH = ENVIRONMENT.debug

DEBUG = ENVIRONMENT.debug
SECRET_KEY = secret_key(ENVIRONMENT)
ALLOWED_HOSTS = list(ENVIRONMENT.hosts)
CSRF_TRUSTED_ORIGINS = list(ENVIRONMENT.origins)
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
BEHIND_TLS = any(origin.startswith("https://") for origin in ENVIRONMENT.origins)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = BEHIND_TLS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_TLS else None
SECURE_HSTS_SECONDS = 31_536_000 if BEHIND_TLS else 0
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_HANDLERS = [
    "goufu.ui.uploads.SealedAlone",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000
"""A task list of a hundred items has some two thousand fields, each of which an office may correct."""
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    },
}

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_RATE_LIMITS = False  # django-axes counts in the database, for all processes alike
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
