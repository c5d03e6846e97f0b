"""The data of 2017 with Vietnamese keys alone: the same documents, byte by byte, but for that data inside the PDFs."""

import json
import re
import shutil
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from sample import run

from annual_report.api.begin.key_translation import with_vietnamese_keys
from annual_report.api.data_schema import FILES
from annual_report.model.key_names import VIETNAMESE

ROOT = Path(__file__).parents[2]
DATA = ("data/organization.yaml", "data/2017/report.yaml", "data/2017/letter.yaml")
DOCUMENTS = ("bao-cao-2017", "cong-van-2017")


@pytest.fixture(scope="module")
def twin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is built of the twin, whose data lies two folders above."""
    root = tmp_path_factory.mktemp("song sinh")
    shutil.copytree(ROOT / "data", root / "data")
    for name in DATA:
        text = (root / name).read_text("utf-8")
        translated = with_vietnamese_keys(text, FILES[Path(name).stem], spoken_of=True)
        assert not re.search(rf"(?:^|[-{{,])\s*(?:{'|'.join(VIETNAMESE)}):", translated, re.MULTILINE), "an English key"
        assert text.count("\n") == translated.count("\n")
        (root / name).write_text(translated, "utf-8")
    checked = run("check", "2017", "--output-format", "json", cwd=root)
    assert json.loads(checked.stdout)["diagnostics"] == []
    assert run("build", "2017", cwd=root).returncode == 0
    return root / "output/2017"


def without_sources(pdf: bytes) -> tuple[bytes, dict[str, bytes]]:
    """A PDF without the files inside, and without its identifier, which is made of all its bytes; and these files."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        inside = {name: spec.get_file().read_bytes() for name, spec in opened.attachments.items()}
        del opened.Root.Names.EmbeddedFiles, opened.Root.AF, opened.trailer.ID
        left = BytesIO()
        opened.save(left, static_id=True)
    return left.getvalue(), inside


@pytest.mark.parametrize("document", DOCUMENTS)
def test_twin_of_2017_gives_the_same_bytes_but_for_the_data_inside(document: str, twin: Path, built_2017: Path) -> None:
    assert (twin / f"{document}.html").read_bytes() == (built_2017 / f"{document}.html").read_bytes()
    (one, ours), (other, theirs) = (without_sources((at / f"{document}.pdf").read_bytes()) for at in (twin, built_2017))
    assert one == other
    assert list(ours) == list(theirs)
    differing = {name for name in ours if ours[name] != theirs[name]}
    assert differing == {name for name in ours if name in DATA} | {"annual-report.json"}
    manifests = [json.loads(files["annual-report.json"]) for files in (ours, theirs)]
    assert manifests[0] | {"sources": {}} == manifests[1] | {"sources": {}}
    assert {name: (twin.parents[1] / name).read_bytes() for name in ours if name in DATA}.items() <= ours.items()
