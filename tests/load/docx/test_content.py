"""The content of a Word file: what each paragraph, table, section, note and comment of it says of itself."""

import json
from base64 import b64encode
from collections.abc import Callable

import pytest
from api.manuscripts.documents import docx, paragraph

from annual_report.diagnostics import DocumentPart
from annual_report.load import limited_process
from annual_report.load.docx.content import RevisionKind, WordContent, WordParagraph, WordTable
from annual_report.load.docx.numbering import written
from annual_report.load.docx.reading import answered, content_of, parts_of, read_docx

W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
DRAWING = (
    '<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:extent cx="3600000" cy="1800000"/><wp:docPr id="1" name="Ảnh" descr="Lễ ký kết"/>'
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="picture">'
    '<a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="r1"/>'
    "</a:graphicData></a:graphic></wp:inline></w:drawing>"
)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], WordContent]:
    """Reads a file as the limited process does, in this one; what is told of it is what was read."""
    monkeypatch.setattr(limited_process, "ask", lambda _module, *parts, seconds: answered(parts))  # noqa: ARG005

    def read(data: bytes) -> WordContent:
        content = content_of(data)
        assert content == read_docx(data)
        return content

    return read


Read = Callable[[bytes], WordContent]


def control(tag: str, inner: str) -> str:
    properties = f'<w:sdtPr><w:rPr><w:b/></w:rPr><w:tag w:val="{tag}"/></w:sdtPr>'
    return f"<w:sdt>{properties}<w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def run(text: str, properties: str = "", tag: str = "t") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def first(content: WordContent) -> WordParagraph:
    block = content.blocks[0]
    assert isinstance(block, WordParagraph)
    return block


def test_looks_come_from_defaults_styles_and_runs(read: Read) -> None:
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/><w:sz w:val="22"/></w:rPr>'
        "</w:rPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="n"><w:name w:val="Normal"/>'
        '<w:rPr><w:rFonts w:ascii="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:style>'
        '<w:style w:styleId="h"><w:name w:val="heading 2"/><w:basedOn w:val="n"/><w:pPr><w:jc w:val="both"/>'
        '<w:ind w:left="567" w:firstLine="567"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:styleId="k"><w:name w:val="Mạnh"/><w:rPr><w:i/></w:rPr></w:style>'
    )
    runs = run("A") + run("B", '<w:b w:val="0"/><w:sz w:val="26"/>') + run("C", '<w:rStyle w:val="k"/>') + run("D")
    text = f'<w:p><w:pPr><w:pStyle w:val="h"/><w:ind w:hanging="283"/></w:pPr>{runs}</w:p><w:p>{run("E")}</w:p>'
    content = read(docx(text, styles=styles))
    heading, plain = content.blocks
    assert isinstance(heading, WordParagraph)
    assert isinstance(plain, WordParagraph)
    assert (heading.style, heading.outline, heading.titled) == ("heading 2", 1, True)
    assert (heading.look.alignment, heading.look.left, heading.look.first_line) == ("justify", 10.001, -4.992)
    looks = [(each.text, each.look.bold, each.look.italic, each.look.size, each.style) for each in heading.runs]
    assert looks == [
        ("A", True, False, 14, ""), ("B", False, False, 13, ""),
        ("C", True, True, 14, "Mạnh"), ("D", True, False, 14, ""),
    ]  # fmt: skip
    assert (plain.style, plain.outline, plain.runs[0].look.font) == ("Normal", None, "Times New Roman")


