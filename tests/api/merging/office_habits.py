"""What people do in an office with a Word file besides the edits of `WordEdits`, each at random."""

import copy
import re
from collections.abc import Callable
from typing import Any, Final

from lxml import etree

from tests.api.merging.word_edits import _EDITS as _OTHERS
from tests.api.merging.word_edits import W, WordEdits, text_of

_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_DATE: Final = re.compile(r"\b(\d{1,2})/(\d{1,2})/(\d{4})\b")
_BEGINNINGS: Final = (
    "12. Tiếp tục rà soát; ",
    "2024 là năm bản lề; ",
    "- Riêng ",
    "# ",
    "a) Cụ thể, ",
    "“Tóm lại”, ",
    "1) Nay ",
)
_ENDINGS: Final = (
    " (có danh sách kèm theo)",
    "; riêng khối trường đạt 100%",
    " # ghi chú",
    ": xem biểu 2",
    " – như đã nêu",
    " *",
)
_WHOLE: Final = (
    "Về tài chính: thu đủ, chi đúng.",
    "Đã nộp 3 hồ sơ.",
    "- Hội nghị tổng kết.",
    "7. Việc khác.",
    "“Sáng tạo trẻ” lần 2.",
)
_SIGNS: Final = (
    (" ", "\u00a0"),
    (" - ", " – "),
    (" – ", " - "),
    ("-", "\u2011"),
    ("“", '"'),
    ("”", '"'),
    (" và ", " & "),
    (", ", "; "),
)


