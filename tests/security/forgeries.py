"""What is appended to a PDF to deceive who reads it, by name. It is signed, but where the name says otherwise."""

import re
from collections.abc import Callable
from typing import Final

import pikepdf
from security.forging import Given, Signing, references, sealed, signing, stream, update, written

Change = Callable[[Signing], object]
Forgery = Callable[[bytes], bytes]

JAVASCRIPT: Final = b"<</S /JavaScript /JS (app.alert\\(1\\))>>"
COVER: Final = b"0.8 0.1 0.1 rg 0 0 %d %d re f"
BOX: Final = (400, 20, 560, 60)


def changed(change: Change) -> Forgery:
    """A signature whose update changes something else as well."""

    def forged(data: bytes) -> bytes:
        sign = signing(data)
        change(sign)
        return sealed(sign)

    return forged


def of_catalog(key: str, value: bytes) -> Change:
    """The catalog with a value more, or another one."""
    return lambda sign: sign.catalog.__setitem__(key, value)


def of_page(key: str, value: bytes) -> Change:
    """The first page with a value more, or another one."""
    return lambda sign: sign.page.__setitem__(key, value)


def of_widget(key: str, value: bytes) -> Change:
    """The widget with a value more, or another one."""
    return lambda sign: sign.widget.__setitem__(key, value)


def of_signature(key: str, value: bytes) -> Change:
    """The signature with a value more, or another one."""
    return lambda sign: sign.signature.__setitem__(key, value)


def instead(name: str, content: bytes) -> Change:
    """Another object under the number of one that is there."""
    return lambda sign: sign.objects.__setitem__(sign.given.objects[name], content)


def without(of: str, key: str) -> Change:
    """A dictionary that lacks a key."""
    return lambda sign: getattr(sign, of).pop(key)


def _contents_of_its_own(sign: Signing) -> None:
    sign.page["/Contents"] = sign.add(stream(COVER % (500, 500)))


def _contents_added(sign: Signing) -> None:
    sign.page["/Contents"] = b"[%s %s]" % (sign.page["/Contents"].strip(b"[]"), sign.add(stream(COVER % (500, 500))))


def _page_gone(sign: Signing) -> None:
    kids = references(*(number for number, _page in sign.given.pages[:1]))
    sign.objects[sign.given.objects["pages"]] = b"<</Type /Pages /Count 1 /Kids %s>>" % kids


def _page_more(sign: Signing) -> None:
    content = sign.add(stream(COVER % (500, 500)))
    tree = sign.given.objects["pages"]
    page = sign.add(b"<</Type /Page /Parent %d 0 R /MediaBox [0 0 595 842] /Contents %s>>" % (tree, content))
    kids = references(*(number for number, _page in sign.given.pages), int(page.split()[0]))
    sign.objects[tree] = b"<</Type /Pages /Count %d /Kids %s>>" % (len(sign.given.pages) + 1, kids)


def _pages_turned(sign: Signing) -> None:
    kids = references(*(number for number, _page in reversed(sign.given.pages)))
    sign.objects[sign.given.objects["pages"]] = b"<</Type /Pages /Count %d /Kids %s>>" % (len(sign.given.pages), kids)


def _layers(sign: Signing) -> None:
    layer = sign.add(b"<</Type /OCG /Name (x)>>")
    sign.catalog["/OCProperties"] = b"<</OCGs [%s] /D <</OFF [%s]>>>>" % (layer, layer)


def _titled(old: bytes, new: bytes) -> Change:
    def change(sign: Signing) -> None:
        text = re.sub(old, lambda _match: new, sign.given.metadata, count=1)
        assert text != sign.given.metadata
        sign.objects[sign.given.xmp] = stream(text, "/Type /Metadata /Subtype /XML")

    return change


def _informed(**told: bytes) -> Change:
    def change(sign: Signing) -> None:
        sign.objects[sign.given.info] = written({**sign.given.information, **{f"/{k}": v for k, v in told.items()}})

    return change


