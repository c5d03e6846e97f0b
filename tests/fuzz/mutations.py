"""What can happen to a data file: to its bytes, its lines, its values, or to all of it."""

from collections.abc import Callable
from typing import Final
from unicodedata import normalize

from fuzz.hostile import INDICATORS, KEYS, SHAPES, SIGNS, VALUES
from fuzz.long_shapes import entries_behind_key, text_behind_key

# A file, a place in it, and a number that decides between the ways to do it: the file after.
Mutation = Callable[[bytes, int, int], bytes]


def with_flipped_bit(data: bytes, place: int, other: int) -> bytes:
    at = place % (len(data) or 1)
    return data[:at] + bytes(each ^ 1 << other % 8 for each in data[at : at + 1]) + data[at + 1 :]


def with_byte_inserted(data: bytes, place: int, other: int) -> bytes:
    at = place % (len(data) + 1)
    return data[:at] + bytes([other % 256]) + data[at:]


def with_bytes_deleted(data: bytes, place: int, other: int) -> bytes:
    at = place % (len(data) + 1)
    return data[:at] + data[at + 1 + other % 7 :]


def with_sign_inserted(data: bytes, place: int, other: int) -> bytes:
    at = place % (len(data) + 1)
    return data[:at] + SIGNS[other % len(SIGNS)] + data[at:]


