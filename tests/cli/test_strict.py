"""`--strict`: what is a warning otherwise keeps a script from sending a report out."""

from sample import REPORT, Sample

SPACES = REPORT.replace("Đã mở", "Đã  mở")  # a warning


def test_check_fails_on_warnings(sample: Sample) -> None:
    assert sample.run("check", "--strict").returncode == 0
    sample.report(SPACES)
    assert sample.run("check").returncode == 0
    done = sample.run("check", "--strict")
    assert (done.returncode, done.stderr) == (1, "With --strict, warnings count as errors.\n")
    assert sample.run("check", "--strict", "--output-format", "json").returncode == 1
    fixed = sample.run("check", "--strict", "--fix")
    assert (fixed.returncode, fixed.stderr) == (0, "")


def test_build_makes_nothing_where_there_are_warnings(sample: Sample) -> None:
    sample.report(SPACES)
    done = sample.run("build", "--strict", "--format", "html")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.endswith("since --strict treats warnings as errors; correct them and build again.\n")
    assert not (sample.root / "output").exists()
    assert sample.run("build", "--format", "html").returncode == 0
    sample.report(REPORT)
    assert sample.run("build", "--strict", "--format", "html").returncode == 0


def test_build_makes_nothing_where_a_template_gives_a_warning(sample: Sample) -> None:
    sample.write("templates/report/sceen.css.j2", "body { color: #222; }\n")
    done = sample.run("build", "--strict", "--format", "html")
    assert (done.returncode, done.stdout) == (1, "")
    assert "warning[template-unused]" in done.stderr
    assert not (sample.root / "output").exists()
