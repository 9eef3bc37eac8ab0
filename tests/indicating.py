"""A county's places and a tree in force, for the tests of the indicators: constructed, and built through acts alone."""

from typing import Any

from tests.cast import Cast


def places(cast: Cast, residents: int | None = 2000, **changes: Any) -> str:
    """Fushun's sample places: a township in the country, a street in town."""
    given = {
        "as_of": "2025-01-01", "source": "地名城乡表（示例）", "synthetic": True,
        "places": [
            {"name": "示例镇", "setting": "rural", "residents": residents},
            {"name": "示例街道", "setting": "urban", "residents": 1000},
        ],
    }  # fmt: skip
    return cast.do("list_places", cast.civil_officer, None, **{**given, **changes})


def tree(cast: Cast, name: str = "2027", **changes: Any) -> str:
    """A shipped tree, put in force."""
    given = {"tree": name, "document": "示例通知〔2025〕2号", "since": "2025-01-01", "synthetic": True}
    return cast.do("adopt_indicators", cast.province_officer, None, **{**given, **changes})