def _noted(note: bytes) -> Change:
    def change(sign: Signing) -> None:
        sign.page["/Annots"] = sign.page["/Annots"][:-1] + b" %s]" % sign.add(note)

    return change


def _field(told: bytes) -> Change:
    def change(sign: Signing) -> None:
        field = sign.add(told)
        sign.form["/Fields"] = sign.form["/Fields"][:-1] + b" %s]" % field
        sign.page["/Annots"] = sign.page["/Annots"][:-1] + b" %s]" % field

    return change


def _file_more(sign: Signing) -> None:
    content = sign.add(stream(b"x", "/Type /EmbeddedFile"))
    file = sign.add(b"<</Type /Filespec /F (a.txt) /UF (a.txt) /EF <</F %s>>>>" % content)
    sign.catalog["/AF"] = sign.catalog["/AF"][:-1] + b" %s]" % file


def pictured(box: tuple[int, int, int, int] = BOX, more: Change = lambda _sign: None, **told: bytes) -> Forgery:
    """A signature to be seen in a `box`; `told` is in its appearance, or what it draws (`draw`, `size`)."""

    def change(sign: Signing) -> None:
        width, height = box[2] - box[0], box[3] - box[1]
        size = told.get("size", b"[0 0 %d %d]" % (width, height))
        draw = told.get("draw", COVER % (width, height))
        words = b" ".join(b"/%s %s" % (key.encode(), value) for key, value in told.items() if key[0].isupper())
        form = f"/Type /XObject /Subtype /Form /BBox {size.decode()} {words.decode()}"
        sign.widget["/Rect"] = b"[%d %d %d %d]" % box
        sign.widget["/AP"] = b"<</N %s>>" % sign.add(stream(draw, form))
        more(sign)

    return changed(change)


def _two_states(sign: Signing) -> None:
    sign.widget["/AP"] = b"<</N <</On %s>>>> /AS /On" % sign.widget["/AP"][5:-2]


def _with_resources(*found: bytes, told: bytes = b"/XObject <</X %s>>") -> Change:
    def change(sign: Signing) -> None:
        added = [sign.add(each) for each in found]
        number = int(sign.widget["/AP"].split()[1])
        form = f"/Type /XObject /Subtype /Form /BBox [0 0 160 40] /Resources <<{(told % tuple(added)).decode()}>>"
        sign.objects[number] = stream(b"/X Do", form)

    return change


def _on_two_pages(sign: Signing) -> None:
    number, page = sign.given.pages[1]
    sign.objects[number] = written({**page, "/Annots": references(sign.first + 1)})


def _twice_signed(first: Forgery, change: Change) -> Forgery:
    def forged(data: bytes) -> bytes:
        sign = signing(first(data), name=b"(Sig2)")
        change(sign)
        return sealed(sign)

    return forged


def after(objects: Callable[[Given], dict[int, bytes]], **options: object) -> Forgery:
    """A sound signature, and an update behind it that nobody has signed."""

    def forged(data: bytes) -> bytes:
        given = Given.of(sealed(signing(data)))
        return update(given.data, objects(given), **options)  # type: ignore[arg-type]

    return forged


def before(objects: Callable[[Given], dict[int, bytes]], **options: object) -> Forgery:
    """An update, and a sound signature behind it that covers it."""
    return lambda data: sealed(signing(update(data, objects(Given.of(data)), **options)))  # type: ignore[arg-type]


def _other_contents(given: Given) -> dict[int, bytes]:
    return {given.objects["contents"]: stream(COVER % (500, 500))}


def _nothing(_given: Given) -> dict[int, bytes]:
    return {}


def options(**found: object) -> Change:
    """A signature whose update is written in an unusual way."""
    return lambda sign: sign.options.update(found)


def _hidden(sign: Signing) -> None:
    number = sign.given.objects["contents"]
    sign.objects[number] = stream(COVER % (500, 500))
    sign.options["unlisted"] = (number,)


