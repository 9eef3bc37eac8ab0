"""Files of a blind review: no canary of the maker is left, and what cannot be cleaned is withheld with its reason."""

import io
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from docx import Document
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import Text
from pypdf.generic import DecodedStreamObject, NameObject

from goufu.core.uploads.stripping import CannotStrip, strip_jpeg, strip_png, stripped

CANARY = "CanaryMaker93"
NAME = "富顺县示例邻里社会工作服务中心"


def picture(kind: str, *, exif: bool = True) -> bytes:
    out = io.BytesIO()
    tags = Image.Exif()
    tags[0x013B] = CANARY
    extra = {"exif": tags} if exif else {}
    Image.effect_noise((64, 48), 60).convert("RGB").save(out, kind, **extra, comment=CANARY.encode())
    return out.getvalue()


def pdf(*, attached: bool = False, password: str = "") -> bytes:
    """A page with a photograph, information, XMP, private data of a program and a note by an author."""
    raw = io.BytesIO()
    Image.effect_noise((64, 48), 60).convert("RGB").save(raw, "PDF", author=CANARY, title=CANARY)
    writer = PdfWriter(clone_from=io.BytesIO(raw.getvalue()))
    writer.add_metadata({"/Author": CANARY, "/Company": CANARY})
    xmp = DecodedStreamObject()
    xmp.set_data(f"<x:xmpmeta>{CANARY}</x:xmpmeta>".encode())
    writer.root_object[NameObject("/Metadata")] = writer._add_object(xmp)
    pictures: Any = writer.pages[0]["/Resources"]
    image = next(iter(pictures["/XObject"].values())).get_object()
    image._data = picture("JPEG")
    image[NameObject("/Metadata")] = writer._add_object(xmp)
    writer.add_annotation(0, Text(rect=(1, 1, 9, 9), text=CANARY))
    if attached:
        writer.add_attachment("who.txt", CANARY.encode())
    if password:
        writer.encrypt(password)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def docx(text: str = "服务方案", *, embedded: bool = False) -> bytes:
    document = Document()
    document.core_properties.author = CANARY
    document.core_properties.title = CANARY
    document.add_paragraph(text)
    document.add_picture(io.BytesIO(picture("JPEG")))
    out = io.BytesIO()
    document.save(out)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("docProps/custom.xml", f"<x>{CANARY}</x>")
        if embedded:
            archive.writestr("word/embeddings/oleObject1.bin", CANARY)
    return out.getvalue()


def held(data: bytes) -> bool:
    """Whether the canary stands anywhere: in the bytes, in a part of an archive, in a stream of a PDF."""
    parts = [data]
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts += [archive.read(name) for name in archive.namelist()]
    if data.startswith(b"%PDF"):
        objects: list[Any] = list(PdfWriter(clone_from=io.BytesIO(data))._objects)
        for each in objects:
            parts += [str(each).encode()] + ([each.get_data()] if hasattr(each, "get_data") else [])
            parts += [each._data] if hasattr(each, "_data") else []
    return any(CANARY.encode() in part or CANARY.encode("utf-16-be") in part for part in parts)


@pytest.mark.parametrize("make", [pdf, docx, lambda: picture("JPEG"), lambda: picture("PNG")])
def test_no_canary_of_the_maker_is_left(make: Callable[[], bytes]) -> None:
    data = make()
    assert held(data), "the search would not find it"
    assert not held(stripped(data))


def test_what_is_on_the_page_stays() -> None:
    before, after = picture("JPEG"), strip_jpeg(picture("JPEG"))
    assert Image.open(io.BytesIO(after)).size == Image.open(io.BytesIO(before)).size
    Image.open(io.BytesIO(after)).load()
    Image.open(io.BytesIO(strip_png(picture("PNG")))).load()
    assert len(PdfReader(io.BytesIO(stripped(pdf()))).pages) == 1
    assert next(each.text for each in Document(io.BytesIO(stripped(docx()))).paragraphs) == "服务方案"


def test_what_stands_behind_a_pictures_end_goes() -> None:
    assert not held(strip_jpeg(picture("JPEG", exif=False) + CANARY.encode()))
    assert not held(strip_png(picture("PNG", exif=False) + CANARY.encode()))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (pdf(attached=True), "inside"),
        (pdf(password="x"), "locked"),
        (docx(embedded=True), "inside"),
        (b"%PDF-1.7 broken", "broken"),
        (b"PK\x03\x04 broken", "broken"),
        (b"\xd0\xcf\x11\xe0 an old word file", "kind"),
        (b"\xff\xd8\xff\xe1\x00\x01", "broken"),
        (docx(f"由{NAME[:6]} {NAME[6:]}承担"), "named"),
        (f"本中心即{NAME}".encode(), "named"),
    ],
)
def test_what_cannot_be_made_clean_is_withheld(data: bytes, reason: str) -> None:
    with pytest.raises(CannotStrip) as stopped:
        stripped(data, [NAME])
    assert stopped.value.reason == reason


def test_an_archive_that_is_no_text_document_is_withheld() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
    with pytest.raises(CannotStrip, match="kind"):
        stripped(out.getvalue())
