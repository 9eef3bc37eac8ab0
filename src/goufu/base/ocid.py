"""Open contracting identifiers: a registered prefix, the region, and the reference of the process."""

from __future__ import annotations

import re

from goufu.base.errors import BadValue

SAMPLE_PREFIX = "ocds-213czf"
"""The prefix that the open contracting standard reserves for examples; production refuses it."""

PREFIX = re.compile(r"ocds-[a-z0-9]{6}", re.ASCII)
_LOCAL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*", re.ASCII)


def make_ocid(prefix: str, region: str, reference: str) -> str:
    """``<prefix>-<region>-<reference>``; refuses a malformed prefix or reference."""
    if not PREFIX.fullmatch(prefix):
        raise BadValue(
            "“{value}” is not an ocid prefix.", field="prefix", value=prefix, cure="It reads ocds- and six characters."
        )
    local = f"{region}-{reference}"
    if not _LOCAL.fullmatch(local):
        raise BadValue("“{value}” cannot be part of an ocid.", field="reference", value=local)
    return f"{prefix}-{local}"


def is_sample(ocid: str) -> bool:
    """Whether ``ocid`` carries the prefix kept for examples."""
    return ocid.startswith(SAMPLE_PREFIX + "-")
