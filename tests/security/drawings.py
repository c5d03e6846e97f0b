"""What pictures of signatures draw, by name: left open, larger than readers draw, or as signing programs write it."""

from collections.abc import Iterator
from typing import Final

from security.forging import stream
from security.frames import Drawn, form

_HELVETICA: Final = b"<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>"
_FONT: Final = b"/Font <</F1 " + _HELVETICA + b">>"
_FONT_TOLD: Final = f"/Resources <<{_FONT.decode()}>>"
_OPEN_TEXT: Final = b"BT /F1 12 Tf 7 Tr 5 5 Td (x) Tj"
_TEXT: Final = b"BT /F1 12 Tf 5 5 Td (hello) Tj ET"
_INSTEAD: Final = b"/Span <</ActualText (zzz)>> BDC "


def _words(draw: bytes, more: bytes = b"", *parts: bytes) -> Drawn:
    return Drawn(draw=draw, told=b"/Resources <<%s%s>>" % (_FONT, more), parts=parts)


def _tile(draw: bytes, told: str) -> bytes:
    return stream(draw, f"/PatternType 1 /PaintType 1 /TilingType 1 {told} {_FONT_TOLD}")


def _open_texts() -> Iterator[tuple[str, Drawn]]:
    """Texts that clip, and are not ended; and those where there is no text."""
    for draw in (
        _OPEN_TEXT, b"/F1 12 Tf 7 Tr 5 5 Td (x) Tj", b"BT ET /F1 12 Tf 7 Tr 5 5 Td (x) Tj", b"q " + _OPEN_TEXT + b" Q",
        b"BT ET " + _OPEN_TEXT + b" ET 7 Tr (y) Tj BT ET", _OPEN_TEXT + b" % \r%ET \n", _OPEN_TEXT + b" <41z ET > Tj",
        _OPEN_TEXT + b" 1 2 ET", _OPEN_TEXT + b" " + b"1 " * 40 + b"ET", _OPEN_TEXT + b" /Z <</A ET>> DP",
        _OPEN_TEXT + b" /Z [ET] DP", b"7 Tr " + _TEXT, _TEXT + b" ET", b"BT " + _TEXT, b"BT q ET Q", b"q BT Q ET",
        b"BT /F1 12 Tf 0 0 9 9 re f (x) Tj ET", b"BT 1 0 0 1 0 0 cm ET", _TEXT[:-3], b"ET", b"BX " + _TEXT + b" EX",
    ):  # fmt: skip
        yield f"text {draw[:70]!r}", _words(draw)
    for mode in (b"1", b"2", b"3", b"4", b"5", b"6", b"7", b"8", b"0.5", b"-1", b"0 7", b"(7)", b""):
        yield f"letters drawn by {mode!r}", _words(b"BT /F1 12 Tf %s Tr 5 5 Td (x) Tj ET" % mode)
        yield f"open letters drawn by {mode!r}", _words(b"BT /F1 12 Tf %s Tr 5 5 Td (x) Tj" % mode)
    within, group = b"/XObject <</X %1>>", "/Group <</S /Transparency /CS /DeviceRGB>>"
    for draw in (_OPEN_TEXT, b"/F1 12 Tf 7 Tr 5 5 Td (x) Tj", _INSTEAD + _TEXT, b"0 0 9 9 re W n", b"q", b"BT"):
        part = form(draw, _FONT_TOLD)
        yield f"form of {draw[:30]!r}", _words(b"/X Do", within, part)
        yield f"form of {draw[:30]!r}, ended outside", _words(b"/X Do ET", within, part)
        yield f"form of {draw[:30]!r}, that nobody draws", _words(_TEXT, within, part)
        yield f"group of {draw[:30]!r}", _words(b"/X Do", within, form(draw, f"{_FONT_TOLD} {group}"))
        faded = b"/ExtGState <</G <</SMask <</S /Luminosity /G %1>>>>>>"
        masked = form(b"1 g 0 0 50 50 re f " + draw, f"{_FONT_TOLD} {group}")
        yield f"soft mask of {draw[:30]!r}", _words(b"/G gs 1 0 0 rg 0 0 140 30 re f", faded, masked)
        tiles = _tile(draw, "/BBox [0 0 20 20] /XStep 20 /YStep 20")
        yield f"tiles of {draw[:30]!r}", _words(b"/Pattern cs /P scn 0 0 140 30 re f", b"/Pattern <</P %1>>", tiles)
    letters = (
        b"<</Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 65 /LastChar 65"
        b" /Widths [9] /Encoding <</Differences [65 /a]>> /CharProcs <</a %1>> /Resources <<" + _FONT + b">>>>"
    )
    drawn = Drawn(
        draw=b"BT /T 9 Tf (A) Tj ET", told=b"/Resources <</Font <</T %2>>>>",
        parts=(stream(b"9 0 d0 " + _OPEN_TEXT), letters),
    )  # fmt: skip
    yield "letters that are drawings", drawn


