"""The export before an independent checker: no error, nothing unknown, every extension found."""

import copy
from typing import Any

from tests.ocds.conftest import Checked, Published

CLEAN: dict[str, Any] = {
    "validation_errors": [],
    "additional_closed_codelist_values": {},
    "additional_fields": [],
    "all_additional_fields": [],
    "deprecated_fields": [],
    "additional_checks": {},
}
OPEN_ADDITIONS = {"x-CN-GUIDE", "evaluator"}
"""Codes that we add to open lists: the guidance catalogue of services, and who evaluates."""


def findings(checked: Checked, package: dict[str, Any]) -> dict[str, Any]:
    found = checked(package)
    return {name: found[name] for name in CLEAN} | {"unresolved": found["extensions"]["invalid_extension"]}


def additions(found: dict[str, Any]) -> set[str]:
    return {code for each in found["additional_open_codelist_values"].values() for code in each["values"]}


def test_the_release_package_is_valid_throughout(checked: Checked, published: Published):
    assert findings(checked, published.releases) == {**CLEAN, "unresolved": {}}


def test_the_record_package_is_valid_throughout(checked: Checked, published: Published):
    assert findings(checked, published.records) == {**CLEAN, "unresolved": {}}


def test_open_codelists_are_extended_by_documented_codes_alone(checked: Checked, published: Published):
    assert additions(checked(published.releases)) <= OPEN_ADDITIONS


class TestPlanted:
    """The checker sees what it is there for."""

    def test_an_unknown_status_is_found(self, checked: Checked, published: Published):
        package = copy.deepcopy(published.releases)
        package["releases"][0]["initiationType"] = "direct"
        assert findings(checked, package)["additional_closed_codelist_values"]

    def test_a_field_outside_the_schema_is_found(self, checked: Checked, published: Published):
        package = copy.deepcopy(published.releases)
        package["releases"][0]["quotes"] = [1]
        assert findings(checked, package)["additional_fields"]

    def test_a_date_without_offset_is_found(self, checked: Checked, published: Published):
        package = copy.deepcopy(published.releases)
        package["releases"][0]["date"] = "2025-03-07"
        assert findings(checked, package)["validation_errors"]
