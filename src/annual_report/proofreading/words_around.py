"""The words on both sides of a place, so that a slip in a space or a mark is told with what it stands between."""


def around(text: str, start: int, end: int) -> tuple[int, int]:
    """`start` and `end`, moved out over the letters and digits that touch them."""
    return before(text, start), after(text, end)


def with_a_space(text: str, start: int, end: int) -> tuple[int, int]:
    """`start` and `end`, moved out over one of the spaces beside them: what is left when all of it is taken out."""
    if end < len(text) and text[end].isspace() and (not start or text[start - 1].isspace()):
        return start, end + 1
    if start and text[start - 1].isspace() and not text[end : end + 1].isalnum():
        return start - 1, end
    return start, end


def before(text: str, start: int) -> int:
    """Where the word begins that ends at `start`; `start` itself where none does."""
    while start and text[start - 1].isalnum():
        start -= 1
    return start


def after(text: str, end: int) -> int:
    """Where the word ends that begins at `end`; `end` itself where none does."""
    while end < len(text) and text[end].isalnum():
        end += 1
    return end