def _open_passages() -> Iterator[tuple[str, Drawn]]:
    """Passages that are read as something else, or not ended."""
    for draw in (
        _INSTEAD + _TEXT, _INSTEAD + _TEXT + b" EMC", _INSTEAD + _TEXT + b" 1 EMC", _INSTEAD * 2 + _TEXT + b" EMC EMC",
        _INSTEAD + _TEXT + b" EMC EMC EMC", b"/Tx BMC " + _TEXT, _TEXT + b" EMC", b"q /Tx BMC Q EMC",
        b"/Tx BMC q EMC Q",
        b"/Tx BMC BT EMC ET", b"BT /Tx BMC ET EMC", b"/Span <</Alt (z)>> BDC EMC", b"/Span <</E (z)>> BDC EMC",
        b"/Span <</MCID 0 /ActualText (z)>> BDC EMC", b"/Span <</MCID (0)>> BDC EMC", b"/Span <</MCID -1>> BDC EMC",
        b"/OC /zz BDC " + _TEXT + b" EMC", b"/OC <</Type /OCG /Name (x)>> BDC " + _TEXT + b" EMC", b"/Span /Q BDC EMC",
        b"/ReversedChars BMC " + _TEXT + b" EMC", b"/OC BMC EMC", b"/Z MP", b"/Z <</A 1>> DP", b"BMC EMC",
        b"/Tx BDC EMC",
        b"/Span <</Actual#54ext (z)>> BDC EMC", b"/P <</MCID 0>> BDC " + _TEXT,
    ):  # fmt: skip
        yield f"passage {draw[:60]!r}", _words(draw)
    for told in (b"/ActualText (zzz)", b"/Type /OCG /Name (x)", b"/MCID 0 /Alt (z)", b"/Metadata %1"):
        named = b"/Properties <</Q <<%s>>>>" % told
        yield f"passage by its name: {told!r}", _words(b"/Span /Q BDC " + _TEXT + b" EMC", named, stream(b"x"))


