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

from annual_report.api.verification import VerifiedPdf
from annual_report.render.pdf.weasyprint_pdf import BASE_URL

Verify = Callable[[bytes], VerifiedPdf]
MARK = b"BT /F1 9 Tf ET 0 0 200 200 re f"


def told(verdict: VerifiedPdf) -> list[str]:
    assert not verdict.same
    return [each.say("en") for each in verdict.differences]


def test_document_is_what_its_sources_give(issued: bytes, verified: Verify) -> None:
    assert verified(issued) == VerifiedPdf(same=True, sources=3)


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
    assert "/ the sources give: “HỘI MẪU" in what


def test_source_that_was_replaced_is_named(issued: bytes, verified: Verify) -> None:
    said = told(verified(altered(issued, replaced("Đã mở {lop}", "Sẽ mở {lop}", honest=False))))
    assert said[0] == f"“{REPORT}” inside was altered: annual-report.json has another SHA-256 for it"
    assert said[1] == "page 1: “Đã mở 12 lớp. / the sources give: “Sẽ mở 12 lớp.".replace(". /", ".” /") + "”"


def test_source_that_was_replaced_with_its_hash_is_seen_in_the_text(issued: bytes, verified: Verify) -> None:
    [what] = told(verified(altered(issued, replaced("value: 12", "value: 13", honest=True))))
    assert what == "page 1: “Đã mở 12 lớp.” / the sources give: “Đã mở 13 lớp.”"


def test_source_that_is_missing_or_unknown_is_named(issued: bytes, verified: Verify) -> None:
    def lose(pdf: pikepdf.Pdf) -> None:
        names = pdf.Root.Names.EmbeddedFiles.Names
        place = next(at for at in range(1, len(names), 2) if str(names[at].UF) == PHOTO_FILE)
        del names[place - 1 : place + 1]

    verdict = verified(altered(issued, lose))
    said = told(verdict)
    assert said[0] == f"“{PHOTO_FILE}” is missing inside, though annual-report.json names it"
    assert [each.rule.name for each in verdict.diagnostics] == ["photo-missing"]
    unknown = altered(issued, lambda pdf: (enclosing({"data/2020/x.txt": b"x"})(pdf), retold(sources={})(pdf)))
    assert "“data/2020/x.txt” is inside, though annual-report.json does not name it" in told(verified(unknown))


def test_other_versions_are_listed(issued: bytes, verified: Verify) -> None:
    def older(pdf: pikepdf.Pdf) -> None:
        retold(versions={**manifest(pdf)["versions"], "pango": "1.42.0", "gone": "1"})(pdf)
        another_letter(pdf)

    said = told(verified(altered(issued, older)))
    assert said[0] == "it was made with gone 1 / here is –"
    assert said[1].startswith("it was made with pango 1.42.0 / here is 1.")
    assert said[2].startswith("page 1: “")
    assert len(said) == 3


def test_pages_properties_places_and_tags_are_told_apart(issued: bytes, verified: Verify) -> None:
    def another_title(pdf: pikepdf.Pdf) -> None:
        pdf.docinfo["/Title"] = "Khác"

    [pages] = told(verified(altered(issued, lambda pdf: pdf.add_blank_page())))
    assert re.fullmatch(r"it has \d page\(s\) / the sources give \d", pages)
    [title] = told(verified(altered(issued, another_title)))
    assert title.startswith("its properties say Title: “Khác” / the sources give: “Báo cáo")
    [metadata] = told(verified(altered(issued, lambda pdf: pdf.Root.Metadata.write(b"<x/>"))))
    assert metadata == "its metadata (XMP) are not those that the sources give"
    [places] = told(verified(altered(issued, moved)))
    assert places == "page 1 says the same, but looks otherwise: pictures, lines, notes, places"
    [note] = told(verified(altered(issued, covered)))
    assert note == places
    [tags] = told(verified(altered(issued, without_structure)))
    assert tags.startswith("all pages are the same; the files differ in what is not on paper")


def test_broken_sources_are_told_with_their_places(issued: bytes, verified: Verify) -> None:
    verdict = verified(altered(issued, replaced("value: 12", "value: 12 lớp học", honest=True)))
    assert told(verdict) == ["no document can be made of the sources inside"]
    assert verdict.diagnostics[0].span.source.name == REPORT


@each_case(
    "document",
    [{"kind": "nothing", "period": "2020"}, {"kind": "report", "period": "../.."}, {"kind": "report", "period": "1"}],
)
def test_document_that_does_not_exist_cannot_be_made(document: object, issued: bytes, verified: Verify) -> None:
    verdict = verified(altered(issued, retold(document=document)))
    assert told(verdict) == ["no document can be made of the sources inside"]


# What was added


def test_signature_leaves_what_is_before_it_the_same(issued: bytes, verified: Verify) -> None:
    signed = appended(issued, SIGNATURE)
    assert verified(signed) == VerifiedPdf(same=True, sources=3, added=len(signed) - len(issued), signed=True)
    twice = appended(signed, SIGNATURE)
    assert verified(twice).signed


def test_other_additions_are_no_signature(issued: bytes, verified: Verify) -> None:
    verdict = verified(appended(issued, b"<</Type /Note>>"))
    assert not verdict.same
    assert told(verdict)[0].endswith("bytes were added behind what the sources give")


def test_what_is_drawn_over_a_signed_page_is_told(issued: bytes, verified: Verify) -> None:
    verdict = verified(over_the_first_page(issued, MARK))
    assert verdict.signed
    assert told(verdict)[1] == "page 1 says the same, but looks otherwise: pictures, lines, notes, places"


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
