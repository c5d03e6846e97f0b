"""The same bytes from the same sources: in any folder, on any day, in any time zone, by anybody, in any language."""

import json
import shutil
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pikepdf
import pytest
from cases import each_case
from documents.rich import make_rich
from sample import Sample, process

ROOT = Path(__file__).parents[2]
Files = dict[str, bytes]
# As much as possible differs from where the tests run, which is a process that has made other documents before.
THERE = {
    "TZ": "UTC+11", "PYTHONHASHSEED": "2", "LANG": "C", "LC_ALL": "C", "ANNUAL_REPORT_LANG": "en", "HOME": "/nowhere",
    "USER": "ai-do",
}  # fmt: skip
EPOCH = 1_600_000_000  # 2020-09-13 12:26:40 UTC


def read(folder: Path) -> Files:
    """What a build has written there."""
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}


def built(root: Path, year: str, output: Path, **environment: str) -> Files:
    """What a build of the workspace in `root` writes, in a process of its own."""
    done = process("build", year, "--output", str(output), cwd=root, **environment)
    assert done.returncode == 0, done.stderr
    return read(output)


@pytest.fixture(scope="module")
def pairs(tmp_path_factory: pytest.TempPathFactory, rich: Path, built_2017: Path) -> dict[str, tuple[Files, Files]]:
    """The files of two workspaces, each built here and there."""
    there = tmp_path_factory.mktemp("thư mục có tên dài hơn")
    make_rich(Sample(there / "nơi khác"))
    shutil.copytree(ROOT / "data", there / "2017" / "data")
    environment = {**THERE, "TMPDIR": str(there)}
    return {
        "rich": (read(rich), built(there / "nơi khác", "2020", there / "ra", **environment)),
        "2017": (read(built_2017), built(there / "2017", "2017", there / "q", **environment)),
    }


@each_case("which", ["rich", "2017"])
def test_documents_and_manifest_are_the_same_everywhere(which: str, pairs: dict[str, tuple[Files, Files]]) -> None:
    one, other = pairs[which]
    assert {Path(name).suffix for name in one} == {".pdf", ".html", ".json"}
    assert sorted(one) == sorted(other)
    assert [name for name in one if one[name] != other[name]] == []


def test_manifest_has_the_hashes_of_inputs_and_outputs(pairs: dict[str, tuple[Files, Files]]) -> None:
    files, _again = pairs["2017"]
    outputs = json.loads(files["manifest.json"])["outputs"]
    assert {*outputs, "manifest.json"} == set(files)
    for name, entry in outputs.items():
        assert entry["sha256"] == sha256(files[name]).hexdigest()
        assert {"data/organization.yaml", "data/2017/report.yaml"} <= set(entry["inputs"])
        for source, digest in entry["inputs"].items():
            assert digest == sha256((ROOT / source).read_bytes()).hexdigest()


def test_source_date_epoch_dates_the_document_and_nothing_else(sample: Sample) -> None:
    def made(**environment: str) -> bytes:
        done = sample.run("build", "2020", **environment)
        assert done.returncode == 0, done.stderr
        return (sample.root / "output/2020/bao-cao-2020.pdf").read_bytes()

    undated, dated = made(), made(SOURCE_DATE_EPOCH=str(EPOCH))
    elsewhere = built(sample.root, "2020", sample.root / "ra", SOURCE_DATE_EPOCH=str(EPOCH), TZ="Asia/Tokyo")
    assert dated == elsewhere["bao-cao-2020.pdf"]
    assert len({undated, dated, made(SOURCE_DATE_EPOCH=str(EPOCH + 1))}) == 3
    assert undated == made(SOURCE_DATE_EPOCH="")
    (sample.root / "file.pdf").write_bytes(dated)
    with pikepdf.open(sample.root / "file.pdf") as pdf:
        dates = {str(pdf.docinfo["/CreationDate"]), str(pdf.docinfo["/ModDate"]), *_file_dates(pdf)}
        told = pdf.Root.Metadata.read_bytes()
    assert {date[:16] for date in dates} == {"D:20200913122640"}
    assert b"<xmp:CreateDate>2020-09-13T12:26:40" in told
    assert b"<xmp:ModifyDate>2020-09-13T12:26:40" in told


def _file_dates(pdf: pikepdf.Pdf) -> Iterator[str]:
    for name in pdf.attachments:
        params = pdf.attachments[name].obj.EF.F.Params
        yield from (str(params.CreationDate), str(params.ModDate))


@each_case("wrong", ["hôm nay", "-1", "1.5", "99999999999999999999", "٣"])
def test_source_date_epoch_that_is_none_is_refused(wrong: str, sample: Sample) -> None:
    done = sample.run("build", SOURCE_DATE_EPOCH=wrong)
    assert done.returncode == 2
    assert "SOURCE_DATE_EPOCH" in done.stderr
    assert "Traceback" not in done.stderr
