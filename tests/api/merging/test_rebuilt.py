"""The file of Word that is built from the changed data says what the changed file says, word for word.

The judge reads both files with python-docx alone, and knows nothing of how changes are taken back.
"""

import copy
from typing import Any

import docx
from docx.oxml.ns import qn
from sample import Sample

REPORT = """\
period: 2020
issuance:
  subject: Tổng kết hoạt động năm 2020
  signatory: {person: nguyen-van-mau}
introduction: Hội Mẫu báo cáo như sau.  # lời mở đầu
sections:
  - title: Kết quả  # phần một
    text: >-  # gấp
      Hội đã làm tốt
      mọi việc.
    activities:
      - {id: hop, text: Hội Mẫu đã họp mọi tuần.}  # họp
      - id: thi
        text: "Hội Mẫu đã thi."  # thi
  - title: Một dòng
    text: Việc ấy đã xong.  # xong thật
  - title: Hai dòng
    text: Việc này
      còn dở.  # dở
conclusion: Trên đây là báo cáo.
"""


def paragraphs(file: Any) -> list[str]:
    return [said(each) for each in file.element.body.iter(qn("w:p"))]


def said(element: Any) -> str:
    return "".join(each.text or "" for each in element.iter(qn("w:t"))).replace("\u00a0", " ")


class Writer:
    """Types into a file of Word as people do: new paragraphs are copies of the one above, without its marks."""

    def __init__(self, path: str) -> None:
        self.file: Any = docx.Document(path)

    def replace(self, old: str, new: str) -> None:
        for each in self.file.element.body.iter(qn("w:t")):
            if old in (text := (each.text or "").replace("\u00a0", " ")):
                each.text = text.replace(old, new)
                return
        raise AssertionError(old)

    def below(self, words: str, *new: str) -> None:
        above = next(each for each in self.file.element.body.iter(qn("w:p")) if words in said(each))
        for text in reversed(new):
            made = copy.deepcopy(above)
            for mark in [each for each in made.iter() if each.tag in {qn("w:bookmarkStart"), qn("w:bookmarkEnd")}]:
                mark.getparent().remove(mark)
            first, *others = made.iter(qn("w:t"))
            first.text = text
            for other in others:
                other.text = ""
            above.addnext(made)


def test_the_rebuilt_file_says_what_the_changed_one_says(sample: Sample) -> None:
    sample.report(REPORT)
    assert sample.run("build", "2020", "--format", "docx").returncode == 0
    path = str(sample.root / "output/2020/bao-cao-2020.docx")
    writer = Writer(path)
    writer.below("báo cáo như sau", "Đoạn mới # có dấu.", "# Đoạn nữa: hai ý.")
    writer.replace("đã làm tốt", "đã làm rất tốt")
    writer.replace("Hội Mẫu đã họp", "2) Hội Mẫu đã họp")
    writer.replace("Hội Mẫu đã thi", "2019 là năm Hội Mẫu đã thi")
    writer.below("Việc ấy đã xong", "12. Sau đó nghỉ.", "1.200 người dự.")
    writer.below("Việc này", "2020. Làm tiếp: xong.", "> trích", "| bảng | a")
    writer.replace("KẾT QUẢ", "KẾT QUẢ # 1")
    writer.file.save(sample.root / "sua.docx")
    done = sample.run("merge", "sua.docx", "--write")
    assert "Not taken" not in done.stdout, done.stdout
    assert sample.run("build", "2020", "--format", "docx").returncode == 0
    assert paragraphs(docx.Document(path)) == paragraphs(writer.file)
    text = (sample.root / "data/2020/report.yaml").read_text("utf-8")
    for line in (
        "introduction: |  # lời mở đầu", '  - title: "Kết quả # 1"  # phần một', "    text: >-  # gấp",
        "    text: |  # xong thật", "    text: |  # dở",
    ):  # fmt: skip
        assert f"\n{line}\n" in text