def _elsewhere(sign: Signing) -> None:
    inner = b"%d 0 obj\n%s\nendobj\n" % (sign.given.objects["contents"], stream(COVER % (500, 500)))
    holder = sign.add(stream(inner, "/Type /Note"))
    made = update(sign.given.data, {int(holder.split()[0]): sign.objects[int(holder.split()[0])]})
    sign.options["elsewhere"] = {sign.given.objects["contents"]: made.rindex(inner)}


def _behind_a_comment(sign: Signing) -> None:
    inner = b"%d%%\n0 obj\n%s\nendobj\n" % (sign.given.objects["contents"], stream(COVER % (500, 500)))
    sign.add(stream(inner, "/Type /Note"))


def _in_words(sign: Signing) -> None:
    inner = b"%d 0 obj %s endobj" % (sign.given.objects["contents"], stream(b"", "/X 1"))
    sign.signature["/Reason"] = b"(\\n%s)" % inner.replace(b"\n", b" ")


def _packed(sign: Signing) -> None:
    number = sign.given.pages[1][0]
    sign.objects[number] = written({**sign.given.pages[1][1], "/Rotate": b"90"})
    sign.options["packed"] = (sign.first, number)


def _root_in_trailer(sign: Signing) -> None:
    told = written({**sign.given.catalog, "/PageLayout": b"/TwoColumnLeft"})
    sign.trailer["/Root"] = sign.add(told)


def _contents_in_words(sign: Signing) -> None:
    sign.signature["/Contents"] = b"(x)"


def _blank_contents(data: bytes) -> bytes:
    good = sealed(signing(data))
    return re.sub(rb"<[0-9a-f]{4000,}>", lambda found: b"<%s>" % (b"0" * (len(found[0]) - 2)), good)


def _given_table(data: bytes) -> bytes:
    """The number of the table that the given PDF has."""
    return b"%d" % Given.of(data).start


def one_line_start(data: bytes) -> bytes:
    """A signed file, another one behind it whose `startxref` is on one line, and the first one's end again."""
    good = sealed(signing(data))
    start = Given.of(good).start
    forged = update(good, _other_contents(Given.of(good)), end=b"startxref %d %%%%EOF\n")
    return forged + b"startxref\n%d\n%%%%EOF\n" % start


def _old_end_last(data: bytes) -> bytes:
    good = sealed(signing(data))
    forged = update(good, _other_contents(Given.of(good)))
    return forged + b"startxref\n%d\n%%%%EOF\n" % Given.of(good).start


def _comment_alone(data: bytes) -> bytes:
    forged = update(data, _other_contents(Given.of(data)))
    return forged + b"% /ByteRange [0 1 2 3]\n"


def _signature_alone(data: bytes) -> bytes:
    given = Given.of(data)
    return update(data, {given.size: b"<</Type /Sig /ByteRange [0 1 2 3] /Contents <00>>>", **_other_contents(given)})


def _no_end(data: bytes) -> bytes:
    good = sealed(signing(data))
    given = Given.of(good)
    return good + b"%d 0 obj\n%s\nendobj\n" % (given.objects["contents"], stream(COVER % (500, 500)))


def _other_pdf(data: bytes) -> bytes:
    """Another document behind, with places counted from its own beginning."""
    from io import BytesIO

    other = BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(other)
    return sealed(signing(data)) + other.getvalue()


def _moved_prev(data: bytes) -> bytes:
    """A table that names a page anew and goes on behind the given one."""
    sign = signing(data)
    sign.trailer["/Prev"] = b"0"
    return sealed(sign)


def _ranged(change: Callable[[list[int]], list[int]]) -> Forgery:
    def forged(data: bytes) -> bytes:
        good = sealed(signing(data))
        place = good.rindex(b"/ByteRange [") + len(b"/ByteRange ")
        found = re.match(rb"\[([0-9 ]+)\]", good[place:])
        assert found is not None
        numbers = change([int(each) for each in found[1].split()])
        told = b"[%s]" % b" ".join(b"%d" % each for each in numbers)
        return good[:place] + told.ljust(len(found[0])) + good[place + len(found[0]) :]

    return forged


