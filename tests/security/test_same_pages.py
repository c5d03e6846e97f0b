"""SAME PAGES, of files that other versions of programs made: nothing may differ but what these change."""

import json
import sys
from io import BytesIO

import pikepdf
import pytest
from api.verification.altering import altered
from security import other_software
from security.forged_by_versions import Change, files, forgeries, older

from annual_report.api.verification import Verdict, verify
from annual_report.load.pdf.additions.reason import NotSignatureError
from annual_report.load.pdf.same_pages import comparing
from annual_report.render.pdf.identity import MANIFEST


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return other_software.issued(tmp_path_factory.mktemp("given"))


@pytest.fixture(scope="module")
def of_others(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    with other_software.other_software():
        return other_software.issued(tmp_path_factory.mktemp("others"))


def _fonts(data: bytes) -> set[bytes]:
    with pikepdf.open(BytesIO(data)) as pdf:
        descriptors = [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and "/FontFile2" in each]
        return {each.FontFile2.read_bytes() for each in descriptors}


def _forged(data: bytes, change: Change) -> bytes:
    def changed(pdf: pikepdf.Pdf) -> None:
        older(pdf)
        change(pdf)

    return altered(data, changed)


def _is_same(this: bytes, given: bytes) -> bool:
    try:
        comparing.compare(this, given, MANIFEST)
    except NotSignatureError:
        return False
    return True


def test_honest_files_of_other_software_have_the_same_pages(given: bytes, of_others: bytes) -> None:
    assert _fonts(given).isdisjoint(_fonts(of_others))
    verdict = verify(of_others, other_software.EngineHere(), lambda _stage: None)
    assert verdict.verdict is Verdict.SAME_PAGES
    assert len(verdict.differences) == len(other_software.VERSIONS)
    assert _is_same(given, of_others)


def test_forgeries_that_state_other_versions_differ(given: bytes) -> None:
    assert _is_same(altered(given, older), given)
    passed = [name for name, change in forgeries().items() if _is_same(_forged(given, change), given)]
    assert passed == []


def test_files_that_readers_take_for_others_differ(given: bytes) -> None:
    passed = [name for name, data in files(altered(given, older)) if _is_same(data, given)]
    assert passed == []


def test_without_the_libraries_that_compare_nothing_is_the_same(given: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    work = comparing.loaded()
    assert json.loads(work([given, given, MANIFEST.encode()])) is False
