"""A paper is made with a font of this machine, or refused with its cure; nothing is fetched."""

import sys
from datetime import date
from pathlib import Path

import pytest
from django.utils.translation import override

from goufu.ui import paper as papers
from goufu.ui.paper import CannotPrint, Paper, PaperColumn, chinese_family, pdf

COLUMNS = (PaperColumn("任务", 3), PaperColumn("得分", 1, right=True))


def made(**changes: object) -> bytes:
    given: dict[str, object] = {
        "title": "富顺县任务清单", "under": "截至2025年3月3日", "columns": COLUMNS, "rows": (("编制计划", "90"),),
        "day": date(2025, 3, 3),
    }  # fmt: skip
    with override("zh-hans"):
        return pdf(Paper(**{**given, **changes}))  # type: ignore[arg-type]


def test_it_is_a_pdf_with_its_chinese_font_inside() -> None:
    data = made()
    assert data.startswith(b"%PDF-")
    assert b"/FontFile" in data or b"/ObjStm" in data
    assert len(data) > 5_000, "an embedded subset of a Chinese font weighs more than this"


def test_what_stands_in_a_cell_is_text_and_no_markup() -> None:
    plain, marked = made(rows=(("甲", "1"),)), made(rows=(('<img src="http://example.invalid/x.png">', "1"),))
    assert plain.startswith(b"%PDF-")
    assert marked.startswith(b"%PDF-")


def test_more_rows_make_more_pages() -> None:
    assert made(rows=(("编制计划", "90"),) * 200).count(b"/Type /Page\n") >= made().count(b"/Type /Page\n")


def test_without_a_chinese_font_it_is_refused_with_the_cure(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "DejaVuSans.ttf").write_bytes(b"")
    monkeypatch.setattr(papers, "FOLDERS", (tmp_path,))
    with pytest.raises(CannotPrint) as caught:
        made()
    assert "fonts-noto-cjk" in (caught.value.cure_text("zh") or "")
    assert "中文字体" in caught.value.text("zh")


def test_the_font_of_official_documents_comes_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name, family in (("NotoSerifCJK-Regular.ttc", "Noto Serif CJK SC"), ("simfang.ttf", "FangSong")):
        folder = tmp_path / name
        folder.mkdir()
        (folder / name).write_bytes(b"")
        monkeypatch.setattr(papers, "FOLDERS", (folder,))
        assert chinese_family() == family
    monkeypatch.setattr(papers, "FOLDERS", tuple(tmp_path.iterdir()))
    assert chinese_family() == "FangSong"


def test_without_pango_it_is_refused_with_the_cure(monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "weasyprint":
                raise OSError("cannot load library 'libpango-1.0-0'")

    monkeypatch.delitem(sys.modules, "weasyprint", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Broken(), *sys.meta_path])
    with pytest.raises(CannotPrint) as caught:
        made()
    assert "libpango" in (caught.value.cure or "")


def test_a_paper_fetches_nothing() -> None:
    with pytest.raises(CannotPrint):
        papers.fetch_nothing("http://example.invalid/font.ttf")
