"""Pictures of signatures whose numbers readers may compute otherwise, by name: how a forger writes them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from security.forging import sealed, signing, stream

BOX: Final = (300, 20, 500, 80)
_SIZE: Final = (200, 60)
RECT: Final = b"[300 20 500 80]"
FRAME: Final = b"[0 0 200 60]"
COVER: Final = b"q 0.8 0.1 0.1 rg -3000 -3000 9000 9000 re f Q"
# Around these, numbers of 32 bits have steps of 1/8 to 1,024, or turn round.
FAR: Final = (
    14_500, 2**20, 2**22, 2**23, 2**24 + 1, 2**25 + 7, 2**26 + 33, 2**27 + 77, 2**28 + 130, 2**29 + 200, 2**30 + 300,
    2_147_483_500, 2**31 + 5, 4_294_967_000, 9_999_990_000,
)  # fmt: skip


@dataclass(frozen=True)
class Drawn:
    """The picture of a signature: its rectangle on the page, its own frame, what it draws, and of what."""

    rect: bytes = RECT
    frame: bytes = FRAME
    draw: bytes = COVER
    told: bytes = b""
    parts: tuple[bytes, ...] = ()  # `%1`, `%2` in `told`, and in the parts themselves


def signed(given: bytes, drawn: Drawn, page: int = 0) -> bytes:
    """The file with a signature of such a picture on a page, counted from 0."""
    sign = signing(given, page)
    first = sign.first + 3  # of the numbers that are free

    def filled(content: bytes) -> bytes:
        for index in range(len(drawn.parts)):
            content = content.replace(b"%%%d" % (index + 1), b"%d 0 R" % (first + index))
        return content

    for part in drawn.parts:
        sign.add(filled(part))
    told = b"/Type /XObject /Subtype /Form /BBox %s %s" % (drawn.frame, filled(drawn.told))
    sign.widget["/Rect"] = drawn.rect
    sign.widget["/AP"] = b"<</N %s>>" % sign.add(stream(drawn.draw, told.decode("latin-1")))
    return sealed(sign)


def form(draw: bytes, told: str, frame: str = "[0 0 200 60]") -> bytes:
    """A form to be drawn in another."""
    return stream(draw, f"/Type /XObject /Subtype /Form /BBox {frame} {told}")


_WITHIN: Final = b"/Resources <</XObject <</X %1>>>>"
_PATTERN: Final = b"/Resources <</Pattern <</P %1>>>>"
_PAINTED: Final = b"/Pattern cs /P scn 0 0 200 60 re f"


def _far() -> Iterator[tuple[str, Drawn]]:
    """Frames far away, where whatever is drawn lies there, too."""
    width, height = _SIZE
    for far in FAR:
        for x in (far, -far):
            frame = b"[%d %d %d %d]" % (x, x, x + width, x + height)
            draw = b"0.8 0.1 0.1 rg %d %d 6000 6000 re f" % (x - 3000, x - 3000)
            yield f"frame at {x}", Drawn(frame=frame, draw=draw)
            if abs(x) < 10**9:
                yield f"frame at {x}, of an empty drawing", Drawn(frame=frame)
        yield f"rectangle at {far}", Drawn(rect=b"[%d 20 %d 80]" % (far, far + width))
    yield "frame far to the right alone", Drawn(frame=b"[536871112 0 536871312 60]")
    yield "frame far up alone", Drawn(frame=b"[0 536871112 200 536871172]")


def _written() -> Iterator[tuple[str, Drawn]]:
    """Frames whose numbers are written as few write them."""
    for number in (
        b"4294967496", b"18446744073709551816", b"2e2", b"2E2", b"200e0", b"--200", b"+-200", b"0x200", b"0xC8",
        b"200-", b"00000000200", b"200.00000000000000000000001", b"200.0.0", b"200,0", b"2_00", b"16#C8", b"<C8>",
        b"(200)", b"true", b"null", b"/200", b"[200]", b"200%\n",
        b"2\x0000", b"1e-9", b"1e-30", b"inf", b"NaN", b".", b"-",
        b"", b"0.0000000001", b"0.4", b"0.00001", b"200.51",
    ):  # fmt: skip
        yield f"frame as wide as {number!r}", Drawn(frame=b"[0 0 %s 60]" % number)
        yield f"rectangle to 300 + {number!r}", Drawn(rect=b"[300 20 %s 80]" % number)
    yield "rectangle of next to nothing", Drawn(rect=b"[300 20 300.4 80]", frame=b"[0 0 0.0000000001 60]")
    yield "rectangle thin as a hair", Drawn(rect=b"[300 20 300.0000000001 80]", frame=b"[0 0 0.5 60]")
    yield "frame in five numbers", Drawn(frame=b"[0 0 200 60 1]")
    yield "frame in one word", Drawn(frame=b"/BBox")
    yield "frame elsewhere", Drawn(frame=b"%1", told=b"", parts=(b"[0 0 200 60]",))


def _moved() -> Iterator[tuple[str, Drawn]]:
    """Matrices of the frame, of what is drawn, and of forms and patterns in it."""
    for matrix in (
        b"[1 0 0 1 536871112 0]", b"[1 0 0 1 0.0000000001 0]", b"[1.0000000001 0 0 1 0 0]", b"[-1 0 0 -1 0 0]",
        b"[1 0 0 0 0 0]", b"[0 0 0 0 0 0]", b"[1e0 0 0 1 0 0]", b"[1 0 0 1 0]", b"%1", b"null",
    ):  # fmt: skip
        parts = (b"[1 0 0 1 300 0]",) if matrix == b"%1" else ()
        yield f"matrix {matrix!r}", Drawn(told=b"/Matrix " + matrix, parts=parts)
    for draw in (
        b"1e-9 0 0 1e-9 0 0 cm", b"1e-30 0 0 1 0 0 cm", b"1 0 0 1 1e9 0 cm", b"1 0 0 1 536871112 0 cm",
        b"1 0 0 1 999999999999999999999 0 cm", b"1 0 0 1 340282350000000000000000000000000000000.0 0 cm",
        b"100 0 0 100 0 0 cm " * 9, b"1 0 0 1 99999 0 cm " * 9, b"1 0 0 1 /\xff\xfe 0 cm", b"1 0 0 1 0 cm",
        b"1 0 0 1 true 0 cm", b"1 0 0 1 null 0 cm", b"--5 0 m", b"5-3 0 m", b"1.5.3 0 m", b"<</A 1e9>> BDC",
        b"\xff\xfe",
        b"536871112 0 200 60 re W n", b"0 0 4294967496 60 re W n", b"[1000000] 0 d 0 0 m 9 9 l S", b"999999 w",
        b"BT /F 12 Tf 1 0 0 1 536871112 0 Tm (x) Tj ET",
    ):  # fmt: skip
        yield f"drawn by {draw[:60]!r}", Drawn(draw=draw + b" " + COVER)
    for frame, told, draw in (
        ("[536871112 0 536871312 60]", "/Matrix [1 0 0 1 -536871112 0]", COVER),
        ("[0 0 1000000 60]", "", COVER),
        ("[0 0 200 60]", "/Matrix [1000000 0 0 1000000 0 0]", COVER),
        ("[0 0 200 60]", "/Matrix [1 0 0 1 536871112 0]", COVER),
        ("[0 0 200 60]", "", b"1 0 0 1 536871112 0 cm " + COVER),
        ("[0 0 200 60]", "/Resources <</XObject <</X %1>>>>", b"q 2 0 0 2 0 0 cm /X Do Q " + COVER),
        ("%2", "", COVER),
        ("[0 0 200 60]", "/Matrix %2", COVER),
    ):
        parts = (form(draw, told, frame), b"[0 0 200000 60]")
        used = parts if "%2" in frame + told else parts[:1]
        yield f"form {frame} {told} by {draw[:30]!r}", Drawn(draw=b"/X Do", told=_WITHIN, parts=used)
    for told in (
        "/BBox [0 0 9 9] /XStep 1000000 /YStep 9", "/BBox [0 0 9 9] /XStep 9 /YStep 9 /Matrix [1 0 0 1 536871112 0]",
        "/BBox [536871112 0 536871121 9] /XStep 9 /YStep 9",
    ):  # fmt: skip
        pattern = stream(COVER, f"/PatternType 1 /PaintType 1 /TilingType 1 {told} /Resources <<>>")
        yield f"pattern {told}", Drawn(draw=_PAINTED, told=_PATTERN, parts=(pattern,))
    shaded = (
        b"<</ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 %s 0] /Extend [true true]"
        b" /Function <</FunctionType 2 /Domain [0 1] /C0 [0] /C1 [1] /N 1>>>>"
    )
    shading = Drawn(draw=b"/S sh", told=b"/Resources <</Shading <</S %1>>>>", parts=(shaded % b"536871112",))
    yield "gradient far away", shading
    ring = (form(b"/Y Do", "/Resources <</XObject <</Y %2>>>>"), form(b"/X Do", "/Resources <</XObject <</X %1>>>>"))
    yield "forms within each other", Drawn(draw=b"/X Do", told=_WITHIN, parts=ring)


FRAMES: Final[dict[str, Drawn]] = dict((*_far(), *_written(), *_moved()))
# As signing programs write them.
SOUND: Final[dict[str, Drawn]] = {
    "larger than its frame": Drawn(),
    "from another corner": Drawn(frame=b"[-100 -30 100 30]", draw=b"-100 -30 200 60 re f"),
    "the other way round": Drawn(rect=b"[500 80 300 20]"),
    "with fractions": Drawn(rect=b"[300.25 20.5 500.25 80.5]", frame=b"[0.0 0 200. +60]"),
    "scaled": Drawn(draw=b"q 0.1 0 0 0.1 0 0 cm 0 0 2000 600 re f Q"),
    "its own frame the other way round": Drawn(frame=b"[0 0 -200 60]"),
    "of another one": Drawn(
        draw=b"q 1 0 0 1 0 0 cm /X Do Q", told=_WITHIN, parts=(form(COVER, "/Matrix [1 0 0 1 0 0]"),)
    ),
    "turned by rounded numbers": Drawn(draw=b"0.00000000000000006 1 -1 0.00000000000000006 0 0 cm " + COVER),
}  # fmt: skip
