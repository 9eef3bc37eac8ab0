"""Certificates concern the platform: no part of a contracting process."""

from goufu.core.ocds import NO_PROCESS, PagesOnly

PAGES_ONLY: PagesOnly = {"certify_outage": {"*": NO_PROCESS}}
