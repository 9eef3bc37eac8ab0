"""The styles keep the design's rules."""

import re
from collections.abc import Iterator
from pathlib import Path

UI = Path(__file__).resolve().parents[1]
TOKENS = (UI / "static/goufu/tokens.css").read_text(encoding="utf-8")
STYLES = (UI / "static/goufu/goufu.css").read_text(encoding="utf-8")
TEMPLATES = {path: path.read_text(encoding="utf-8") for path in sorted((UI / "templates").rglob("*.html"))}
SEAL = {"#b43521", "#fff"}


def without_comments(css: str) -> str:
    return re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)


def declarations(block: str) -> dict[str, str]:
    return dict(re.findall(r"(--[\w-]+|color-scheme):\s*([^;]+);", block))


def dark_lists() -> Iterator[dict[str, str]]:
    for head in (r':root:not\(\[data-theme="light"\]\) \{', r'\n:root\[data-theme="dark"\] \{'):
        found = re.search(head + r"(.*?)\}", without_comments(TOKENS), re.DOTALL)
        assert found, head
        yield declarations(found[1])


def test_dark_by_the_system_and_dark_by_choice_are_the_same_list():
    by_system, by_choice = dark_lists()
    assert by_system == by_choice
    assert len(by_choice) > 20


def test_every_dark_token_has_its_light_one():
    light = declarations(without_comments(TOKENS).split("@media")[0])
    assert set(next(dark_lists())) <= set(light)


def test_the_styles_have_no_raw_colour_but_the_seal():
    css = without_comments(STYLES)
    assert set(re.findall(r"#[0-9a-f]{3,8}\b", css)) <= SEAL
    assert not re.findall(r"\b(?:rgb|hsl|oklch)a?\(", css)


def test_every_token_used_is_declared():
    used = set(re.findall(r"var\((--[\w-]+)", STYLES + TOKENS)) - {"--c", "--r"}
    assert used <= set(re.findall(r"(--[\w-]+):", TOKENS))


def test_no_template_carries_style_or_script_of_its_own():
    printed = {UI / "templates/ui/paper.html", UI / "templates/ui/official.html"}  # sent to no browser
    pages = {path: text for path, text in TEMPLATES.items() if path not in printed}
    for path, text in pages.items():
        assert not re.search(r"\sstyle=|<style|\son\w+=|<script(?! src=)", text), path


def test_every_class_in_the_templates_is_styled():
    styled = set(re.findall(r"\.(g-[\w-]+)", STYLES))
    for path, text in TEMPLATES.items():
        bare = re.sub(r"\{%.*?%\}|\{\{.*?\}\}", " ", text)
        for classes in re.findall(r'class="([^"]*)"', bare):
            used = {name for name in classes.split() if name.startswith("g-")}
            assert used <= styled | {"g-cite"}, path


def test_every_icon_used_is_in_the_sprite_and_every_one_of_the_sprite_is_used():
    sprite = set(re.findall(r'id="i-([\w-]+)"', TEMPLATES[UI / "templates/ui/parts/sprite.html"]))
    sources = "".join(path.read_text(encoding="utf-8") for path in UI.rglob("*.py") if "tests" not in path.parts)
    rooms = "".join(path.read_text(encoding="utf-8") for path in (UI.parent / "rooms").glob("*/templates/**/*.html"))
    texts = "".join(TEMPLATES.values()) + sources + rooms
    assert sprite <= set(re.findall(r"[\"']([\w-]+)[\"']", texts))
    assert set(re.findall(r'{% icon "([\w-]+)" %}', texts)) <= sprite


def test_every_template_is_used():
    sources = "".join(path.read_text(encoding="utf-8") for path in UI.rglob("*.py") if "tests" not in path.parts)
    texts = "".join(TEMPLATES.values()) + sources
    for path in TEMPLATES:
        name = str(path.relative_to(UI / "templates"))
        if not re.fullmatch(r"ui/parts/field_\w+\.html", name):
            assert f'"{name}"' in texts, name


def test_every_kind_of_field_has_its_template():
    from typing import get_args

    from goufu.ui.show import FieldKind, FieldView

    used = {FieldView("a", kind, "A").part for kind in get_args(FieldKind)}
    there = {f"ui/parts/{path.name}" for path in TEMPLATES if path.name.startswith("field_")}
    assert used == there


def test_every_word_of_a_template_is_said_in_the_context_ui():
    for path, text in TEMPLATES.items():
        for tag in re.findall(r"{% (?:translate|blocktranslate) .*?%}", text):
            assert 'context "ui"' in tag, (path, tag)