def with_indicator_inserted(data: bytes, place: int, other: int) -> bytes:
    """A sign of YAML's own, before a word or anywhere."""
    at = place % (len(data) + 1)
    if other % 2 and b" " in data[at:]:
        at = data.index(b" ", at) + 1
    return data[:at] + INDICATORS[other // 2 % len(INDICATORS)] + data[at:]


def cut_off(data: bytes, place: int, _other: int) -> bytes:
    return data[: place % (len(data) + 1)]


def with_piece_again(data: bytes, place: int, other: int) -> bytes:
    at = place % (len(data) + 1)
    return data[:at] + data[at : at + other % 200] * (2 + other % 5) + data[at:]


def _on_line(change: Callable[[list[bytes], int, int], None]) -> Mutation:
    """A mutation that does something to one of the lines, in a list of them."""

    def mutate(data: bytes, place: int, other: int) -> bytes:
        lines = data.splitlines(keepends=True) or [b""]
        change(lines, place % len(lines), other)
        return b"".join(lines)

    mutate.__name__ = change.__name__.removeprefix("_")
    return mutate


def _line_deleted(lines: list[bytes], at: int, other: int) -> None:
    del lines[at : at + 1 + (other % 30 if other % 4 == 0 else 0)]


def _line_twice(lines: list[bytes], at: int, other: int) -> None:
    lines[at:at] = lines[at : at + 1 + (other % 30 if other % 4 == 0 else 0)] * (1 + other % 3)


def _lines_swapped(lines: list[bytes], at: int, other: int) -> None:
    there = (at + 1 if other % 2 else other) % len(lines)
    lines[at], lines[there] = lines[there], lines[at]


def _line_indented(lines: list[bytes], at: int, other: int) -> None:
    lines[at] = (b" ", b"  ", b"    ", b"\t", b"  \t", b"\xc2\xa0 ")[other % 6] + lines[at]


def _line_dedented(lines: list[bytes], at: int, other: int) -> None:
    lines[at] = lines[at].removeprefix(b" " * (1 + other % 3)) if other % 4 else lines[at].lstrip(b" ")


def _line_joined_to_next(lines: list[bytes], at: int, other: int) -> None:
    lines[at] = lines[at].rstrip(b"\r\n") + (b" ", b"", b"\t", b", ", b"\r", b"\xc2\x85", b"\xe2\x80\xa8")[other % 7]


def _line_commented(lines: list[bytes], at: int, other: int) -> None:
    lines[at] = (b"#", b"# ", b"#[", b"# check: off ", b"# annual-report: ", b"// ")[other % 6] + lines[at]


def _line_split(lines: list[bytes], at: int, other: int) -> None:
    line = lines[at]
    lines[at : at + 1] = [line[: other % (len(line) + 1)] + b"\n", line[other % (len(line) + 1) :]]


def _value_replaced(lines: list[bytes], at: int, other: int) -> None:
    key, colon, _value = lines[at].partition(b":")
    lines[at] = key + (colon or b":") + b" " + VALUES[other % len(VALUES)] + b"\n"


def _value_in_brackets_replaced(lines: list[bytes], at: int, other: int) -> None:
    key, colon, rest = lines[at].rpartition(b": ")
    end = min((rest.index(sign) for sign in (b",", b"}", b"\n") if sign in rest), default=len(rest))
    lines[at] = key + colon + VALUES[other % len(VALUES)] + rest[end:]


def _value_with_more(lines: list[bytes], at: int, other: int) -> None:
    lines[at] = lines[at].rstrip(b"\r\n") + (b" ", b"", b", ")[other % 3] + VALUES[other // 3 % len(VALUES)] + b"\n"


def _item_replaced(lines: list[bytes], at: int, other: int) -> None:
    indent = lines[at][: len(lines[at]) - len(lines[at].lstrip(b" "))]
    lines[at] = indent + b"- " + VALUES[other % len(VALUES)] + b"\n"


def _key_replaced(lines: list[bytes], at: int, other: int) -> None:
    key, colon, value = lines[at].partition(b":")
    indent = key[: len(key) - len(key.lstrip(b" -"))]
    lines[at] = indent + KEYS[other % len(KEYS)] + (colon or b":") + (value or b"\n")


def _value_of_other_line(lines: list[bytes], at: int, other: int) -> None:
    lines[at] = lines[at].partition(b":")[0] + b":" + lines[other % len(lines)].partition(b":")[2]


def _shape_inserted(lines: list[bytes], at: int, other: int) -> None:
    key, colon, _value = lines[at].partition(b":")
    lines[at] = key + (colon or b":") + b" " + SHAPES[other % len(SHAPES)](1 + other // len(SHAPES) % 400) + b"\n"


def _long_text_put_in(lines: list[bytes], at: int, other: int) -> None:
    key, colon, _value = lines[at].partition(b":")
    lines[at] = key + (colon or b":") + text_behind_key(len(key) + other // 7, other)


def _long_text_in_prose(lines: list[bytes], at: int, other: int) -> None:
    """In place of the next text that is printed as prose."""
    prose = [index for index, line in enumerate(lines) if line.lstrip(b" -").startswith((b"text:", b"introduction:"))]
    if prose:
        at = next((index for index in prose if index >= at), prose[0])
        key, _colon, _value = lines[at].partition(b":")
        indent = len(key) - len(key.lstrip(b" "))
        end = at + 1
        while end < len(lines) and len(lines[end]) - len(lines[end].lstrip(b" ")) > indent + 2:
            end += 1
        lines[at:end] = [key + b":" + text_behind_key(other // 7, other)]


def _many_entries_put_in(lines: list[bytes], at: int, other: int) -> None:
    key, colon, _value = lines[at].partition(b":")
    lines[at] = key + (colon or b":") + entries_behind_key(len(key) + other // 7, other)


def composed_apart(data: bytes, place: int, other: int) -> bytes:
    form = ("NFD", "NFKD", "NFKC")[other % 3]
    return normalize(form, data.decode(errors="surrogateescape")).encode(errors="surrogateescape")


ENCODINGS: Final = ("utf-16", "utf-16-be", "utf-32", "utf-8-sig", "cp1258", "cp1252", "latin-1", "utf-7", "koi8-r")


def encoded_anew(data: bytes, place: int, other: int) -> bytes:
    """In another encoding, or converted to UTF-8 twice."""
    if other % 4 == 0:
        return data.decode("cp1252", "replace").encode()
    text = normalize("NFD" if other % 4 == 1 else "NFC", data.decode(errors="replace"))
    return text.encode(ENCODINGS[place % len(ENCODINGS)], "replace")


def with_other_line_ends(data: bytes, place: int, other: int) -> bytes:
    return data.replace(b"\n", (b"\r\n", b"\r", b"\n\n", b"\xe2\x80\xa8", b"\xc2\x85", b"\x0c", b"")[other % 7])


def with_letters_replaced(data: bytes, place: int, other: int) -> bytes:
    """Each of a kind of sign by another: by what an editor "improves", or a search and replace too much."""
    old, new = (
        (b'"', "“".encode()), (b" ", b"\xc2\xa0"), (b"  ", b"\t"), (b":", "：".encode()), (b"- ", "– ".encode()),
        (b":", b""), (b"{", b"["), (b"}", b""), (b"0", "٠".encode()), (b"'", b'"'), (b": ", b":"), (b"- ", b""),
        (b",", b";"), (b"i", b"I"), (b"1", b"-1"), (b"#", b""), (b"\n  ", b"\n"), ("đ".encode(), b"d"),
    )[other % 18]  # fmt: skip
    return data.replace(old, new, -1 if place % 2 else 1 + place % 5)


MUTATIONS: Final[tuple[Mutation, ...]] = (
    with_flipped_bit, with_byte_inserted, with_bytes_deleted, with_sign_inserted, with_indicator_inserted, cut_off,
    with_piece_again, composed_apart, encoded_anew, with_other_line_ends, with_letters_replaced,
    *map(_on_line, (
        _line_deleted, _line_twice, _lines_swapped, _line_indented, _line_dedented, _line_joined_to_next,
        _line_commented, _line_split, _value_replaced, _value_replaced, _value_replaced, _value_in_brackets_replaced,
        _value_in_brackets_replaced, _value_with_more, _item_replaced, _key_replaced, _value_of_other_line,
        _shape_inserted, _long_text_put_in, _long_text_in_prose, _long_text_in_prose, _many_entries_put_in,
    )),
)  # fmt: skip
