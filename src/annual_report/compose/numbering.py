"""Numbers of points, tables, photos: letters in the order of the regulation, and Arabic from 1 on."""


def point(index: int, letters: str) -> str:
    """The marker of the point with `index` (0 and up) by the `letters`: a) … y), then aa), ab) …, after yy) aaa) …

    Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6.đ and Điều 8 (the order a b c d đ e g h i …).
    """
    marker = ""
    while index >= 0:
        index, position = divmod(index, len(letters))
        marker, index = letters[position] + marker, index - 1
    return f"{marker})"


class Counter:
    """Counts what a document numbers through from 1: tables, charts, photos."""

    def __init__(self) -> None:
        self._count: dict[str, int] = {}

    def next(self, name: str) -> int:
        """The next number in the series `name`."""
        self._count[name] = self._count.get(name, 0) + 1
        return self._count[name]
