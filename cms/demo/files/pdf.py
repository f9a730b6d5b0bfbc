"""A small PDF in Chinese. The font is one that every reader supplies (STSong-Light, PDF 1.7 §9.7.5), so none is embedded."""

_LINE = 30
_LINES = 26
_FONT = (
    b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
    b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo "
    b"<< /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 5 0 R >>",
    b"<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 "
    b"/Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
)


def pdf(paragraphs: list[str]) -> bytes:
    """An A4 document; the first paragraph is its title."""
    lines = [(18 if number == 0 else 13, part) for number, paragraph in enumerate(paragraphs) for part in _wrapped(paragraph)]
    pages = [lines[start : start + _LINES] for start in range(0, len(lines), _LINES)]
    kids = " ".join(f"{6 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(), *_FONT]
    for number, page in enumerate(pages):
        stream = _drawn(page)
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            b"/Resources << /Font << /F 3 0 R >> >> /Contents %d 0 R >>" % (7 + 2 * number),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        ]
    return _file(objects)


def _wrapped(paragraph: str) -> list[str]:
    """A paragraph in lines that fit the page."""
    return [paragraph[start : start + _LINE] for start in range(0, len(paragraph), _LINE)] or [""]


def _drawn(lines: list[tuple[int, str]]) -> bytes:
    """The drawing commands of one page."""
    shown = [
        f"/F {size} Tf 1 0 0 1 72 {770 - 27 * number} Tm <{line.encode('utf-16-be').hex()}> Tj" for number, (size, line) in enumerate(lines)
    ]
    return ("BT\n" + "\n".join(shown) + "\nET").encode()


def _file(objects: list[bytes]) -> bytes:
    """Objects with their table of offsets."""
    content, offsets = b"%PDF-1.4\n%\xe4\xb8\xad\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(content))
    return content + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + trailer