def apart(**told: bytes) -> Change:
    """The field and its widget as two objects, with what is `told` in the widget, or in the field (`Kids`)."""

    def change(sign: Signing) -> None:
        field = {key: sign.widget.pop(key) for key in ("/FT", "/T", "/V")}
        kids = told.get("Kids", references(sign.first + 1))
        number = sign.add(written({**field, "/Kids": kids}))
        sign.widget |= {"/Parent": number, **{f"/{key}": value for key, value in told.items() if key != "Kids"}}
        sign.form["/Fields"] = b"[%s]" % number

    return change


def _table_instead(sign: Signing) -> None:
    sign.options["own"] = sign.given.objects["contents"]


def _holder_instead(sign: Signing) -> None:
    sign.options |= {"packed": (sign.first, sign.first + 1), "holder": sign.given.objects["contents"]}


def _proof_instead(sign: Signing) -> None:
    """Of a picture: the last object that the update before has made is its appearance."""
    drawn = sign.given.size - 2
    assert b"/Subtype /Form" in sign.given.data[sign.given.data.rindex(b"\n%d 0 obj" % drawn) :][:200]
    sign.objects[drawn] = stream(b"1 1 1 rg -300 0 900 800 re f")
    sign.catalog["/DSS"] = b"<</Type /DSS /Certs [%d 0 R]>>" % drawn


def _proof_alone_instead(data: bytes) -> bytes:
    given = Given.of(_twice_signed(changed(lambda _sign: None), _pictured_elsewhere)(data))
    drawn = given.size - 2
    told = {**given.catalog, "/DSS": b"<</Type /DSS /Certs [%d 0 R]>>" % drawn}
    return update(given.data, {drawn: stream(b"1 1 1 rg -300 0 900 800 re f"), given.root: written(told)})


def _pictured_elsewhere(sign: Signing) -> None:
    form = "/Type /XObject /Subtype /Form /BBox [0 0 160 40]"
    sign.widget["/Rect"] = b"[%d %d %d %d]" % BOX
    sign.widget["/AP"] = b"<</N %s>>" % sign.add(stream(COVER % (160, 40), form))


def _twice(text: bytes) -> Callable[[bytes], bytes]:
    return lambda value: value + text