def test_controls_are_told_where_they_begin(read: Read) -> None:
    rows = control("hang", "<w:tr>" + control("o", f"<w:tc>{paragraph('1')}</w:tc>") + "</w:tr>")
    table = control("bang", f"<w:tbl>{rows}</w:tbl>")
    inline = f"<w:p>{run('Có ')}{control('lop', run('40/62'))}{run(' lớp.')}</w:p>"
    content = read(docx(control("doan", inline + paragraph("Hai.")) + table + control("doan", paragraph("Ba."))))
    one, two, of_rows, three = content.blocks
    assert isinstance(one, WordParagraph)
    assert isinstance(of_rows, WordTable)
    assert [(each.text, [c.tag for c in each.controls]) for each in one.runs] == [
        ("Có ", []), ("40/62", ["lop"]), (" lớp.", [])
    ]  # fmt: skip
    assert one.controls == two.controls != three.controls
    assert {one.controls[0].tag, three.controls[0].tag} == {"doan"}
    (row,) = of_rows.rows
    (cell,) = row.cells
    assert [[c.tag for c in each.controls] for each in (of_rows, row, cell)] == [["bang"], ["hang"], ["o"]]
    assert next(content.paragraphs).runs == one.runs
    assert cell.blocks[0].controls == ()


def test_tracked_changes_have_both_texts_and_who_made_them(read: Read) -> None:
    who = 'w:author="Chủ tịch" w:date="2026-12-01T08:00:00Z"'
    ended = f"<w:pPr><w:rPr><w:ins {who}/></w:rPr></w:pPr>"
    body = (
        f"<w:p>{ended}{run('Hội có ')}<w:del {who}>{run('cũ', tag='delText')}</w:del><w:ins {who}>{run('mới')}"
        f"<w:del {who}>{run('bỏ ngay', tag='delText')}</w:del></w:ins></w:p>"
        f"<w:p><w:moveFrom {who}>{run('đi')}</w:moveFrom><w:moveTo {who}>{run('đến')}</w:moveTo></w:p>"
        f"<w:tbl><w:tr><w:trPr><w:del {who}/></w:trPr><w:tc>{paragraph('1')}</w:tc></w:tr></w:tbl>"
        f"<w:p><w:r><w:rPr><w:b/><w:rPrChange {who}><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>a</w:t></w:r></w:p>"
    )
    content = read(docx(body))
    changed, moved, table, looks = content.blocks
    assert isinstance(changed, WordParagraph)
    assert isinstance(moved, WordParagraph)
    assert isinstance(table, WordTable)
    assert isinstance(looks, WordParagraph)
    assert (changed.text, changed.original) == ("Hội có mới", "Hội có cũ")
    assert (moved.text, moved.original) == ("đến", "đi")
    assert changed.mark is not None
    assert (changed.mark.kind, changed.mark.author) == (RevisionKind.INSERTED, "Chủ tịch")
    assert table.rows[0].revision is not None
    assert table.rows[0].revision.kind is RevisionKind.DELETED
    assert [(each.look.bold, each.look.italic, each.revision) for each in looks.runs] == [(True, False, None)]


def test_comments_are_told_with_their_places_answers_and_states(read: Read) -> None:
    said = "".join(
        f'<w:comment w:id="{number}" w:author="Chủ tịch" w:date="2026-12-01T08:00:00Z">'
        f'<w:p {W14} w14:paraId="A{number}">{run(text)}</w:p></w:comment>'
        for number, text in enumerate(("Sửa lại số này.", "Đã sửa.", "Ngắn hơn."))
    )
    states = f'<w15:commentsEx {W15}><w15:commentEx w15:paraId="A0" w15:done="1"/>'
    states += '<w15:commentEx w15:paraId="A1" w15:paraIdParent="A0" w15:done="0"/></w15:commentsEx>'
    body = (
        f'{paragraph("Một.")}<w:p>{run("Có ")}<w:commentRangeStart w:id="0"/><w:commentRangeStart w:id="1"/>'
        f"{run('40/62')}"
        '<w:commentRangeEnd w:id="0"/><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="0"/></w:r></w:p>'
        f'<w:p>{run("Dài.")}<w:r><w:commentReference w:id="2"/></w:r></w:p>'
    )
    data = docx(body, comments=said, commentsExtended="")
    data = _replaced(data, "word/commentsExtended.xml", states)
    told = [(c.author, c.text, c.quoted, c.part, c.numbers, c.done, c.answers) for c in read(data).comments]
    assert told == [
        ("Chủ tịch", "Sửa lại số này.", "40/62", DocumentPart.PARAGRAPH, (2,), True, ""),
        ("Chủ tịch", "Đã sửa.", "40/62", DocumentPart.PARAGRAPH, (2,), False, "0"),
        ("Chủ tịch", "Ngắn hơn.", "", DocumentPart.PARAGRAPH, (3,), False, ""),
    ]


