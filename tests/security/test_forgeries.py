"""Bytes behind a PDF: `verify` says SAME of signatures alone, however the others are written."""

import subprocess
import sys
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

import pytest
from security import forged, signing
from security.forgeries import BOX, FORGERIES, apart, changed, pictured
from security.forging import Signing, sealed
from security.forging import signing as begun
from security.rewriting import AGAIN, Rewritable

from annual_report.api.building import BuildResult
from annual_report.api.verification import Verdict, VerifiedPdf, enclosed, recompiling, verify
from annual_report.load.pdf.additions import examining, printed, second_readers
from annual_report.load.pdf.additions.reason import Reason
from annual_report.load.pdf.attachments import read_attachments
from annual_report.render.pdf.engine import PdfEngine

Judge = Callable[[bytes], VerifiedPdf]


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return forged.issued(tmp_path_factory.mktemp("issued"))


@pytest.fixture
def judged(given: bytes, monkeypatch: pytest.MonkeyPatch) -> Judge:
    """What `verify` says, with its readers in this process, and a document that is compiled once."""
    read = cache(read_attachments)
    monkeypatch.setattr(enclosed, "attachments", lambda data: dict(read(data)))
    monkeypatch.setattr(recompiling, "additions", examining.examine)
    monkeypatch.setattr(recompiling, "seen_difference", lambda _this, _other: None)
    monkeypatch.setattr(recompiling, "_compiled", lambda *_asked: (BuildResult(), given))
    engine = PdfEngine(wanted=False)
    return lambda data: verify(data, engine, lambda _stage: None)


def test_forgeries_are_never_the_same(given: bytes, judged: Judge) -> None:
    assert len(FORGERIES) >= 120
    passed = []
    for name, forge in FORGERIES.items():
        data = forge(given)
        assert data.startswith(given), name
        verdict = judged(data)
        if verdict.verdict is not Verdict.BEGINS or not verdict.unexamined or verdict.length != len(given):
            passed.append(name)
    assert passed == []


def test_what_forgeries_are_made_from_is_the_same(given: bytes, judged: Judge) -> None:
    def packed(sign: Signing) -> None:
        sign.options["packed"] = (sign.first, sign.first + 1, sign.given.root)

    def dated(sign: Signing) -> None:
        told = {**sign.given.information, "/ModDate": b"(D:20260112080000+07'00')", "/Producer": b"(x)"}
        sign.objects[sign.given.info] = b"<<%s>>" % b" ".join(b"%s %s" % (k.encode(), v) for k, v in told.items())

    predicted = changed(lambda sign: sign.options.update(predicted=True))
    for forge in (changed(lambda _sign: None), changed(packed), changed(dated), predicted):
        assert judged(forge(given)).verdict is Verdict.SIGNED
    twice = sealed(begun(sealed(begun(given)), name=b"(Sig2)"))
    assert judged(twice).verdict is Verdict.SIGNED
    assert judged(pictured()(given)).pictures == (1,)
    for more in (apart(), lambda sign: (apart()(sign), sign.widget.pop("/Parent"))):
        assert judged(pictured(more=more)(given)).pictures == (1,)


def test_documents_that_were_signed_are_the_same(given: bytes, judged: Judge) -> None:
    visible = signing.signed(given, box=BOX)
    files = {
        "not to be seen": (signing.signed(given), ()),
        "to be seen": (visible, (1,)),
        "one after another": (signing.signed(visible, "Sig2", (200, 20, 360, 60), page=2), (1, 3)),
        "certified": (signing.signed(given, certify=True), ()),
        "with proofs and a time stamp": (signing.archived(given), ()),
        "with a time stamp alone": (signing.stamped(given), ()),
    }
    for name, (data, pages) in files.items():
        verdict = judged(data)
        assert (verdict.verdict, verdict.pictures) == (Verdict.SIGNED, pages), name
        assert (verdict.length, verdict.added) == (len(given), len(data) - len(given)), name
        assert judged(data + b"\n%%EOF\n").verdict is Verdict.BEGINS, name


def test_reasons_are_told(given: bytes) -> None:
    for name, reason, page in (
        ("picture over text", Reason.PICTURE_OVER_PRINT, 1),
        ("picture beside a number", Reason.PICTURE_OVER_PRINT, 1),
        ("picture as large as a third", Reason.PICTURE, 1),
        ("two pictures in one place", Reason.PICTURE, 1),
        ("XMP of another title", Reason.PROPERTIES, 0),
        ("range too short", Reason.NOT_COVERED, 0),
        ("update before it", Reason.NO_SIGNATURE, 0),
        ("start on one line", Reason.GRAMMAR, 0),
        ("picture that cannot be unpacked", Reason.GRAMMAR, 0),
        ("picture packed in no known way", Reason.OTHER_CHANGES, 0),
        ("contents of nothing", Reason.READERS_DISAGREE, 0),
    ):
        found = examining.examine(FORGERIES[name](given), len(given))
        assert (found.reason, found.page) == (reason, page), name


@pytest.fixture
def rewritable(given: bytes, monkeypatch: pytest.MonkeyPatch) -> Rewritable:
    """A file whose third update writes objects of every use; what it may do is judged by the strict reader alone."""
    monkeypatch.setattr(second_readers, "check_by_qpdf", lambda *_asked: None)
    monkeypatch.setattr(second_readers, "check_by_pyhanko", lambda *_asked: None)
    monkeypatch.setattr(printed, "check_pictures", lambda *_asked: None)
    return Rewritable.of(given)


def written_anew(rewritable: Rewritable, given: bytes, numbers: Iterable[int]) -> set[tuple[str, int]]:
    """The uses, with the numbers of before, that an update may take for them."""
    uses = (*rewritable.uses, "table", "object stream")
    return {
        (use, number)
        for use in uses
        for number in numbers
        if not examining.examine(rewritable.written(use, number), len(given)).reason
    }


def test_objects_are_written_anew_for_their_own_use_alone(rewritable: Rewritable, given: bytes) -> None:
    assert examining.examine(rewritable.written(), len(given)).signatures == 3
    earlier = rewritable.earlier.values()
    assert written_anew(rewritable, given, earlier) == {(use, rewritable.earlier[use]) for use in AGAIN}


@pytest.mark.thorough
def test_no_other_object_is_written_anew(rewritable: Rewritable, given: bytes) -> None:
    earlier = rewritable.earlier.values()
    assert written_anew(rewritable, given, set(range(1, rewritable.size)) - set(earlier)) == set()


@pytest.mark.thorough
def test_limited_process_opens_nothing_once_it_is_limited(given: bytes, tmp_path: Path) -> None:
    """All that judges additions is loaded before: what is sandboxed opens no file, not even one of Python's own."""
    told = (
        "import sys\n"
        "from annual_report.load.pdf.additions import examining\n"
        "work = examining._loaded()\n"
        "opened = []\n"
        "sys.addaudithook(lambda name, found: opened.append(found[0]) if name in ('open', 'import') else None)\n"
        "data = sys.stdin.buffer.read()\n"
        "answers = [work([each, int(sys.argv[1]).to_bytes(8, 'big')]) for each in data.split(b'|||')]\n"
        "print([b'\"reason\": null' in each for each in answers], opened)\n"
    )
    files = [signing.signed(given, box=BOX), signing.archived(given), pictured()(given)]
    done = subprocess.run(
        (sys.executable, "-c", told, str(len(given))), input=b"|||".join(files), capture_output=True, check=False
    )
    assert done.stdout.decode().strip() == "[True, True, True] []", done.stderr.decode()
