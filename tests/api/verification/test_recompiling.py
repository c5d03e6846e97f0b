"""A PDF against its sources: the same, or what is the first thing that somebody would see to differ."""

import re
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from api.verification.altering import (
    PHOTO_FILE,
    REPORT,
    SIGNATURE,
    altered,
    another_letter,
    appended,
    covered,
    enclosing,
    manifest,
    moved,
    over_the_first_page,
    replaced,
    retold,
    stream,
    without_structure,
)  # fmt: skip
from cases import each_case
from security.signing import signed

from annual_report.api.publish import CannotWriteError
from annual_report.api.verification import Verdict, VerifiedPdf, verify_file
from annual_report.api.verification.differences import MOST_OF_A_KIND
from annual_report.api.verification.enclosed import MOST_VERSIONS
from annual_report.api.verification.extracting import write_new_file
from annual_report.load.pdf.attachments import MOST_FILES
from annual_report.render.pdf.engine import PdfEngine
from annual_report.render.pdf.weasyprint_pdf import BASE_URL

Verify = Callable[[bytes], VerifiedPdf]
MARK = b"BT /F1 9 Tf ET 0 0 200 200 re f"


def told(verdict: VerifiedPdf) -> list[str]:
    assert not verdict.same
    return [each.say("en") for each in verdict.differences]


def test_document_is_what_its_sources_give(issued: bytes, verified: Verify) -> None:
    names = ("data/2020/photos/Ảnh đẹp: số 1.jpg", "data/2020/report.yaml", "data/organization.yaml")
    assert verified(issued) == VerifiedPdf(Verdict.SAME, names, len(issued))


def test_documents_of_2017_are_what_their_sources_give(built_2017: Path, verified: Verify) -> None:
    files = sorted(built_2017.glob("*.pdf"))
    assert files
    assert [verified(file.read_bytes()).same for file in files] == [True] * len(files)


def test_moment_that_dated_a_document_is_kept_in_it(
    make: Callable[..., bytes], issued: bytes, verified: Verify
) -> None:
    dated = make(epoch=1_600_000_000)
    assert dated != issued
    assert verified(dated).same