FORGERIES: Final[dict[str, Forgery]] = {
    # Pages
    "contents replaced": changed(instead("contents", stream(COVER % (500, 500)))),
    "contents of its own": changed(_contents_of_its_own),
    "contents added": changed(_contents_added),
    "table in place of contents": changed(_table_instead),
    "object stream in place of contents": changed(_holder_instead),
    "proof in place of a picture": _twice_signed(pictured(), _proof_instead),
    "proof in place of a picture, unsigned": _proof_alone_instead,
    "widget of another field": changed(apart(Parent=b"1 0 R")),
    "widget apart with a name of its own": changed(apart(T=b"(x)")),
    "widget apart with kids": changed(apart(Kids=b"[]")),
    "widget apart that is not the field's": changed(apart(Kids=b"[1 0 R]")),
    "picture that cannot be unpacked": pictured(Filter=b"/FlateDecode", draw=b"q Q"),
    "picture packed in no known way": pictured(Filter=b"/Khac", draw=b"q Q"),
    "frame with a truth for a number": pictured((1, 20, 160, 60), of_widget("/Rect", b"[true 20 160 60]")),
    "font replaced": changed(instead("font", b"<</Type /Font /Subtype /Type1 /BaseFont /Courier>>")),
    "font file replaced": changed(instead("font file", stream(b"x"))),
    "photo replaced": changed(instead("picture", stream(COVER % (1, 1), "/Subtype /Form /BBox [0 0 1 1]"))),
    "page without a type": changed(without("page", "/Type")),
    "page with another type": changed(of_page("/Type", b"/Template")),
    "resources gone": changed(without("page", "/Resources")),
    "crop box": changed(of_page("/CropBox", b"[0 0 300 300]")),
    "media box": changed(of_page("/MediaBox", b"[0 0 300 300]")),
    "page turned": changed(of_page("/Rotate", b"180")),
    "user unit": changed(of_page("/UserUnit", b"2")),
    "page of another parent": changed(of_page("/Parent", b"1 0 R /Parent 99 0 R")),
    "key given twice": changed(of_page("/Annots", b"[] /Contents [] /Annots []")),
    "key given twice, escaped": changed(of_page("/Cont#65nts", b"[]")),
    "page gone": changed(_page_gone),
    "page more": changed(_page_more),
    "pages turned round": changed(_pages_turned),
    "transition": changed(of_page("/Trans", b"<</S /Blinds>> /Dur 1")),
    "page with an action": changed(of_page("/AA", b"<</O %s>>" % JAVASCRIPT)),
    "page in a group": changed(of_page("/Group", b"<</S /Transparency /I true>>")),
    # The document
    "action on opening": changed(of_catalog("/OpenAction", JAVASCRIPT)),
    "actions of the document": changed(of_catalog("/AA", b"<</WP %s>>" % JAVASCRIPT)),
    "script by name": changed(of_catalog("/Names", b"<</JavaScript <</Names [(a) %s]>>>>" % JAVASCRIPT)),
    "layers": changed(_layers),
    "labels": changed(of_catalog("/PageLabels", b"<</Nums [0 <</S /r>>]>>")),
    "language": changed(of_catalog("/Lang", b"(en)")),
    "no tags": changed(without("catalog", "/StructTreeRoot")),
    "viewer": changed(of_catalog("/ViewerPreferences", b"<</DisplayDocTitle false>>")),
    "true as 1": changed(of_catalog("/MarkInfo", b"<</Marked 1>>")),
    "outline": changed(of_catalog("/Outlines", b"<</Type /Outlines /Count 0>>")),
    "collection": changed(of_catalog("/Collection", b"<</View /D>>")),
    "base address": changed(of_catalog("/URI", b"<</Base (http://example.org/)>>")),
    "named places": changed(of_catalog("/Dests", b"<<>>")),
    "version": changed(of_catalog("/Version", b"/2.0")),
    "permissions": changed(of_catalog("/Perms", b"<</UR3 1 0 R>>")),
    "other catalog": changed(_root_in_trailer),
    "extension that leads elsewhere": changed(of_catalog("/Extensions", b"<</ADBE <</BaseVersion 1 0 R>>>>")),
    "XMP of another title": changed(_titled(rb"(?<=x-default\">)[^<]+", "Khác".encode())),
    "XMP of two titles": changed(
        _titled(rb"(<dc:title>.*?</dc:title>)", b"<dc:title>a</dc:title><dc:title>b</dc:title>")),
    "XMP with a type": changed(_titled(rb"<x:xmpmeta", b"<!DOCTYPE x [<!ENTITY a 'b'>]><x:xmpmeta")),
    "XMP of another level": changed(_titled(rb"<pdfaid:part>3", b"<pdfaid:part>1")),
    "no XMP": changed(without("catalog", "/Metadata")),
    "properties of another title": changed(_informed(Title=b"(Khac)")),
    "properties of another author": changed(_informed(Author=b"(Khac)")),
    "date that is none": changed(_informed(ModDate=b"(12 thang 1)")),
    "file more": changed(_file_more),
    "file replaced": changed(instead("enclosed", stream(b"x", "/Type /EmbeddedFile"))),
    "files of another name": changed(instead("names", b"<</Names []>>")),
    "object that nobody needs": changed(lambda sign: sign.add(b"<</Type /Note>>")),
    # Forms and notes
    "XFA": changed(lambda sign: sign.form.__setitem__("/XFA", b"(<x/>)")),
    "appearances needed": changed(lambda sign: sign.form.__setitem__("/NeedAppearances", b"true")),
    "form of other resources": changed(lambda sign: sign.form.__setitem__("/DR", b"<</XObject <</X 1 0 R>>>>")),
    "text field": changed(_field(b"<</Type /Annot /Subtype /Widget /FT /Tx /T (t) /V (1.200) /Rect [50 50 300 300]>>")),
    "field that is not signed": changed(_field(b"<</Type /Annot /Subtype /Widget /FT /Sig /T (t) /Rect [0 0 9 9]>>")),
    "free text": changed(_noted(b"<</Type /Annot /Subtype /FreeText /Contents (1.200) /Rect [50 50 300 300]>>")),
    "square": changed(_noted(b"<</Type /Annot /Subtype /Square /IC [1 0 0] /Rect [50 50 300 300]>>")),
    "link": changed(_noted(b"<</Type /Annot /Subtype /Link /Rect [0 0 600 800] /A <</S /URI /URI (http://x)>>>>")),
    "note without a type": changed(_noted(b"<</Subtype /Stamp /Rect [50 50 300 300]>>")),
    # Pictures of signatures
    "picture over the page": pictured((0, 0, 595, 842)),
    "picture over text": pictured((150, 700, 300, 720)),
    "picture beside a number": pictured((266, 78, 286, 90)),
    "picture beyond the page": pictured((500, -30, 660, 10)),
    "picture as large as a third": pictured((20, 20, 575, 300)),
    "picture larger than its frame": pictured(size=b"[-400 -20 195 822]"),
    "picture set larger": pictured(Matrix=b"[9 0 0 9 0 0]"),
    "picture without room": pictured((100, 100, 100, 100), size=b"[0 0 500 500]", draw=COVER % (500, 500)),
    "picture that leaves its frame": pictured(draw=b"Q Q Q 1 0 0 rg 0 0 600 900 re f q q q"),
    "picture in a picture that leaves it": pictured(more=_with_resources(
        stream(b"Q Q 1 0 0 rg 0 0 600 900 re f q q", "/Type /XObject /Subtype /Form /BBox [0 0 600 900]"))),
    "picture with an inline image": pictured(draw=b"BI /W 1 /H 1 /CS /G /BPC 8 ID x EI"),
    "picture of what the page has": pictured(draw=b"/X Do", Resources=b"<</XObject <</X 6 0 R>>>>"),
    "picture in a layer": pictured(OC=b"<</Type /OCG /Name (x)>>"),
    "picture from elsewhere": pictured(Ref=b"<</F (a.pdf) /Page 0>>"),
    "picture by another file": pictured(F=b"(a.bin)"),
    "picture of type 3": pictured(more=_with_resources(
        b"<</Type /Font /Subtype /Type3 /FontBBox [0 0 900 900] /FontMatrix [1 0 0 1 0 0]>>", told=b"/Font <</F %s>>")),
    "picture of several states": pictured(more=_two_states),
    "picture when pressed": pictured(more=lambda sign: sign.widget.__setitem__(
        "/AP", sign.widget["/AP"][:-2] + b" /D %s>>" % sign.add(stream(b"n", "/Subtype /Form /BBox [0 0 9 9]")))),
    "picture that is not zoomed": pictured(more=of_widget("/F", b"28")),
    "picture on screens alone": pictured(more=of_widget("/F", b"96")),
    "two pictures in one place": _twice_signed(pictured(), of_widget("/Rect", b"[410 30 500 50]")),
    "widget with an action": changed(of_widget("/A", JAVASCRIPT)),
    "widget with actions": changed(of_widget("/AA", b"<</E %s>>" % JAVASCRIPT)),
    "widget in a layer": changed(of_widget("/OC", b"<</Type /OCG /Name (x)>>")),
    "widget with kids": changed(of_widget("/Kids", b"[]")),
    "widget on two pages": changed(_on_two_pages),
    "widget twice on a page": changed(
        lambda sign: sign.page.__setitem__("/Annots", references(sign.first + 1, sign.first + 1))),
    "widget of another page": changed(lambda sign: sign.widget.__setitem__("/P", b"%d 0 R" % sign.given.pages[1][0])),
    "widget as text": changed(of_widget("/FT", b"/Tx")),
    "two fields of one name": lambda data: sealed(signing(sealed(signing(data)))),
    # Signatures
    "no signature, but a comment": _comment_alone,
    "no signature, but a dictionary": _signature_alone,
    "range too short": _ranged(lambda found: [*found[:3], found[3] - 20]),
    "range too long": _ranged(lambda found: [*found[:3], found[3] + 20]),
    "range with a gap": _ranged(lambda found: [found[0], found[1] - 100, *found[2:]]),
    "range that begins later": _ranged(lambda found: [9, found[1] - 9, *found[2:]]),
    "contents in words": changed(_contents_in_words),
    "contents given twice": changed(of_signature("/Reason", b"(x) /Contents <00>")),
    "contents of nothing": _blank_contents,
    "signature of another kind": changed(of_signature("/SubFilter", b"/adbe.pkcs7.s4")),
    "signature that leads elsewhere": changed(of_signature("/Prop_Build", b"1 0 R")),
    "signature in an object stream": changed(lambda sign: sign.options.update(packed=(sign.first + 2,))),
    # How it is written
    "update before it": before(_other_contents),
    "update after it": after(_other_contents),
    "empty update after it": after(_nothing),
    "start on one line": one_line_start,
    "old end last": _old_end_last,
    "objects without a table": _no_end,
    "another document": _other_pdf,
    "blanks and words after it": lambda data: sealed(signing(data)) + b"\n\nxin chao\n",
    "table in words": changed(options(table=True)),
    "table of two kinds": changed(lambda sign: (sign.options.update(table=True),
                                               sign.trailer.__setitem__("/XRefStm", b"%d" % sign.given.start))),
    "table that goes on elsewhere": _moved_prev,
    "table that skips the signed one": lambda data: update(sealed(signing(data)), _other_contents(Given.of(data)),
                                                          trailer={"/Prev": _given_table(data)}),
    "table with a key given twice": changed(lambda sign: sign.trailer.__setitem__("/Lang", b"0 /Root 1 0 R")),
    "table of a locked file": changed(lambda sign: sign.trailer.__setitem__("/Encrypt", b"<</Filter /Standard>>")),
    "table that is too short": changed(lambda sign: sign.trailer.__setitem__("/Size", b"%d" % sign.given.size)),
    "table without properties": changed(lambda sign: sign.trailer.__setitem__("/Info", b"1 0 R")),
    "object that is not listed": changed(_hidden),
    "object within an object": changed(_elsewhere),
    "object within words": changed(_in_words),
    "object within an object, with a comment in its head": changed(_behind_a_comment),
    "table whose parameters are no list as its filters are": changed(
        options(predicted=True, filters=b"[/FlateDecode]")
    ),
    "object that is freed": changed(lambda sign: sign.options.update(free=(sign.given.objects["contents"],))),
    "object of a later generation": changed(options(generation=1)),
    "page in an object stream": changed(_packed),
    "comments between objects": changed(options(between=b"% 1 0 obj\n")),
    "words between objects": changed(options(between=b"x ")),
    "null bytes between objects": changed(options(between=b"\0")),
    "length that is not": changed(lambda sign: sign.add(b"<</Length 3>>\nstream\nabcdef\nendstream")),
    "length by reference": changed(lambda sign: sign.add(b"<</Length 1 0 R>>\nstream\nabcdef\nendstream")),
    "end in the midst": changed(of_signature("/Reason", b"(startxref 0 %%EOF)")),
    "head in the midst": changed(of_signature("/Reason", b"(%PDF-1.4)")),
}  # fmt: skip
