"""Documents of an earlier build that are no longer in the data: they go, with their entries, or are told to stay."""

import json
from pathlib import Path

from sample import Sample

LETTERS = ("cong-van-2020.html", "cong-van-2020.pdf")


def built(sample: Sample, *arguments: str) -> list[str]:
    """What a build says besides the files it lists."""
    done = sample.run("build", "-q", *arguments)
    assert done.returncode == 0, done.stderr
    return done.stderr.splitlines()


def there(sample: Sample) -> list[str]:
    """The letter's files that are there; the manifest has just these."""
    folder = sample.root / "output/2020"
    entries = json.loads((folder / "manifest.json").read_text("utf-8"))["outputs"]
    files = sorted(each.name for each in folder.iterdir() if each.name != "manifest.json")
    assert sorted(entries) == files
    return [each for each in files if each.startswith("cong-van")]


def test_letter_that_is_no_longer_in_the_data_goes(sample: Sample) -> None:
    letter = sample.write("data/2020/letter.yaml", "department: VP\n")
    built(sample)
    assert there(sample) == list(LETTERS)
    letter.unlink()
    assert not built(sample, "--document", "report")
    assert there(sample) == list(LETTERS), "who asks for one document says nothing of the others"
    said = built(sample, "--format", "html")
    assert [line.partition(" ")[0] for line in said] == [f"output/2020/{each}" for each in reversed(LETTERS)]
    assert all(line.endswith("was deleted: this document is no longer in the data.") for line in said)
    assert not there(sample)
    assert (sample.root / "output/2020/bao-cao-2020.pdf").is_file()
    assert not built(sample)


def test_letter_that_was_signed_or_is_not_of_a_build_stays_and_is_named(sample: Sample) -> None:
    letter = sample.write("data/2020/letter.yaml", "department: VP\n")
    built(sample)
    letter.unlink()
    pdf = sample.root / "output/2020/cong-van-2020.pdf"
    with pdf.open("ab") as file:
        file.write(b"signature")
    page = sample.root / "output/2020/cong-van-2020.html"
    page.unlink()
    page.symlink_to(sample.root / "data/organization.yaml")
    said = built(sample)
    assert [line.partition(" ")[0] for line in said] == [f"output/2020/{each}" for each in reversed(LETTERS)]
    assert all("was left there" in line for line in said)
    assert pdf.read_bytes().endswith(b"signature")
    assert page.is_symlink()
    told = json.loads(sample.run("build", "--output-format", "json").stdout)["periods"][0]
    assert (told["removed"], len(told["kept"])) == ([], 2)


def test_manifest_of_others_makes_nothing_go(sample: Sample) -> None:
    """Names that are no document's, and files that are not what the manifest says."""
    output = sample.root / "output/2020"
    sample.write("output/2020/cong-van-2020.pdf", "mine")
    sample.write("output/2020/notes.txt", "mine")
    named = {name: {"sha256": "0" * 64} for name in ("cong-van-2020.pdf", "notes.txt", "../../data/organization.yaml")}
    sample.write("output/2020/manifest.json", json.dumps({"outputs": named}))
    assert len(built(sample)) == 1
    assert {each.read_text() for each in (output / "cong-van-2020.pdf", output / "notes.txt")} == {"mine"}
    assert (sample.root / "data/organization.yaml").is_file()


def test_build_with_errors_leaves_all_as_it_was(sample: Sample) -> None:
    letter = sample.write("data/2020/letter.yaml", "department: VP\n")
    built(sample)
    letter.unlink()
    sample.report("period: 2020\n")
    assert sample.run("build").returncode == 1
    assert there(sample) == list(LETTERS)


def test_output_elsewhere_is_looked_at_alone(sample: Sample, tmp_path: Path) -> None:
    letter = sample.write("data/2020/letter.yaml", "department: VP\n")
    built(sample)
    letter.unlink()
    assert not built(sample, "--output", str(tmp_path / "elsewhere"))
    assert there(sample) == list(LETTERS)
