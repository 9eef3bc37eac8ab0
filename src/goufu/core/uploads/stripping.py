"""Files without what they tell about their maker: PDF, DOCX, JPEG, PNG and plain text. What cannot be made clean is not
handed out.

What goes: the document's own properties (PDF information and XMP, DOCX core, extended and custom properties, comments,
authors of changes), EXIF, XMP and comments of pictures, those inside a PDF or DOCX too. What stays: what is written on
the page. A file whose text names the bidder is therefore refused as well.
"""

import io
import re
import zipfile
from collections.abc import Callable, Iterable
from typing import Any

MOST_UNPACKED = 200 * 1024 * 1024
"""A packed file that would become larger than this many bytes is not opened."""


class CannotStrip(Exception):
    """Why a file is withheld: `kind`, `broken`, `locked`, `inside` (something in it cannot be cleaned) or `named`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def stripped(data: bytes, names: Iterable[str] = ()) -> bytes:
    """The file without metadata; `names` are what its text must not hold. Raises `CannotStrip`."""
    clean = _cleaner(data)
    try:
        text, found = clean(data)
    except CannotStrip:
        raise
    except Exception as error:
        raise CannotStrip("broken") from error
    tight = _tight(text)
    if any(_tight(name) in tight for name in names if _tight(name)):
        raise CannotStrip("named")
    return found


def _tight(text: str) -> str:
    """Without white space: a name broken over two lines is still a name."""
    return "".join(text.split())


def _cleaner(data: bytes) -> Callable[[bytes], tuple[str, bytes]]:
    if data.startswith(b"%PDF-"):
        return _pdf
    if data.startswith(b"\xff\xd8\xff"):
        return lambda picture: ("", strip_jpeg(picture))
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return lambda picture: ("", strip_png(picture))
    if data.startswith(b"PK\x03\x04"):
        return _docx
    return _text


def _text(data: bytes) -> tuple[str, bytes]:
    try:
        return data.decode("utf-8-sig"), data
    except UnicodeDecodeError:
        raise CannotStrip("kind") from None


def strip_jpeg(data: bytes) -> bytes:
    """Without application segments (but JFIF and Adobe's, which say how colours are meant), comments, and what stands
    behind the picture's end.
    """
    out, place = bytearray(data[:2]), 2
    while data[place : place + 1] == b"\xff":
        kind = data[place + 1]
        if kind == _END:
            return bytes(out + data[place : place + 2])
        end = place + 2 + int.from_bytes(data[place + 2 : place + 4], "big")
        if kind == _SCAN:
            following = _NEXT_MARK.search(data, end)
            end = following.start() if following else len(data)
        if not (kind == _COMMENT or (_APP0 <= kind <= _APP15 and not _says_colours(data[place:end]))):
            out += data[place:end]
        place = max(end, place + 4)
    raise CannotStrip("broken")


_SCAN, _END, _COMMENT, _APP0, _APP14, _APP15 = 0xDA, 0xD9, 0xFE, 0xE0, 0xEE, 0xEF
_NEXT_MARK = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
"""Within a scan a mark is what follows 0xFF and is neither stuffing nor a restart."""


def _says_colours(segment: bytes) -> bool:
    return (segment[1] == _APP0 and segment[4:9] == b"JFIF\0") or (segment[1] == _APP14 and segment[4:9] == b"Adobe")


def strip_png(data: bytes) -> bytes:
    """With the chunks that make the picture, and no others."""
    out, place = bytearray(data[:8]), 8
    while place + 12 <= len(data):
        length = int.from_bytes(data[place : place + 4], "big")
        chunk = data[place : place + 12 + length]
        kind = chunk[4:8]
        if kind in _PICTURE:
            out += chunk
        place += 12 + length
        if kind == b"IEND":
            return bytes(out)
    raise CannotStrip("broken")


_PICTURE = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"bKGD", b"pHYs"}
)


def _pdf(data: bytes) -> tuple[str, bytes]:
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted:
        raise CannotStrip("locked")
    named = reader.root_object.get("/Names")
    if (named and "/EmbeddedFiles" in named.get_object()) or "/AF" in reader.root_object:
        raise CannotStrip("inside")
    text = "\n".join(_text_of(page) for page in reader.pages)
    return text, _pages_alone(_pages_alone(data))


def _text_of(page: Any) -> str:
    """What is written on a page. Contents too large to unpack raise here: the library would pass over them in silence,
    and over a name that stands in them.
    """
    contents = page.get_contents()
    if contents is not None:
        contents.get_data()
    return str(page.extract_text())


def _pages_alone(data: bytes) -> bytes:
    """The pages and what they are drawn with, cleaned. Twice: what the first pass cut loose the second one leaves."""
    from pypdf import PdfReader, PdfWriter

    writer, seen = PdfWriter(), set[int]()
    for page in PdfReader(io.BytesIO(data)).pages:
        writer.add_page(page)
    writer.metadata = None
    for each in list(writer._objects):
        _clean_pdf_object(each, seen)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


_OF_MAKER = (
    "/Metadata", "/PieceInfo", "/LastModified", "/Annots", "/AA", "/AF", "/Author", "/Creator", "/Producer", "/Title",
    "/Subject", "/Keywords", "/CreationDate", "/ModDate", "/Company", "/SourceModified", "/Thumb",
)  # fmt: skip
"""What a PDF's dictionaries hold about maker, program and time; annotations go whole, their authors with them."""


def _clean_pdf_object(found: Any, seen: set[int]) -> None:
    from pypdf.generic import ArrayObject, DictionaryObject

    if id(found) in seen:
        return
    seen.add(id(found))
    if isinstance(found, DictionaryObject):
        _clean_pdf_dictionary(found)
        for each in list(found.values()):
            _clean_pdf_object(each, seen)
    elif isinstance(found, ArrayObject):
        for each in found:
            _clean_pdf_object(each, seen)


def _clean_pdf_dictionary(found: Any) -> None:
    if str(found.get("/Type", "")) in {"/EmbeddedFile", "/Filespec"}:
        raise CannotStrip("inside")
    for name in _OF_MAKER:
        found.pop(name, None)
    if str(found.get("/Subtype", "")) == "/Image" and hasattr(found, "_data"):
        _clean_pdf_picture(found)


def _clean_pdf_picture(image: Any) -> None:
    """A photograph inside a page keeps what its camera wrote; a JPEG is cleaned, JPEG 2000 is not."""
    filters = image.get("/Filter", "")
    named = [str(each) for each in filters] if isinstance(filters, list) else [str(filters)]
    if "/JPXDecode" in named:
        raise CannotStrip("inside")
    if named == ["/DCTDecode"]:
        image._data = strip_jpeg(image._data)
    elif "/DCTDecode" in named:
        raise CannotStrip("inside")


_KEPT_PARTS = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|word/(document|styles|numbering|fontTable|settings|webSettings|footnotes|"
    r"endnotes|header\d*|footer\d*|theme/theme\d+)\.xml|word/_rels/[^/]+\.rels|word/media/[^/]+\.(png|jpe?g)",
    re.IGNORECASE,
)
_DROPPED_PARTS = re.compile(
    r"docProps/.+|customXml/.+|word/(comments\w*|people|stylesWithEffects|glossary/.+)\.xml|word/glossary/.+|.+/",
)
_AUTHORS = re.compile(r'(\bw\d*:(?:author|initials|date|userId|rsid\w*))="[^"]*"')
_GONE = r"(?:docProps/|customXml|comments|people\.xml|glossary|thumbnail|stylesWithEffects|attachedTemplate)"
_RELATION = re.compile(rf"<Relationship\b[^>]*?{_GONE}[^>]*?/>")
_OVERRIDE = re.compile(rf"<Override\b[^>]*?{_GONE}[^>]*?/>")
_MARKS = re.compile(
    r"<w:(?:commentRangeStart|commentRangeEnd|commentReference|attachedTemplate)\b[^>]*/>|<w:rsids>.*?</w:rsids>",
    re.DOTALL,
)
_TAGS = re.compile(r"<[^>]+>")


def _docx(data: bytes) -> tuple[str, bytes]:
    """A text document; a spreadsheet or another archive is withheld."""
    out, said = io.BytesIO(), []
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        if "word/document.xml" not in source.namelist():
            raise CannotStrip("kind")
        if sum(each.file_size for each in source.infolist()) > MOST_UNPACKED:
            raise CannotStrip("broken")
        for each in source.infolist():
            if _DROPPED_PARTS.fullmatch(each.filename):
                continue
            if not _KEPT_PARTS.fullmatch(each.filename):
                raise CannotStrip("inside")
            part = _docx_part(each.filename, source.read(each))
            if each.filename.endswith(".xml"):
                said.append(_TAGS.sub("", part.decode()))
            target.writestr(zipfile.ZipInfo(each.filename), part, zipfile.ZIP_DEFLATED)
    return "\n".join(said), out.getvalue()


def _docx_part(name: str, content: bytes) -> bytes:
    ending = name.rsplit(".", 1)[-1].lower()
    if ending == "png":
        return strip_png(content)
    if ending in {"jpg", "jpeg"}:
        return strip_jpeg(content)
    text = content.decode("utf-8-sig")
    for pattern in (_RELATION, _OVERRIDE, _MARKS):
        text = pattern.sub("", text)
    return _AUTHORS.sub(r'\1=""', text).encode()
