"""The compiled release: all releases of a process merged by the rules of the standard (OCDS 1.1, "Merging").

Objects are merged key by key, arrays of objects with ids id by id, all other arrays and values are replaced by the
later one; null deletes. A few arrays are always replaced whole.
"""

from collections.abc import Iterable, Mapping
from typing import Any

OMITTED = frozenset({"id", "date", "tag"})
"""What a release says of itself and not of the process."""
WHOLE = frozenset({"additionalIdentifiers", "additionalClassifications", "methodOfPayment"})
"""Arrays marked `wholeListMerge` in the schemas that we use."""


def compiled(releases: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """The compiled release; raises ValueError when there is no release."""
    ordered = sorted(releases, key=lambda each: str(each["date"]))
    if not ordered:
        raise ValueError("nothing to compile")
    merged: dict[str, Any] = {}
    for release in ordered:
        merged = _merge_objects(merged, {name: part for name, part in release.items() if name not in OMITTED})
    last = ordered[-1]
    head = {"ocid": last["ocid"], "id": f"{last['ocid']}-{last['date']}", "date": last["date"], "tag": ["compiled"]}
    return {**head, **{name: part for name, part in merged.items() if name != "ocid"}}


def _merge_objects(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(old)
    for name, value in new.items():
        if value is None:
            merged.pop(name, None)
        else:
            merged[name] = _merge(merged.get(name), value, whole=name in WHOLE)
    return merged


def _merge(old: Any, new: Any, *, whole: bool) -> Any:
    if isinstance(new, Mapping):
        return _merge_objects(old if isinstance(old, Mapping) else {}, new)
    if isinstance(new, list) and not whole and _are_objects(new):
        return _merge_arrays(old if isinstance(old, list) else [], new)
    return list(new) if isinstance(new, list) else new


def _are_objects(values: list[Any]) -> bool:
    return bool(values) and all(isinstance(each, Mapping) for each in values)


def _merge_arrays(old: list[Any], new: list[Any]) -> list[Any]:
    """By id, in the order in which the ids came; what has no id is added at the end."""
    merged = list(old)
    places = {each["id"]: place for place, each in enumerate(merged) if "id" in each}
    for each in new:
        key = each.get("id")
        if key is not None and key in places:
            merged[places[key]] = _merge_objects(merged[places[key]], each)
        else:
            places |= {key: len(merged)} if key is not None else {}
            merged.append(_merge_objects({}, each))
    return merged