def _replaced(data: bytes, name: str, content: str) -> bytes:
    import zipfile
    from io import BytesIO

    made = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as before, zipfile.ZipFile(made, "w") as after:
        for each in before.namelist():
            after.writestr(each, content if each == name else before.read(each))
    return made.getvalue()


def test_lists_are_counted_as_word_counts_them(read: Read) -> None:
    levels = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Muc"/><w:isLgl/>'
        '<w:lvlText w:val="%1.%2"/></w:lvl>'
        '<w:lvl w:ilvl="2"><w:start w:val="3"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>'
        '<w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl>'
    )
    numbering = (
        f'<w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/>'
        "</w:lvlOverride></w:num>"
    )

    def item(level: int, list_id: int = 1) -> str:
        which = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
        return f"<w:p><w:pPr>{which}</w:pPr>{run('a')}</w:p>"

    body = "".join(map(item, (0, 1, 1, 2, 2, 3, 0, 1, 2))) + item(0, 2) + item(0, 2) + item(0, 0) + item(0, 9)
    markers = [each.marker and each.marker.text for each in read(docx(body, numbering=numbering)).paragraphs]
    assert markers == ["I.", "1.1", "1.2", "c)", "d)", "•", "II.", "2.1", "c)", "V.", "VI.", None, None]
    assert [written(27, "lowerLetter"), written(4, "upperRoman"), written(7, "decimalZero")] == ["aa", "IV", "07"]
    assert written(2_000_000, "lowerLetter") == "2000000"


