"""Ends of pages and lines that are no line ends of files: corrections leave them where they are."""

from sample import Sample

ENDS = ("\v", "\f", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029")


def test_no_correction_joins_pages_or_lines(sample: Sample) -> None:
    before = "".join(f"Hội đạt 24 lớp ,  xong.{end}Hội mở  24 lớp.{end}ba người nữa  đến.\n\n" for end in ENDS)
    after = before.replace(" ,  ", ", ").replace("  ", " ")
    files = [sample.write(name, before) for name in ("a.txt", "b.md")]
    sample.run("proofread", "--fix", *(file.name for file in files))
    assert [file.read_bytes().decode() for file in files] == [after, after]
