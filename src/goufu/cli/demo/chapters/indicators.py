"""The province puts two trees of indicators in force; the county lists its places and reports what no record tells."""

from goufu.cli.demo.stage import Stage

TITLE = "Indicators of the three systems, and the county's places"
PLACES = (
    ("示例镇", "rural", 32_000), ("示例镇桂花村", "rural", 2_400), ("示例街道", "urban", 61_000),
    ("示例街道滨江社区", "urban", 8_800), ("示例乡", "rural", 15_500),
)  # fmt: skip
"""Name, town or country, residents: all made up."""


def play(stage: Stage) -> None:
    """Trees of 2025 and 2027, places, and a figure on Party building."""
    for tree in ("2025", "2027"):
        stage.do(
            "adopt_indicators", "province", tree=tree, document="试点指标体系通知（示例）", since="2025-01-01",
            synthetic=True,
        )  # fmt: skip
    stage.do(
        "list_places", "civil", as_of="2024-12-31", source="地名城乡属性表（示例）", synthetic=True,
        places=[{"name": name, "setting": setting, "residents": people} for name, setting, people in PLACES],
    )  # fmt: skip
    stage.do(
        "report_figure", "civil", indicator="C7.1", year=2025, value=31, out_of=42, source="社会组织党建台账（示例）",
        synthetic=True,
    )  # fmt: skip