def test_nothing_is_left_behind(
    issued: bytes, verified: Verify, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert verified(issued).same
    assert list(tmp_path.iterdir()) == []


# What differs


def test_letter_that_was_changed_is_shown_with_its_page(issued: bytes, verified: Verify) -> None:
    [what] = told(verified(altered(issued, another_letter)))
    assert what.startswith("page 1: “")
    assert "/ from the sources: “HỘI MẪU" in what


def test_source_that_was_replaced_is_named(issued: bytes, verified: Verify) -> None:
    said = told(verified(altered(issued, replaced("Đã mở {lop}", "Sẽ mở {lop}", honest=False))))
    assert said[0] == f"the embedded file “{REPORT}” was altered: its SHA-256 is not the one in annual-report.json"
    assert said[1] == "page 1: “Đã mở 12 lớp. / from the sources: “Sẽ mở 12 lớp.".replace(". /", ".” /") + "”"


def test_source_that_was_replaced_with_its_hash_is_seen_in_the_text(issued: bytes, verified: Verify) -> None:
    [what] = told(verified(altered(issued, replaced("value: 12", "value: 13", honest=True))))
    assert what == "page 1: “Đã mở 12 lớp.” / from the sources: “Đã mở 13 lớp.”"


def test_source_that_is_missing_or_unknown_is_named(issued: bytes, verified: Verify) -> None:
    def lose(pdf: pikepdf.Pdf) -> None:
        names = pdf.Root.Names.EmbeddedFiles.Names
        place = next(at for at in range(1, len(names), 2) if str(names[at].UF) == PHOTO_FILE)
        del names[place - 1 : place + 1]

    verdict = verified(altered(issued, lose))
    said = told(verdict)
    assert said[0] == f"the embedded file “{PHOTO_FILE}” is missing, though annual-report.json lists it"
    assert verdict.diagnostics == (), "in a draft its caption alone is printed"
    assert len(said) > 1
    unknown = altered(issued, lambda pdf: (enclosing({"data/2020/x.txt": b"x"})(pdf), retold(sources={})(pdf)))
    assert "the file “data/2020/x.txt” is embedded, though annual-report.json does not list it" in told(
        verified(unknown)
    )


def test_other_versions_are_listed(issued: bytes, verified: Verify) -> None:
    def of_others(pdf: pikepdf.Pdf) -> None:
        retold(versions={**manifest(pdf)["versions"], "pango": "1.42.0", "gone": "1"})(pdf)
        another_letter(pdf)

    said = told(verified(altered(issued, of_others)))
    assert said[0] == "it was made with gone 1 / here is –"
    assert said[1].startswith("it was made with pango 1.42.0 / here is 1.")
    assert said[2].startswith("page 1: “")
    assert len(said) == 3


def older(pdf: pikepdf.Pdf) -> None:
    """Says that another version of a library made the document."""
    retold(versions={**manifest(pdf)["versions"], "pango": "1.42.0"})(pdf)


def test_same_pages_of_other_software_have_a_verdict_of_their_own(issued: bytes, verified: Verify) -> None:
    made_by_other = altered(issued, older)
    verdict = verified(made_by_other)
    assert (verdict.verdict, verdict.same, verdict.length) == (Verdict.SAME_PAGES, False, 0)
    [said] = told(verdict)
    assert said.startswith("it was made with pango 1.42.0 / here is 1.")
    assert verified(altered(issued, retold(more="x"))).verdict is Verdict.DIFFERS  # the software is the same
    assert verified(appended(made_by_other, b"<<>>")).verdict is Verdict.DIFFERS


def test_long_lists_of_a_manifest_are_told_in_short(issued: bytes, verified: Verify) -> None:
    def flood(pdf: pikepdf.Pdf) -> None:
        versions = {f"x{number}": "1" for number in range(MOST_VERSIONS)}
        retold(versions=versions, sources={f"data/{number}.txt": "0" for number in range(MOST_FILES)})(pdf)
        another_letter(pdf)

    said = told(verified(altered(issued, flood)))
    assert len(said) == 2 * (MOST_OF_A_KIND + 1) + 1
    assert said[MOST_OF_A_KIND].startswith("and ")
    assert said[MOST_OF_A_KIND].endswith(" more of the same kind")


def test_pages_properties_places_and_tags_are_told_apart(issued: bytes, verified: Verify) -> None:
    def another_title(pdf: pikepdf.Pdf) -> None:
        pdf.docinfo["/Title"] = "Khác"

    [pages] = told(verified(altered(issued, lambda pdf: pdf.add_blank_page())))
    assert re.fullmatch(r"it has \d pages? / from the sources: \d pages?", pages)
    [title] = told(verified(altered(issued, another_title)))
    assert title.startswith("its properties say Title: “Khác” / from the sources: “Báo cáo")
    [metadata] = told(verified(altered(issued, lambda pdf: pdf.Root.Metadata.write(b"<x/>"))))
    assert metadata == "its metadata (XMP) differ from those of the sources"
    [places] = told(verified(altered(issued, moved)))
    assert places == "page 1 has the same text, but looks different: pictures, lines, notes or positions"
    [note] = told(verified(altered(issued, covered)))
    assert note == places
    [tags] = told(verified(altered(issued, without_structure)))
    assert tags.startswith("this program sees no difference on the pages; the files differ in tags, embedded files")


def test_broken_sources_are_told_with_their_places(issued: bytes, verified: Verify) -> None:
    verdict = verified(altered(issued, replaced("value: 12", "value: 12 lớp học", honest=True)))
    assert told(verdict) == ["no document can be made from the embedded sources"]
    assert verdict.diagnostics[0].span.source.name == REPORT


@each_case(
    "document",
    [{"kind": "nothing", "period": "2020"}, {"kind": "report", "period": "../.."}, {"kind": "report", "period": "1"}],
)
def test_document_that_does_not_exist_cannot_be_made(document: object, issued: bytes, verified: Verify) -> None:
    verdict = verified(altered(issued, retold(document=document)))
    assert told(verdict) == ["no document can be made from the embedded sources"]


# What was added


def test_signature_leaves_what_is_before_it_the_same(issued: bytes, verified: Verify) -> None:
    done = signed(issued)
    verdict = verified(done)
    assert (verdict.verdict, verdict.same, verdict.signed) == (Verdict.SIGNED, True, True)
    assert (verdict.length, verdict.added, verdict.pictures) == (len(issued), len(done) - len(issued), ())


def test_other_additions_are_not_vouched_for(issued: bytes, verified: Verify) -> None:
    for other in (b"<</Type /Note>>", SIGNATURE):
        verdict = verified(appended(issued, other))
        assert (verdict.verdict, verdict.same, verdict.signed) == (Verdict.BEGINS, False, False)
        assert verdict.length == len(issued)
        assert verdict.unexamined
        assert verdict.unexamined.say("en") == "what was added contains no signature"


def test_what_is_drawn_over_a_page_is_told(issued: bytes, verified: Verify) -> None:
    verdict = verified(over_the_first_page(issued, MARK))
    assert verdict.verdict is Verdict.BEGINS
    assert told(verdict) == ["page 1 has the same text, but looks different: pictures, lines, notes or positions"]


def test_new_file_takes_what_the_sources_give(issued: bytes, engine: PdfEngine, tmp_path: Path) -> None:
    received, wanted = tmp_path / "nhan.pdf", tmp_path / "moi.pdf"
    received.write_bytes(issued + b"% /ByteRange [0 1 2 3]")
    assert verify_file(received, engine, lambda _stage: None, wanted).verdict is Verdict.BEGINS
    assert wanted.read_bytes() == issued
    write_new_file(wanted, issued)  # what is there already, and is just that, is fine
    wanted.write_bytes(b"khac")
    (tmp_path / "lien-ket.pdf").symlink_to(tmp_path / "khong-co.pdf")
    for there in (wanted, received, tmp_path, tmp_path / "lien-ket.pdf"):
        before = there.read_bytes() if there.is_file() else b""
        with pytest.raises(CannotWriteError) as error:
            write_new_file(there, issued)
        assert error.value.path == there
        assert before == (there.read_bytes() if there.is_file() else b"")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["lien-ket.pdf", "moi.pdf", "nhan.pdf"]


# What is inside may come from anybody


def test_templates_inside_run_in_the_sandbox(issued: bytes, verified: Verify, tmp_path: Path) -> None:
    for template in (
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{% include '/etc/passwd' %}",
        f'<img src="{BASE_URL}x"><img src="file:///etc/passwd">',
        '<link rel="attachment" href="file:///etc/passwd">',
    ):
        hostile = altered(issued, enclosing({"templates/report/document.html.j2": template.encode()}))
        verdict = verified(hostile)
        assert not verdict.same
        assert verdict.diagnostics


def test_photo_inside_that_is_none_is_refused(issued: bytes, verified: Verify) -> None:
    spoiled = altered(issued, lambda pdf: stream(pdf, PHOTO_FILE).write(b"<svg/>"))
    assert [each.rule.name for each in verified(spoiled).diagnostics] == ["photo-unreadable"]
