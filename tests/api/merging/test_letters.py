"""A letter that came back from Word: what its file left to the program is written there once somebody changed it."""

from io import BytesIO
from typing import Any

import docx
from docx.oxml.ns import qn
from sample import Sample


def test_a_changed_subject_is_written_into_the_file_of_the_letter(sample: Sample) -> None:
    path = sample.write("data/2020/letter.yaml", "number: 5\n")
    done = sample.run("build", "2020", "--format", "docx")
    assert done.returncode == 0, done.stdout + done.stderr
    word: Any = docx.Document(BytesIO((sample.root / "output/2020/cong-van-2020.docx").read_bytes()))
    (subject,) = [each for each in word.element.body.iter(qn("w:t")) if (each.text or "").startswith("gửi báo cáo")]
    whole = subject.text.replace("gửi báo cáo", "trình báo cáo")
    subject.text = whole
    word.save(sample.root / "letter.docx")
    done = sample.run("merge", "letter.docx", "--write")
    assert done.returncode == 0, done.stdout + done.stderr
    assert path.read_text("utf-8") == f"number: 5\nsubject: {whole}\n"
