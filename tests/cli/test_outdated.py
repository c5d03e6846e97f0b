"""Documents of an earlier build that are no longer in the data: they leave folder and manifest, and nothing is lost."""

import json
import os
from hashlib import sha256
from pathlib import Path

import pytest
from sample import Sample

LETTERS = ("cong-van-2020.html", "cong-van-2020.pdf")


def built(sample: Sample, *arguments: str) -> list[str]:
    """What a build says besides the files it lists."""
    done = sample.run("build", "-q", *arguments)
    assert done.returncode == 0, done.stderr
    return done.stderr.splitlines()


def there(sample: Sample) -> list[str]:
    """The letter's files that are there."""
    return [each.name for each in sorted((sample.root / "output/2020").glob("cong-van*"))]


def entries(sample: Sample) -> list[str]:
    """The letter's files that the manifest has."""
    manifest = json.loads((sample.root / "output/2020/manifest.json").read_text("utf-8"))["outputs"]
    return [name for name in sorted(manifest) if name.startswith("cong-van")]


def named(said: list[str]) -> list[str]:
    """The files that messages are about."""
    return sorted(word.strip(":") for line in said for word in line.split() if word.startswith("output/"))


def test_letter_that_is_no_longer_in_the_data_is_moved_and_told_once(sample: Sample) -> None:
    letter = sample.write("data/2020/letter.yaml", "department: VP\n")
    built(sample)
    assert there(sample) == entries(sample) == list(LETTERS)
    contents = {each: (sample.root / f"output/2020/{each}").read_bytes() for each in LETTERS}
    letter.unlink()
    assert not built(sample, "--document", "report")
    assert there(sample) == list(LETTERS), "who asks for one document says nothing of the others"
    said = built(sample, "--format", "html")
    assert named(said) == [f"output/2020/ban-cu/{each}" for each in LETTERS]
    assert all(line.endswith("this document is no longer in the data.") for line in said)
    assert there(sample) == entries(sample) == []
    beside = sample.root / "output/2020/ban-cu"
    assert {each.name: each.read_bytes() for each in beside.iterdir()} == contents
    assert (sample.root / "output/2020/bao-cao-2020.pdf").is_file()
    assert not built(sample, "--format", "html")
    letter.write_text("department: VP\nnumber: 7\n", "utf-8")
    built(sample, "--format", "html")
    letter.unlink()
    told = json.loads(sample.run("build", "--format", "html", "--output-format", "json").stdout)["periods"][0]
    assert (told["moved"], told["kept"]) == (["output/2020/ban-cu/cong-van-2020-2.html"], [])
    assert len(list(beside.iterdir())) == 3


def test_letter_whose_data_may_be_there_stays(sample: Sample) -> None:
    """As when an editor is about to save it."""
    letter = sample.write("data/2020/letter.yaml", "department: VP\n")
    for name in ("letter.yml", "Letter.yaml", "letter.yaml~", ".letter.yaml.swp", "#letter.yaml#", "cong-van.yaml"):
        built(sample, "--format", "html")
        other = letter.rename(letter.with_name(name))
        said = built(sample, "--format", "html")
        assert there(sample) == ["cong-van-2020.html"], name
        assert named(said[-1:]) == ["output/2020/cong-van-2020.html"], name
        assert not entries(sample)
        other.rename(letter)


def test_letter_that_is_not_what_was_built_or_may_not_be_moved_stays(sample: Sample) -> None:
    """One that was signed, one that is a link, one that is write-protected, one in a folder that others may use."""
    letter = sample.write("data/2020/letter.yaml", "department: VP\n")
    page = sample.root / "output/2020/cong-van-2020.html"

    def signed() -> None:
        page.write_bytes(page.read_bytes() + b"signature")

    def linked() -> None:
        page.rename(sample.root / "mine.html")
        page.symlink_to(sample.root / "mine.html")

    def protected() -> None:
        page.chmod(0o444)

    def no_place() -> None:
        (sample.root / "output/2020/ban-cu").symlink_to(sample.root)

    for change in (signed, linked, protected, no_place):
        letter.write_text("department: VP\n", "utf-8")
        built(sample, "--format", "html")
        letter.unlink()
        change()
        content = page.read_bytes()
        assert named(built(sample, "--format", "html")) == ["output/2020/cong-van-2020.html"], change.__name__
        assert page.read_bytes() == content, change.__name__
        assert not entries(sample)
        page.unlink()


def test_folder_of_two_workspaces_keeps_what_the_other_made(
    sample: Sample, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = Sample(tmp_path_factory.mktemp("other"))
    sample.write("data/2020/letter.yaml", "department: VP\n")
    shared = sample.root / "shared"
    built(sample, "--format", "html", "-o", str(shared))
    said = built(other, "--format", "html", "-o", str(shared))
    assert len(said) == 1
    assert "is left from an earlier build" in said[0]
    assert (shared / "cong-van-2020.html").is_file()


def test_manifest_of_others_makes_nothing_go(sample: Sample) -> None:
    """Names that are no document's, files that are not what it says; of a file that no build made nothing is said."""
    output = sample.root / "output/2020"
    sample.write("output/2020/cong-van-2020.pdf", "mine")
    sample.write("output/2020/notes.txt", "mine")
    for broken in ("", "[]", "null", '{"outputs": []}', "[" * 100_000):
        sample.write("output/2020/manifest.json", broken)
        assert not built(sample, "--format", "html"), broken[:9]
    (output / "manifest.json").unlink()
    os.truncate(sample.write("output/2020/manifest.json", "{}"), 2**36)
    assert not built(sample, "--format", "html"), "it is not read"
    names = ("cong-van-2020.pdf", "notes.txt", "../../data/organization.yaml")
    mine = sha256(b"mine").hexdigest()
    for digest, folder in (("0" * 64, output), (mine, output / "ban-cu")):
        manifest = json.dumps({"outputs": {name: {"sha256": digest} for name in names}})
        sample.write("output/2020/manifest.json", manifest)
        assert len(built(sample, "--format", "html")) == 1
        assert {each.read_text() for each in (folder / "cong-van-2020.pdf", output / "notes.txt")} == {"mine"}
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
