"""Open comments and unaccepted changes of Word files, told where they are by `proofread`."""

import json
from collections import Counter
from typing import Any

from api.manuscripts.documents import docx, paragraph
from sample import Sample

from annual_report.api.manuscripts.word_marks import marks_in
from annual_report.diagnostics import DocumentPart
from annual_report.load.docx.content import Comment, Revision, RevisionKind, TextRun, WordContent, WordParagraph

BY = 'w:id="1" w:author="Trần Thị B" w:date="2026-11-30T08:00:00Z"'
CHANGED = (
    '<w:p><w:r><w:t xml:space="preserve">Hội đã mở </w:t></w:r>'
    f"<w:del {BY}><w:r><w:delText>12</w:delText></w:r></w:del><w:ins {BY}><w:r><w:t>15</w:t></w:r></w:ins>"
    '<w:commentRangeStart w:id="7"/><w:r><w:t xml:space="preserve"> lớp tập huấn.</w:t></w:r>'
    '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r></w:p>'
)
NEW = f"<w:p><w:pPr><w:rPr><w:ins {BY}/></w:rPr></w:pPr><w:ins {BY}><w:r><w:t>Đoạn mới.</w:t></w:r></w:ins></w:p>"
PARTED = f"<w:p><w:pPr><w:rPr><w:ins {BY}/></w:rPr></w:pPr><w:r><w:t>Đoạn đầu.</w:t></w:r></w:p>"
MOVED = f"<w:p><w:moveFrom {BY}><w:r><w:t>Câu đi.</w:t></w:r></w:moveFrom></w:p>" + (
    f"<w:p><w:moveTo {BY}><w:r><w:t>Câu đến.</w:t></w:r></w:moveTo></w:p>"
)
ROW = (
    f"<w:tbl><w:tr><w:trPr><w:del {BY}/></w:trPr><w:tc>{paragraph('Hội A')}</w:tc></w:tr>"
    f"<w:tr><w:tc>{paragraph('Hội B')}</w:tc></w:tr></w:tbl>"
)
COMMENTS = (
    '<w:comment w:id="7" w:author="Nguyễn Văn A" w:date="2026-12-01T09:30:00Z"><w:p><w:r><w:t>Xem lại số lớp.</w:t>'
    '</w:r></w:p></w:comment><w:comment w:id="8" w:author=""><w:p><w:r><w:t>Không ai.</w:t></w:r></w:p></w:comment>'
)


def told(sample: Sample, body: str, *options: str, **beside: str) -> list[tuple[str, str, str, str]]:
    """Rule, message, place and the words there, of all that is found."""
    sample.write("bai.docx", docx(body, **beside))
    done = sample.run("proofread", "bai.docx", "--output-format", "json", *options)
    found = json.loads(done.stdout)["diagnostics"]
    assert done.returncode == (1 if found else 0), done.stderr
    return [_told(each) for each in found]


def _told(diagnostic: dict[str, Any]) -> tuple[str, str, str, str]:
    place = diagnostic["place"]
    return diagnostic["rule"], diagnostic["message"], place.get("said", ""), place.get("text") or ""


def test_changes_and_comments_are_told_at_their_words(sample: Sample) -> None:
    change, comment = "unaccepted-change", "open-comment"
    assert told(sample, CHANGED + NEW, comments=COMMENTS) == [
        (comment, "comment by somebody: “Không ai.”", "", ""),
        (change, "Trần Thị B deleted “12” (30 November 2026)", "paragraph 1", ""),
        (change, "Trần Thị B inserted “15” (30 November 2026)", "paragraph 1", "15"),
        (comment, "comment by Nguyễn Văn A: “Xem lại số lớp.” (1 December 2026)", "paragraph 1", "lớp tập huấn."),
        (change, "Trần Thị B inserted “Đoạn mới.” (30 November 2026)", "paragraph 2", "Đoạn mới."),
    ]


def test_paragraphs_parted_rows_gone_and_what_was_moved_are_told(sample: Sample) -> None:
    said = [message.removeprefix("Trần Thị B ") for _rule, message, _at, _text in told(sample, PARTED + MOVED + ROW)]
    assert said == [
        "parted this paragraph from the next one (30 November 2026)",
        "moved “Câu đi.” away from here (30 November 2026)",
        "moved “Câu đến.” to this place (30 November 2026)",
        "deleted this row of a table (30 November 2026)",
    ]


def test_one_rule_alone_is_asked_for(sample: Sample) -> None:
    for rule, count in (("open-comment", 2), ("unaccepted-change", 2), ("space-doubled", 0)):
        found = told(sample, CHANGED, "--rule", rule, comments=COMMENTS)
        assert [each[0] for each in found] == [rule] * count


def test_settled_comment_is_not_told_and_an_answer_is_with_what_it_answers() -> None:
    comments = (
        Comment("1", "A", "", "Xong rồi.", done=True),
        Comment("2", "A", "2026-11-30", "Lấy số nào?", part=DocumentPart.PARAGRAPH, numbers=(1,)),
        Comment("3", "B", "", "Số của Sở.", answers="2"),
    )
    found = marks_in(WordContent((), comments=comments), "bai.docx", ())
    said = [(each.message.say("en"), [note.say("en") for note in each.notes], each.place.say("en")) for each in found]
    expected = (
        "comment by A: “Lấy số nào?” (30 November 2026)",
        ["answer by B: “Số của Sở.”"],
        "bai.docx: paragraph 1",
    )
    assert said == [expected]


def test_no_more_are_told_than_anybody_reads() -> None:
    comments = tuple(Comment(str(number), "A", "", "?") for number in range(1001))
    run = TextRun("x", revision=Revision(RevisionKind.INSERTED, "A"))
    blocks = (WordParagraph((run,)),) * 1001
    found = marks_in(WordContent(blocks, comments=comments), "bai.docx", ())
    assert Counter(each.rule.name for each in found) == {"open-comment": 1000, "unaccepted-change": 1000}
