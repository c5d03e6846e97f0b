"""Folders that are named in a command: before or after it, misspelt, or not there."""

from pathlib import Path

from sample import Sample, run

from annual_report.cli.anywhere import taken_from


def test_workspace_may_be_named_before_the_command(sample: Sample) -> None:
    above, name = sample.root.parent, sample.root.name
    for option in (["--workspace", name], [f"--workspace={name}"]):
        for command in ("check", "status"):
            before = run(*option, command, "2020", cwd=above, ANNUAL_REPORT_LANG="en")
            after = run(command, "2020", *option, cwd=above, ANNUAL_REPORT_LANG="en")
            assert (before.returncode, before.stdout) == (0, after.stdout)
    assert taken_from(["--workspace"], {}).arguments == ["--workspace"]
    assert taken_from(["--workspace", "a", "build", "--", "--workspace"], {}).arguments == [
        "build", "--workspace", "a", "--", "--workspace",
    ]  # fmt: skip


def test_other_options_before_the_command_are_said_to_belong_after_it(sample: Sample) -> None:
    for option, command in (("-q", "build"), ("--quiet", "check"), ("--output-format", "status"), ("--fix", "check")):
        done = sample.run(option, command)
        assert done.returncode == 2
        assert done.stderr.startswith(f"write “{option}” after the command: annual-report {command} {option}\n")
    assert "unknown option “--lng”; did you mean “--lang”?" in sample.run("--lng", "check").stderr


def test_folder_of_a_workspace_that_is_not_there(sample: Sample) -> None:
    above = sample.root.parent
    twin = sample.apart("there").root.rename(above / "hoi-mau")
    file = Path("hoi-mau/data/organization.yaml")
    for command in (["check"], ["build"], ["new", "2021"], ["status"], ["compare"], ["proofread", str(file)]):
        done = run(*command, "--workspace", "hoi-mua", cwd=above, ANNUAL_REPORT_LANG="en")
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.splitlines()[-2:] == ["There is no folder hoi-mua.", "did you mean “hoi-mau”?"]
        done = run(*command, "--workspace", str(file), cwd=above, ANNUAL_REPORT_LANG="en")
        assert (done.returncode, done.stderr) == (2, f"{file} is a file, not a folder.\n")
    deep = run("check", "--workspace", "a/b/c", cwd=above, ANNUAL_REPORT_LANG="en")
    assert deep.stderr == "There is no folder a/b/c.\n"
    assert (twin / "data").is_dir()


def test_folder_for_a_file_is_not_made(sample: Sample) -> None:
    verify = ["verify", "data/organization.yaml", "--extract"]
    for command in (["doctor", "--report"], verify):
        done = sample.run(*command, "nix/x.txt")
        assert (done.returncode, done.stdout) == (3, "")
        assert done.stderr.startswith("Cannot write nix/x.txt: there is no folder nix.\nwhat to do: make this folder")
        assert not (sample.root / "nix").exists()
