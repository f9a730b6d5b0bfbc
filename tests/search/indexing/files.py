"""Files as people attach them, and as an attacker would."""

import io
import zipfile

import docx
import openpyxl

FONT = (
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> "
    "/FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 "
    "/Descent -120 /CapHeight 880 /StemV 93 >> >>"
)


def pdf(*pages, kids=""):
    """Each page one line, in a Chinese font that is not embedded. `kids` are further references in the tree of pages."""
    numbers = [5 + 2 * index for index in range(len(pages))]
    tree = " ".join([*(f"{number} 0 R" for number in numbers), *([kids] if kids else [])])
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{tree}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
        FONT,
    ]
    for number, text in zip(numbers, pages, strict=True):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {number + 1} 0 R >>"
        )
        lines = [f"<{line.encode('utf-16-be').hex()}> Tj 0 -20 Td" for line in text.split("\n")]
        said = f"BT /F1 12 Tf 50 700 Td {' '.join(lines)} ET"
        objects.append(f"<< /Length {len(said)} >>\nstream\n{said}\nendstream")
    return assembled(objects)


def assembled(objects):
    written, places = "%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(written))
        written += f"{number} 0 obj\n{one}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    trailer = f"trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{len(written)}\n%%EOF"
    return f"{written}xref\n0 {size}\n0000000000 65535 f \n{table}{trailer}".encode()


def word(*paragraphs):
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "单元格甲", "单元格乙"
    return saved(document)


def sheet(*rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    return saved(book)


def saved(document):
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def bomb(honest):
    """An archive that unpacks to 300 MB of zeros in place of its first part; a dishonest one says it is small."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("[Content_Types].xml", "w", force_zip64=True) as part:
        for _ in range(300):
            part.write(bytes(2**20))
    content = file.getvalue()
    if not honest:
        size = (300 * 2**20).to_bytes(4, "little")
        content = content.replace(size, (1_000).to_bytes(4, "little"))
    return content
