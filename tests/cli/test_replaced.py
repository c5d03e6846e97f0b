"""Final documents of an earlier build that are written over: it is told, where they change."""

import json

from sample import REPORT, Sample

FINAL = REPORT.replace("issuance:\n", "issuance:\n  status: final\n  number: 05\n  date: 05/01/2021\n")
OVER = "output/2020/{}: the final document ({}) was written over. Keep the copy that was signed and sent."


def test_a_final_document_that_changes_is_told_and_no_other(sample: Sample) -> None:
    assert "written over" not in sample.run("build").stderr
    sample.report(FINAL)
    assert "written over" not in sample.run("build").stderr, "a draft was there"
    assert "written over" not in sample.run("build").stderr, "the bytes are the same"
    sample.report(FINAL.replace("value: 12", "value: 13"))
    said = sample.run("build", "-q", "--format", "html", COLUMNS="200").stderr
    assert said.splitlines() == [OVER.format("bao-cao-2020.html", "Số: 05/BC-HM")]
    sample.report(FINAL.replace("value: 12", "value: 14").replace("  number: 05\n", ""))
    told = json.loads(sample.run("build", "--output-format", "json").stdout)["periods"][0]
    assert told["replaced"] == ["output/2020/bao-cao-2020.pdf", "output/2020/bao-cao-2020.html"]
    plain = FINAL.replace("  number: 05\n", "  regulation: none\n")
    for value in ("15", "16"):
        sample.report(plain.replace("value: 12", f"value: {value}"))
        said = sample.run("build", "-q", "--format", "html", COLUMNS="200").stderr
    assert said.startswith("output/2020/bao-cao-2020.html: the final document was written over."), "it has no number"
    sample.report(FINAL.replace("value: 12", "value: 14").replace("  number: 05\n", ""))
    sample.run("build", "-q", "--format", "html")
    sample.report(REPORT)
    assert "Số: …/BC-HM" in sample.run("build", "-q", "--format", "html", COLUMNS="200").stderr
