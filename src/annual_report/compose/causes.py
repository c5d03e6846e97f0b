"""A cause in the sentence that it is put in after “Nguyên nhân:”, or in a table: however it was typed, in one form."""

import re
from typing import Final

from annual_report.language import DATA_LANGUAGE, Language
from annual_report.language.vietnamese.folding import word_set
from annual_report.values.text_types import Prose

# Words that begin no name where the next one is in small letters. Of others, such as “Hội chưa có…” or “Thủ tướng đã…”,
# nobody knows: they stay as they are.
_NO_NAMES: Final = word_set(
    """
    ai bão bị bởi bước cả các cán cần chậm chỉ cho chờ chưa có còn cơ cùng cuối dịch do đã đang đầu để đơn đợi
    được gặp giá giảm hai hầu hết hoãn ít kết khi khó không kinh lâu lịch lớp lượng mất mỗi mới một mưa nên nếu
    nghỉ nguồn người nhiều những ở phải phần quá rất sau số sự tạm tăng thay theo thiếu thời tiến tình trong
    trước từ tuy vắng vẫn vì việc vốn vướng ý
    """
)
_FIRST_OF_SENTENCE: Final = re.compile(r"([^\W\d_]+) (?=[^\W\d_])")
_OPEN_ENDS: Final = " ,;"
_ENDS: Final = (".", "!", "?", "…", ":", ".”", "!”", "?”", ".)")


def in_sentence(cause: Prose, language: Language) -> Prose:
    """The `cause` with a small first letter, where it surely begins no name, and a mark at its end."""
    text = cause.strip()
    if "\n" in text:  # a list, or several sentences with lines of their own
        return cause
    if language == DATA_LANGUAGE and (first := _FIRST_OF_SENTENCE.match(text)):
        small = first[1].lower()
        if first[1] == small.capitalize() and small in _NO_NAMES and text[first.end()].islower():
            text = f"{small}{text[len(small) :]}"
    return ended(Prose(text))


def ended(cause: Prose) -> Prose:
    """The `cause` with a mark at its end, as it is put in a cell of a table, which begins a sentence."""
    text = cause.strip()
    if "\n" in text:
        return cause
    text = text.rstrip(_OPEN_ENDS)
    return Prose(text if not text or text.endswith(_ENDS) else f"{text}.")


def added_at_end(said: str, written: str) -> int:
    """How many signs `in_sentence` or `ended` put at the end of a cause that was `written` without them."""
    return max(len(said) - len(written.strip().rstrip(_OPEN_ENDS)), 0) if "\n" not in written.strip() else 0
