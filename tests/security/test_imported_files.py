"""Files that are made to harm whoever imports them: refused or harmless, nothing fetched, nothing of them run."""

import shutil
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from time import process_time

import pytest
from api.manuscripts.documents import docx, paragraph, part, relations, zipped
from load.docx.hostile import DOCX
from pace import exceeds
from sample import Sample

from annual_report.api.importing.conversion import word_bytes
from annual_report.api.importing.importing import imported
from annual_report.load.docx.reading import read_docx

# Turns of the loop in pace.py for one file.
_MOST = 500
_RTF = (
    r'{\rtf1 {\field{\*\fldinst { INCLUDEPICTURE "%s/a.png" \\d }}{\fldrslt {a}}}'
    r'{\field{\*\fldinst { INCLUDETEXT "%s/a.txt" }}{\fldrslt {a}}}{\*\template %s/t.dot} Xin chao\par}'
)
_ODT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.2"><office:body>'
    "<office:text>"
    '<text:p>Xin chao<draw:frame text:anchor-type="as-char" svg:width="3cm" svg:height="3cm"><draw:image '
    'xlink:href="{0}/a.png" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame></text:p>'
    '<text:section text:name="s"><text:section-source xlink:href="{0}/a.odt" xlink:type="simple"/><text:p/>'
    "</text:section></office:text></office:body></office:document-content>"
)
_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry '
    'manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry '
    'manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
)

_PICTURE = (
    '<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="r0"/>'
    "</w:drawing></w:r></w:p>"
)


@pytest.fixture
def asked() -> Iterator[tuple[str, list[str]]]:
    """The address of a server on this machine, and what it has been asked for."""
    paths: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            paths.append(self.path)
            self.send_response(404)
            self.end_headers()

        do_GET = do_HEAD = do_OPTIONS = do_PROPFIND = _answer  # noqa: N815

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", paths
    server.shutdown()


def test_links_out_of_other_files_are_not_followed(asked: tuple[str, list[str]], tmp_path: Path) -> None:
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not installed")
    address, paths = asked
    (tmp_path / "a.rtf").write_text(_RTF % (address, address, address), encoding="ascii")
    with zipfile.ZipFile(tmp_path / "a.odt", "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", _ODT.format(address))
        archive.writestr("META-INF/manifest.xml", _MANIFEST)
    for name in ("a.rtf", "a.odt"):
        said = " ".join(each.text for each in read_docx(word_bytes(tmp_path / name)).paragraphs)
        assert "Xin chao" in said
    assert paths == []


def test_links_out_of_word_files_are_not_followed(asked: tuple[str, list[str]], sample: Sample) -> None:
    address, paths = asked
    out = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + "".join(
            f'<Relationship Id="r{number}" Type="urn:x/{kind}" Target="{address}/{kind}" TargetMode="External"/>'
            for number, kind in enumerate(("image", "attachedTemplate", "header", "styles", "comments"))
        )
        + "</Relationships>"
    )
    body = f"<w:body>{paragraph('Hội Mẫu báo cáo.')}{_PICTURE}</w:body>"
    sample.write(
        "bao-cao.docx",
        zipped(
            {
                "_rels/.rels": relations(("officeDocument", "word/document.xml")),
                "word/document.xml": part("document", body),
                "word/_rels/document.xml.rels": out,
                "word/vbaProject.bin": "macro",
            }
        ),
    )
    done = sample.run("import", "bao-cao.docx", "--year", "2019")
    assert done.returncode == 0, done.stderr
    assert paths == []
    assert not (sample.root / "data/2019/photos").exists()


def test_pictures_are_kept_by_names_of_ours(sample: Sample) -> None:
    body = f"<w:body>{paragraph('Hội Mẫu báo cáo.')}{_PICTURE}</w:body>"
    sample.write(
        "bao-cao.docx",
        zipped(
            {
                "_rels/.rels": relations(("officeDocument", "word/document.xml")),
                "word/document.xml": part("document", body),
                "word/_rels/document.xml.rels": relations(("image", "../../../../etc/passwd.png")),
                "../../etc/passwd.png": "no picture",
            }
        ),
    )
    assert sample.run("import", "bao-cao.docx", "--year", "2019").returncode == 0
    written = sorted(str(each.relative_to(sample.root)) for each in sample.root.rglob("*") if each.is_file())
    assert [name for name in written if "2019" in name] == ["data/2019/report.yaml"]
    assert not any("passwd" in name for name in written)


def test_hostile_word_files_are_refused_by_import(sample: Sample) -> None:
    for kind in ("bomb", "entities", "locked", "comment-open"):
        sample.write("bao-cao.docx", DOCX[kind][1]())
        done = sample.run("import", "bao-cao.docx")
        assert (kind, done.returncode) == (kind, 3), done.stderr
        assert "cannot be imported" in done.stderr


def test_shapes_of_text_cost_no_more_than_their_length() -> None:
    shapes = {
        "entries": paragraph("b) x") * 5_000 + paragraph("Hội Mẫu.") * 5_000,
        "entries-open": paragraph("a) xin chào;") + paragraph("Hội Mẫu mở lớp.") * 10_000,
        "capitals": "".join(paragraph(f"I. HỘI NGHỊ SỐ {number}") for number in range(5_000)),
        "numbers": paragraph("Có 12 lớp và 5 người, " * 20_000),
        "marks": paragraph("_a*" * 200_000),
        "commas": paragraph("Mẫu" + "," * 500_000),
        "names": paragraph("Hội (gọi tắt là H) " * 20_000),
    }
    for name, body in shapes.items():
        content = read_docx(docx(body))
        begin = process_time()
        imported(content, {}, statistics=True)
        assert (name, exceeds(process_time() - begin, _MOST)) == (name, False)