def _sizes() -> Iterator[tuple[str, Drawn]]:
    """Letters, pictures and lines larger or smaller than readers can draw, at once or in each other."""
    for draw in (
        b"BT /F1 90000 Tf 1 0 0 rg -1000 -1000 Td (M) Tj ET", b"BT /F1 501 Tf (M) Tj ET", b"BT /F1 0 Tf (M) Tj ET",
        b"BT /F1 -12 Tf (M) Tj ET", b"90 0 0 90 0 0 cm BT /F1 90 Tf (M) Tj ET",
        b"BT /F1 9 Tf 900 0 0 900 0 0 Tm (M) Tj ET",
        b"9 0 0 9 0 0 cm BT /F1 9 Tf 9 0 0 9 0 0 Tm (M) Tj ET", b"BT /F1 50 Tf 90000 Tz (M) Tj ET",
        b"BT /F1 90 Tf 900 Tz (M) Tj ET", b"BT /F1 9 Tf 90000 Tc (MM) Tj ET", b"BT /F1 9 Tf 90000 0 (M) \" ET",
        b"BT /F1 9 Tf 90000 TL T* (M) Tj ET", b"BT /F1 9 Tf 1000 TL " + b"T* " * 99 + b"(M) Tj ET",
        b"BT /F1 9 Tf " + b"9000 0 Td " * 9 + b"(M) Tj ET", b"BT /F1 9 Tf [90000 (M)] TJ ET", b"BT (M) Tj ET",
        b"BT /F1 9 Tf (" + b"M" * 9999 + b") Tj ET", b"BT /F1 9 Tf 1 0 0 0 0 0 Tm (M) Tj ET", b"BT /F2 9 Tf (M) Tj ET",
        b"BT 7 /F1 9 Tf (M) Tj ET", b"BT /F1 9 Tf (M) (M) Tj ET", b"BT /F1 9 Tf [(M) /A] TJ ET", b"BT /F1 Tf (M) Tj ET",
        b"1001 0 0 1 0 0 cm", b"0.0009 0 0 1 0 0 cm", b"1 0 0 0 0 0 cm", b"1 1 1 1 0 0 cm", b"90 0 0 90 0 0 cm " * 2,
        b"0 0 1 RG 90000 w 0 0 m 100 100 l S", b"900 w 9 0 0 9 0 0 cm 0 0 m 9 9 l S", b"90000 M 0 0 m 9 9 l S",
        b"[0.01] 0 d 0 0 m 9999 0 l S", b"[9] 0 d 0.01 0 0 0.01 0 0 cm 0 0 m 9999 0 l S", b"[0 0] 0 d 0 0 m 9 9 l S",
        b"[9] 0 d 0 0 m " + b"9 9 l 0 0 l " * 99 + b"S", b"[/A] 0 d", b"9 d", b"20000 0 m 9 9 l S", b"0 0 9 9 re W n",
        b"q 0 0 9 9 re W Q", b"q 0 0 9 9 re W f Q", b"q W n Q", b"q 0 0 9 9 re W q n Q Q", b"0 0 9 9 re",
        b"0 0 m q S Q",
        b"9 9 l S", b"f", b"n", b"0 0 9 9 re 1 g f", b"0 0 9 re f", b"0 0 9 9 9 re f", b"0 0 9 /A re f", b"2 g",
        b"1 1 g",
        b"/P gs", b"/X Do", b"/DeviceN cs", b"/DeviceRGB cs 1 sc", b"1 0 0 scn", b"/S sh", b"9 0 d0", b"9 0 0 0 9 9 d1",
        b"BI /W 1 /H 1 /BPC 8 /CS /G ID x EI", b"/Perceptual ri", b"101 i", b"BX nonsense EX", b"5",
        b"q " * 99 + b"Q " * 99,
        b"0 0 1 1 re f " * 60_000, b"% not ended", b"0 0 9 9 re%\xff\nf",
    ):  # fmt: skip
        yield f"drawn: {draw[:60]!r}", _words(draw)
    within = b"/XObject <</X %1>>"
    for scale, inner in ((b"90000", b"90"), (b"100", b"9"), (b"30", b"40")):
        draw = b"%s 0 0 %s 0 0 cm BT /F1 %s Tf (MMMM) Tj ET" % (scale, scale, inner)
        yield f"letters of {inner!r} by {scale!r} in a form", _words(b"/X Do", within, form(draw, _FONT_TOLD))
        grown = f"{_FONT_TOLD} /Matrix [{scale.decode()} 0 0 {scale.decode()} 0 0]"
        small = form(b"BT /F1 %s Tf (MMMM) Tj ET" % inner, grown, "[0 0 1 1]")
        yield f"letters of {inner!r} in a form by {scale!r}", _words(b"/X Do", within, small)
    grown = b"20 0 0 20 0 0 cm "
    deep = (
        form(grown + b"/Y Do", "/Resources <</XObject <</Y %2>>>>"),
        form(grown + b"BT /F1 9 Tf (M) Tj ET", _FONT_TOLD),
    )
    yield "letters larger and larger", _words(b"/X Do", within, *deep)
    many = [form(b"/X Do " * 9, f"/Resources <</XObject <</X %{number}>>>>") for number in range(2, 8)]
    yield "forms by the power of nine", _words(b"/X Do", within, *many, form(b"0 0 9 9 re f", ""))
    for told, step in (("[0 0 20 20]", 20), ("[-900 -900 900 900]", 1), ("[0 0 1 1]", 0.01), ("[0 0 9 9]", 0)):
        tiles = _tile(b"0 0 9 9 re f", f"/BBox {told} /XStep {step} /YStep {step}")
        drawn = _words(b"/Pattern cs /P scn -900 -900 9000 9000 re f", b"/Pattern <</P %1>>", tiles)
        yield f"tiles {told} at each {step}", drawn
    for state in (
        b"/BM /Multiply", b"/BM [/Multiply]", b"/ca 2", b"/ca -1", b"/ca true", b"/LW 9", b"/Font [1 2]", b"/D [[] 0]",
        b"/TR /Identity", b"/HT /Default", b"/SMask <</S /Alpha>>", b"/AIS true", b"/OP true", b"/TK false",
    ):  # fmt: skip
        yield f"state {state!r}", _words(b"/G gs 0 0 9 9 re f", b"/ExtGState <</G <<%s>>>>" % state)
    shade = (
        b"<</ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 9 9] /Function <</FunctionType 2 /N 1 /Domain [0 1]>>>>"
    )
    yield "gradient", _words(b"/S sh", b"/Shading <</S %s>>" % shade)
    image = "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 "
    for told in (
        "/ColorSpace /Pattern", "/ColorSpace [/Separation /A /DeviceGray <<>>]", "/ColorSpace /DeviceGray /SMask %2",
        "/ColorSpace /DeviceGray /Filter /JPXDecode", "/ColorSpace /DeviceGray /Alternates []",
        "/ColorSpace /DeviceGray /OC %2",
        "/ColorSpace /DeviceGray /Filter [/FlateDecode /FlateDecode]", "/ColorSpace /DeviceGray /Mask %2", "",
    ):  # fmt: skip
        parts = (stream(b"x", image + told), stream(b"x"))
        yield f"image {told}", _words(b"9 0 0 9 0 0 cm /X Do", within, *(parts if "%2" in told else parts[:1]))


