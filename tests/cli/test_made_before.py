"""Documents of other years that were made from a report before it was changed: whoever builds it again is told."""

import json

from sample import REPORT, Sample

BEFORE = (
    "The documents for 2021 were made before data/2020/report.yaml was changed, and compare with it. To make them "
    "again: annual-report build 2021\n"
)
HTML = ("--format", "html", "-q")


def test_years_that_compare_with_a_changed_report_are_named(sample: Sample) -> None:
    later = REPORT.replace("2020", "2021").replace("value: 12", "value: 15")
    sample.write("data/2021/report.yaml", later)
    sample.write("data/2022/report.yaml", REPORT.replace("2020", "2022"))
    assert sample.run("build", "2020", "2021", "2022", *HTML).stderr == ""
    assert sample.run("build", "2020", *HTML).stderr == ""
    sample.report(REPORT.replace("value: 12", "value: 13"))
    assert sample.run("build", "2020", "2021", *HTML, "--output", "elsewhere").stderr == ""
    sample.write("output/2021; x/manifest.json", (sample.root / "output/2021/manifest.json").read_bytes())
    sample.write("output/2021; x/bao-cao-2021.html", "")
    assert sample.run("build", "2020", *HTML).stderr == BEFORE
    told = json.loads(sample.run("build", "2020", *HTML, "--output-format", "json").stdout)
    assert told["periods"][0]["outdated"] == ["2021"]
    assert sample.run("build", "2020", "2021", *HTML).stderr == ""
    assert sample.run("build", "2020", *HTML).stderr == ""
    sample.write("output/2021/manifest.json", '{"outputs": {"bao-cao-2021.html": {"inputs": []}}}')
    assert sample.run("build", "2020", *HTML).stderr == ""