def test_tables_tell_heads_lines_and_merged_cells(read: Read) -> None:
    def cell(text: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"

    head = "<w:trPr><w:tblHeader/></w:trPr>"
    edges = '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>'
    wide, down, on = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    table = (
        f'<w:tbl>{edges}<w:tblGrid><w:gridCol w:w="567"/></w:tblGrid>'
        f"<w:tr>{head}{cell('TT', down)}{cell('Kết quả', wide)}</w:tr>"
        f"<w:tr>{head}{cell('', on)}{cell('Năm 2016')}{cell('Năm 2017')}</w:tr>"
        f"<w:tr>{cell('1')}{cell('2')}{cell('3')}</w:tr></w:tbl>"
    )
    bare = f"<w:tbl><w:tr>{cell('Số: 05')}</w:tr></w:tbl>"
    lined, plain = read(docx(table + bare)).blocks
    assert isinstance(lined, WordTable)
    assert isinstance(plain, WordTable)
    assert (lined.lined, plain.lined, lined.widths) == (True, False, (10.001,))
    assert [row.head for row in lined.rows] == [True, True, False]
    assert [[(c.text, c.column, c.columns, c.rows, c.continues) for c in row.cells] for row in lined.rows[:2]] == [
        [("TT", 0, 1, 2, False), ("Kết quả", 1, 2, 1, False)],
        [("", 0, 1, 1, True), ("Năm 2016", 1, 1, 1, False), ("Năm 2017", 2, 1, 1, False)],
    ]


def test_sections_have_sheets_heads_and_page_numbers(read: Read) -> None:
    refer = '<w:headerReference xmlns:r="urn:r" w:type="{}" r:id="{}"/>'
    sheet = '<w:pgSz w:w="{}" w:h="{}" w:orient="{}"/><w:pgMar w:top="1134" w:left="1701" w:header="567"/>'
    one = f"<w:sectPr>{refer.format('default', 'r1')}{sheet.format(11906, 16838, 'portrait')}<w:titlePg/></w:sectPr>"
    two = f'<w:sectPr>{sheet.format(16838, 11906, "landscape")}<w:pgNumType w:start="1"/></w:sectPr>'
    page = '<w:p><w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p>'
    content = read(docx(f"{paragraph('A')}<w:p><w:pPr>{one}</w:pPr></w:p>{paragraph('B')}{two}", header1=page))
    portrait, landscape = content.sections
    assert (portrait.end, portrait.width, portrait.height, portrait.title_page) == (2, 210.009, 297.004, True)
    assert (portrait.top, portrait.left, portrait.header) == (20.002, 30.004, 10.001)
    assert portrait.headers == (("default", content.beside[0].key),)
    assert (landscape.end, landscape.landscape, landscape.first_number) == (3, True, 1)
    header = content.beside[0].blocks[0]
    assert isinstance(header, WordParagraph)
    assert [(each.text, each.field) for each in header.runs] == [("2", "PAGE")]


def test_pictures_notes_fields_and_parts_are_found(read: Read) -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> date \\@ x</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("01/12")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    marks = f'<w:r>{DRAWING}</w:r><w:r><w:footnoteReference w:id="3"/></w:r><w:r><w:br w:type="page"/></w:r>'
    body = f"<w:p>{field}{marks}</w:p>"
    data = docx(body, media1="", footnotes=f'<w:footnote w:id="3">{paragraph("Chú.")}</w:footnote>', customXml1="x")
    content = read(data)
    dated, photo, note, end = first(content).runs
    assert (dated.text, dated.field, end.text) == ("01/12", "DATE", "\f")
    assert photo.picture is not None
    assert (photo.picture.part, photo.picture.alternative) == ("word/media1.xml", "Lễ ký kết")
    assert (photo.picture.width, photo.picture.height) == (100.0, 50.0)
    assert (note.note, content.beside[0].key) == ("footnote:3", "footnote:3")
    ((name, custom),) = content.custom
    assert custom.endswith(b">x</w:customXml>")
    assert parts_of(data, [name, "word/none.xml", name]) == {name: custom}
    assert name in content.parts
    assert b64encode(custom).decode()[:9] in json.dumps(json.loads(answered([data, b"content"])))


def test_stops_rooms_and_layout_are_there(read: Read) -> None:
    stops = "".join(
        f'<w:tab w:val="{kind}" w:pos="{place}"/>' for kind, place in (("center", 5670), ("clear", 720), ("left", 567))
    )
    rooms = (
        '<w:tblInd w:w="567"/><w:tblCellMar><w:start w:w="0"/><w:right w:w="57"/></w:tblCellMar><w:jc w:val="center"/>'
    )
    section = '<w:sectPr><w:type w:val="continuous"/></w:sectPr>'
    table = f"<w:tbl><w:tblPr>{rooms}</w:tblPr><w:tr><w:tc>{paragraph('a')}</w:tc></w:tr></w:tbl>"
    setting = (
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
        'w:val="15"/></w:compat>'
    )
    gaps = '<w:spacing w:before="100" w:beforeAutospacing="1" w:after="120" w:afterAutospacing="0"/>'
    properties = f"<w:contextualSpacing/>{gaps}<w:tabs>{stops}</w:tabs>"
    body = f"<w:p><w:pPr>{properties}</w:pPr>{run('a')}</w:p>{table}{section}"
    content = read(docx(body, settings=setting))
    look, grid = first(content).look, content.blocks[1]
    assert isinstance(grid, WordTable)
    assert (look.contextual, [(round(place, 1), kind) for place, kind in look.stops]) == (
        True,
        [(10.0, "left"), (100.0, "center")],
    )
    assert (look.before, look.after) == (14, 6)
    assert (grid.alignment, round(grid.left or 0, 1), grid.rooms[0], grid.lined) == ("center", 10.0, 0, False)
    assert (content.sections[0].continuous, content.compatibility) == (True, 15)