LEFT_OPEN: Final[dict[str, Drawn]] = dict((*_open_texts(), *_open_passages()))
OPEN: Final[dict[str, Drawn]] = LEFT_OPEN | dict(_sizes())

_IMAGE: Final = "/Type /XObject /Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 "
# As Acrobat, iText (and the programs of VGCA and Viettel made of it), LibreOffice, Foxit and pyHanko write them.
WRITTEN: Final[dict[str, Drawn]] = {
    "Acrobat and iText: layers": Drawn(
        draw=b"q 1 0 0 1 0 0 cm /FRM Do Q", told=b"/Resources <</ProcSet [/PDF] /XObject <</FRM %1>>>>",
        parts=(
            form(
                b"q 1 0 0 1 0 0 cm /n0 Do Q q 1 0 0 1 0 0 cm /n2 Do Q",
                "/FormType 1 /Matrix [1 0 0 1 0 0] /Resources <</XObject <</n0 %2 /n2 %3>>>>",
            ),
            form(b"% DSBlank\n", "/FormType 1 /Resources <<>>", "[0 0 100 100]"),
            form(
                b"q 1 0 0 1 0 0 cm 60 0 0 30 2 2 cm /img0 Do Q\nBT\n1 0 0 1 70 40 Tm\n/F1 9.5 Tf\n0 g\n(Ky boi: A)Tj\n"
                b"0 -11.4 Td\n(Ngay ky)Tj\n[(K) -20 (y)] TJ\nET\n",
                f"/Resources <<{_FONT.decode()} /XObject <</img0 %4>>>>",
            ),
            stream(b"\x90" * 12, _IMAGE + "/ColorSpace /DeviceRGB /SMask %5"),
            stream(b"\x90" * 4, _IMAGE + "/ColorSpace /DeviceGray"),
        ),
    ),
    "Acrobat: a name and words at its side": _words(
        b"q 0 0 200 60 re W n 0 0 0 rg /Tx BMC BT"
        b" 0 Tr 0 Tc 100 Tz /F1 1 Tf 12 0 0 12 5 30 Tm 1.2 TL (A) Tj T* (B) Tj ET EMC Q"
    ),
    "LibreOffice": _words(
        b"q 0 0 200 60 re W* n 1 0 0 RG 0 0 0 rg 0.5 w 0 J 1 j [] 0 d q BT 2 40 Td /F1 14 Tf <5369676E> Tj ET Q Q"
    ),
    "pyHanko: a seal that shows through": _words(
        b"q q /G gs 0.5 0 0 0.5 5 5 cm q 1 0 0 -1 0 100 cm 0.6 0.3 0.5 rg 3 65 m 3 65 2 57 7 51 c h f Q Q q"
        b" /Tx BMC q BT /F1 10 Tf 10 TL (A) Tj T* ET Q EMC Q 3 w 0 0 200 60 re S Q",
        b"/ExtGState <</G <</CA 0.6 /ca 0.6>>>>",
    ),
    "numbers of the structure": _words(b"/P <</MCID 0>> BDC " + _TEXT + b" EMC /Artifact BMC EMC"),
    "a group, a state and dashes": Drawn(
        draw=b"/G gs /X Do q [3 2] 1 d 0 0 m 9 9 l S Q",
        told=b"/Group <</S /Transparency /CS /DeviceRGB /K true>> /Resources <</XObject <</X %1>> /ExtGState <</G"
        b" <</Type /ExtGState /BM /Normal /SMask /None /AIS false /SA true>>>>>>",
        parts=(form(b"0.2 0.3 0.4 rg 0 0 60 30 re B*", "/Group <</S /Transparency /I true>>"),),
    ),
    "an image of a list of colours": Drawn(
        draw=b"q 50 0 0 50 0 0 cm /X Do Q", told=b"/Resources <</XObject <</X %1>>>>",
        parts=(stream(b"\0\1\1\0", _IMAGE + "/ColorSpace [/Indexed /DeviceRGB 1 <FF000000FF00>]"),),
    ),
}  # fmt: skip