class OfficeHabits(WordEdits):
    """A Word file in the hands of an office."""

    def edit(self) -> None:
        """Makes one edit."""
        name, make = self._rng.choice(_EDITS)
        if make(self):
            self.made.append(name)

    def _drawn(self, has: Callable[[str], object] = bool) -> Any:
        """A text of a paragraph of the data for which something holds; None where there is none."""
        found = [each for paragraph in self._own() for each in self._texts(paragraph) if has(each.text)]
        return self._rng.choice(found) if found else None

    def _said(self, text: Any, words: str) -> bool:
        """Puts other words in place of the whole of a text."""
        if text is None or text.text == words:
            return False
        same = 0
        while same < min(len(words), len(text.text)) and words[same] == text.text[same]:
            same += 1
        rest = 0
        while rest < min(len(words), len(text.text)) - same and words[-1 - rest] == text.text[-1 - rest]:
            rest += 1
        self._replace(text, same, len(text.text) - rest, words[same : len(words) - rest])
        return True

    def begins(self) -> bool:
        own = self._own()
        texts = [found[0] for each in own if (found := self._texts(each))]
        text = self._rng.choice(texts) if texts else None
        return text is not None and self._said(text, self._rng.choice(_BEGINNINGS) + text.text)

    def ends(self) -> bool:
        texts = [found[-1] for each in self._own() if (found := self._texts(each))]
        text = self._rng.choice(texts) if texts else None
        return text is not None and self._said(text, text.text + self._rng.choice(_ENDINGS))

    def sentence_goes(self) -> bool:
        text = self._drawn(lambda said: "; " in said or ". " in said)
        if text is None:
            return False
        parts = re.split(r"(?<=[.;]) ", text.text)
        parts.pop(self._rng.randrange(len(parts)))
        return self._said(text, " ".join(parts))

    def figure_and_words(self) -> bool:
        text = self._drawn(lambda said: re.search(r"\d", said))
        if text is None:
            return False
        changed = re.sub(r"\d+", lambda _match: str(self._rng.randint(2, 90)), text.text, count=1)
        return self._said(
            text, changed.replace(" và ", " cùng với ", 1) + self._rng.choice(("", " tăng so với năm trước"))
        )

    def date(self) -> bool:
        texts = [each for each in self.body.iter(f"{W}t") if each.text and _DATE.search(each.text)]
        if not texts:
            return False
        text = self._rng.choice(texts)
        day, month = self._rng.randint(1, 28), self._rng.randint(1, 12)
        text.text = _DATE.sub(rf"{day}/{month}/\3", text.text, count=1)
        return True

    def recipient(self) -> bool:
        said = [each for each in self._paragraphs_of_tables() if text_of(each).startswith("- ")]
        if not said:
            return False
        paragraph = self._rng.choice(said)
        if self._rng.random() < 0.5:
            texts = [each for each in self._texts(paragraph) if len(each.text) > 3]
            return bool(texts) and self._said(texts[-1], texts[-1].text.rstrip(";.") + " tỉnh;")
        new = copy.deepcopy(paragraph)
        self._bare(new, f"- Sở Mẫu {self._rng.randint(2, 99)};")
        paragraph.addnext(new)
        return True

    def row_at_end(self) -> bool:
        if not (rows := self._rows()):
            return False
        table = self._rng.choice(rows).getparent()
        last = table.findall(f"{W}tr")[-1]
        new = copy.deepcopy(last)
        for number, cell in enumerate(new.findall(f"{W}tc")):
            for each in cell.findall(f"{W}p"):
                self._bare(
                    each, f"Đơn vị {self._rng.randint(10, 99)}" if number == 1 else str(self._rng.randint(1, 40))
                )
        last.addnext(new)
        return True

    def several(self) -> bool:
        own = [each for each in self._own() if text_of(each)]
        if not own:
            return False
        beside = self._rng.choice(own)
        for text in self._rng.sample(_WHOLE, self._rng.randint(1, 3)):
            new = etree.Element(f"{W}p")
            self._bare(new, text)
            beside.addnext(new)
        return True

    def replace_all(self) -> bool:
        text = self._drawn(lambda said: len(said.split()) > 4)
        words = [each for each in (text.text.split() if text is not None else ()) if each.isalpha() and len(each) > 2]
        if not words:
            return False
        old, new = self._rng.choice(words), self._rng.choice(("đơn vị", "tổ chức", "năm nay"))
        for each in [each for paragraph in self._own() for each in self._texts(paragraph)]:
            each.text = re.sub(rf"\b{old}\b", new, each.text)
        return True

    def signs(self) -> bool:
        old, new = self._rng.choice(_SIGNS)
        text = self._drawn(lambda said: old in said)
        return text is not None and self._said(text, text.text.replace(old, new, 1))

    def capitals(self) -> bool:
        text = self._drawn(lambda said: any(letter.islower() for letter in said))
        if text is None:
            return False
        first, *others = text.text.split(" ", 1)
        return self._said(text, " ".join([first.upper() if self._rng.random() < 0.5 else first.swapcase(), *others]))

    def break_or_tab(self) -> bool:
        text = self._drawn(lambda said: " " in said.strip())
        if text is None:
            return False
        before, behind = text.text.split(" ", 1)
        run = text.getparent()
        text.text = before
        sign = etree.SubElement(run, f"{W}{self._rng.choice(('br', 'tab'))}")
        rest = etree.SubElement(run, f"{W}t")
        rest.text = behind
        rest.set(_SPACE, "preserve")
        text.addnext(sign)
        sign.addnext(rest)
        return True

    def bold_within(self) -> bool:
        text = self._drawn(lambda said: len(said) > 6)
        if text is None:
            return False
        run, at = text.getparent(), self._rng.randint(1, 3)
        other = copy.deepcopy(run)
        for each in list(other):
            if each.tag not in {f"{W}rPr", f"{W}t"}:
                other.remove(each)
        properties = other.find(f"{W}rPr")
        if properties is None:
            properties = etree.Element(f"{W}rPr")
            other.insert(0, properties)
        etree.SubElement(properties, f"{W}{self._rng.choice('bi')}")
        said = other.findall(f"{W}t")[0]
        said.text, text.text = text.text[at:] + self._rng.choice(("", " thêm")), text.text[:at]
        for each in (said, text):
            each.set(_SPACE, "preserve")
        run.addnext(other)
        return True

    def half_settled(self) -> bool:
        """Of two tracked changes, one is accepted and the other refused."""
        if not (self.words() and self.words()):
            return False
        marks = [each for each in self.body.iter(f"{W}ins", f"{W}del") if each.find(f"{W}r") is not None]
        if not marks:
            return True
        mark = self._rng.choice(marks)
        accepts = self._rng.random() < 0.5
        if (mark.tag == f"{W}ins") == accepts:
            for run in mark.findall(f"{W}r"):
                for text in run.findall(f"{W}delText"):
                    text.tag = f"{W}t"
                mark.addprevious(run)
        mark.getparent().remove(mark)
        return True

    def _paragraphs_of_tables(self) -> list[Any]:
        return [each for each in self.body.iter(f"{W}p") if text_of(each) and each.getparent().tag == f"{W}tc"]

    def _bare(self, paragraph: Any, text: str) -> None:
        """A paragraph with these words alone, in the look of its first ones."""
        looks = paragraph.find(f".//{W}rPr")
        for each in [each for each in paragraph if each.tag != f"{W}pPr"]:
            paragraph.remove(each)
        run = etree.SubElement(paragraph, f"{W}r")
        if looks is not None and looks.getparent().tag == f"{W}r":
            run.append(copy.deepcopy(looks))
        said = etree.SubElement(run, f"{W}t")
        said.text = text
        said.set(_SPACE, "preserve")


_EDITS: Final[tuple[tuple[str, Callable[[OfficeHabits], bool]], ...]] = (
    *_OTHERS,
    ("begins", OfficeHabits.begins),
    ("ends", OfficeHabits.ends),
    ("sentence goes", OfficeHabits.sentence_goes),
    ("figure and words", OfficeHabits.figure_and_words),
    ("date", OfficeHabits.date),
    ("recipient", OfficeHabits.recipient),
    ("row at the end", OfficeHabits.row_at_end),
    ("several", OfficeHabits.several),
    ("replace all", OfficeHabits.replace_all),
    ("signs", OfficeHabits.signs),
    ("capitals", OfficeHabits.capitals),
    ("break or tab", OfficeHabits.break_or_tab),
    ("bold within", OfficeHabits.bold_within),
    ("half settled", OfficeHabits.half_settled),
)
