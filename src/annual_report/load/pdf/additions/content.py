"""What the picture of a signature draws, operator by operator: as signing programs write it, nothing left open.

A reader that leaves a text, a clip or a marked passage open takes it to the pages behind. One that draws letters as
large as a house, or places around 500,000,000, where numbers of 32 bits have steps of 32, draws nothing that is sound.
Source: ISO 32000-1, 8.2 (what may be within what), 8.4 to 8.6, 9.3, 9.4, 14.6, annex A.
"""

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from math import hypot
from typing import Any, Final

from annual_report.load.pdf.additions.content_syntax import Operation
from annual_report.load.pdf.additions.syntax import Name, Value, is_name
from annual_report.load.pdf.additions.update import unexpected

# Of places on a page: no page is larger (ISO 32000-1, annex C.2). Of all other numbers, which draw within the frame.
FARTHEST: Final = 14_400
LARGEST_NUMBER: Final = 100_000
LARGEST_SCALE: Final = 1000.0
_LARGEST_LINE: Final = 1000.0
LARGEST_LETTER: Final = 500.0  # points: cairo draws letters of 90,000 as a black page
_MOST_LETTERS_OF_A_LINE: Final = 1000
MOST_STEPS: Final = 100_000  # operators, and bytes of texts, drawn as often as their form is
_STEPS_OF_DASHES: Final = 1000
_STEPS_OF_IMAGE: Final = 1000
_SHORTEST_DASH: Final = 1.0  # points
_MOST_DASHES: Final = 10
_DEEPEST: Final = 20  # `q`, marked passages and texts in one another: some readers know no more than 28
_DEEPEST_FORM: Final = 10

Matrix = tuple[float, float, float, float, float, float]
SAME_PLACE: Final[Matrix] = (1, 0, 0, 1, 0, 0)
_TEXT, _KEPT, _MARKED = "BT", "q", "BMC"
_TAGS: Final = frozenset({"Tx", "Artifact", "Span", "P", "Figure", "Div", "Sect", "H", "H1"})
# Spaces of colours that are nothing but a name, each with its components.
DEVICES: Final[Mapping[str, int]] = {"DeviceGray": 1, "DeviceRGB": 3, "DeviceCMYK": 4}
_CLOSES: Final = frozenset({"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n"})
_STROKES: Final = frozenset({"S", "s", "B", "B*", "b", "b*"})
_POINTS: Final[Mapping[str, int]] = {"m": 2, "l": 2, "c": 6, "v": 4, "y": 4, "re": 4, "h": 0}
_CLIPS: Final = frozenset({"W", "W*"})
_OF_PATH: Final = frozenset({*_POINTS, *_CLOSES, *_CLIPS})
# Each operator with so many numbers; those with other operands have a check of their own.
_NUMBERS: Final[Mapping[str, int]] = {
    **_POINTS, **dict.fromkeys(_CLOSES | _CLIPS, 0), "q": 0, "Q": 0, "cm": 6, "BT": 0, "ET": 0, "EMC": 0,
    "w": 1, "J": 1, "j": 1, "M": 1, "i": 1, "g": 1, "G": 1, "rg": 3, "RG": 3, "k": 4, "K": 4,
    "Tc": 1, "Tw": 1, "Tz": 1, "TL": 1, "Ts": 1, "Tr": 1, "Td": 2, "TD": 2, "Tm": 6, "T*": 0,
}  # fmt: skip
# Of numbers that are no places: from where to where. Sizes and distances are in points before they are scaled.
_RANGES: Final[Mapping[str, tuple[float, float]]] = {
    **dict.fromkeys(("g", "G", "rg", "RG", "k", "K"), (0, 1)), "w": (0, 1000), "J": (0, 2), "j": (0, 2), "M": (1, 100),
    "i": (0, 100),
    "Tc": (-1000, 1000), "Tw": (-1000, 1000), "TL": (-1000, 1000), "Ts": (-1000, 1000), "Tz": (1, 1000), "Tr": (0, 0),
    "Tf": (0.001, 1000), "TJ": (-10_000, 10_000),
}  # fmt: skip
_WHOLE: Final = frozenset({"J", "j", "Tr"})
# What an operator sets in the state of graphics, as far as it matters.
_SETS: Final[Mapping[str, Callable[[Sequence[float]], dict[str, Any]]]] = {
    **dict.fromkeys(("g", "rg", "k"), lambda numbers: {"fill": len(numbers)}),
    **dict.fromkeys(("G", "RG", "K"), lambda numbers: {"stroke": len(numbers)}),
    "TL": lambda numbers: {"leading": numbers[0]},
    "Tz": lambda numbers: {"width": max(1.0, numbers[0] / 100)},
    "w": lambda numbers: {"line_width": numbers[0]},
}
_OF_TEXT: Final = frozenset({"Tc", "Tw", "Tz", "TL", "Ts", "Tr", "Tf", "Td", "TD", "Tm", "T*", "Tj", "TJ", "'", '"'})
_NOT_IN_TEXT: Final = frozenset({"q", "cm", "Do", "BT"})  # and paths


def check_range(value: object, most: float = FARTHEST) -> None:
    """Sees that the `value`, where it is a number, is at most `most` away from 0. Raises `NotSignatureError`."""
    if isinstance(value, int | float | Decimal) and not -most <= value <= most:
        raise unexpected("a number that readers may take for another")


def numbers_of(values: object, count: int, most: float = FARTHEST) -> list[float]:
    """The numbers that `values` are, so many, each at most `most` away from 0. Raises `NotSignatureError`."""
    if not isinstance(values, list) or len(values) != count or not all(type(each) in {int, Decimal} for each in values):
        raise unexpected("something else than numbers")
    for each in values:
        check_range(each, most)
    return [float(each) for each in values]


def matrix_of(numbers: Sequence[float]) -> Matrix:
    """The matrix that six numbers are."""
    a, b, c, d, e, f = numbers
    return a, b, c, d, e, f


def moved(matrix: Matrix, before: Matrix) -> Matrix:
    """The matrix of what is drawn from here on (ISO 32000-1, 8.3.4), neither flat nor far away nor huge.

    Raises `NotSignatureError`.
    """
    (a, b, c, d, e, f), (g, h, i, j, k, m) = matrix, before
    found = (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)
    check_range(found[4])
    check_range(found[5])
    smallest, largest = scales(found)
    if not (smallest >= 1 / LARGEST_SCALE and largest <= LARGEST_SCALE):
        raise unexpected("a picture of another size")
    return found


def scales(matrix: Matrix) -> tuple[float, float]:
    """How much a matrix shrinks or stretches, in the directions where it does so most (its singular values)."""
    a, b, c, d, _e, _f = matrix
    one, other = hypot(a + d, b - c), hypot(a - d, b + c)
    return abs(one - other) / 2, (one + other) / 2


@dataclass(frozen=True, slots=True)
class Form:
    """A picture, or one within it: its operators, its place, and the names of what it draws with.

    `forms`, `images`, `fonts` and `states` are those that it has; `colours` are its spaces with their components,
    `passages` the names of marks that are only numbers.
    """

    operations: Sequence[Operation]
    matrix: Matrix
    frame: Sequence[float]
    forms: "Mapping[str, Form]"
    images: frozenset[str]
    fonts: frozenset[str]
    states: frozenset[str]
    colours: Mapping[str, int]
    passages: frozenset[str]


@dataclass(slots=True)
class Budget:
    """How many steps of a drawing are left, and which of its forms were drawn."""

    steps: int = MOST_STEPS
    drawn: set[int] = field(default_factory=set)

    def take(self, steps: int) -> None:
        """Takes some of them. Raises `NotSignatureError` where there are none left."""
        self.steps -= steps
        if self.steps < 0:
            raise unexpected("a picture of too many parts")


def check_form(form: Form, place: Matrix, budget: Budget, deepest: int = _DEEPEST_FORM) -> None:
    """Sees that a form, drawn at a `place`, leaves nothing open, and takes nothing back that it has not set itself.

    Raises `NotSignatureError`, also where a number is one that readers may take for another.
    """
    if not deepest:
        raise unexpected("forms nested too deep")
    budget.drawn.add(id(form))
    here = moved(form.matrix, place)
    left, bottom, right, top = form.frame
    for corner in ((left, bottom), (left, top), (right, bottom), (right, top)):
        _check_place(corner, here)
    drawing = _Drawing(form, budget, deepest, _State(here))
    for operator, operands in form.operations:
        drawing.take(operator, operands)
    drawing.check_closed()


def _check_place(point: tuple[float, float], matrix: Matrix) -> None:
    (x, y), (a, b, c, d, e, f) = point, matrix
    check_range(a * x + c * y + e)
    check_range(b * x + d * y + f)


@dataclass(frozen=True, slots=True)
class _State:
    """The state of graphics that `q` keeps, as far as it matters: matrix, components of colours, font, dashes."""

    here: Matrix
    fill: int = 1
    stroke: int = 1
    size: float = 0.0
    width: float = 1.0  # of letters
    leading: float = 0.0
    line_width: float = 1.0
    dash: float = 0.0  # the shortest one, 0 where there are none


@dataclass(slots=True)
class _Drawing:
    """A form as far as it is drawn; `open` has what is to be closed, `path` how many pieces the path has so far."""

    form: Form
    budget: Budget
    deepest: int
    state: _State
    open: list[str] = field(default_factory=list)
    kept: list[_State] = field(default_factory=list)
    path: int = 0
    clips: bool = False
    line: Matrix = SAME_PLACE
    letters: int = 0  # of the line, and the moves between them

    def take(self, operator: str, operands: Sequence[Value]) -> None:
        """Draws by an operator."""
        self.budget.take(1)
        in_text, of_text, of_path = _TEXT in self.open, operator in _OF_TEXT, operator in _OF_PATH
        if (
            (of_text and not in_text)
            or (in_text and (of_path or operator in _NOT_IN_TEXT))
            or (self.path and not of_path)
            or (self.clips and operator != "n")
        ):
            raise unexpected(f"{operator} where it has no place")
        if operator in _NUMBERS:
            self._by_numbers(operator, _numbers(operator, operands, _NUMBERS[operator]))
        elif operator in _OTHERS:
            _OTHERS[operator](self, operator, operands)
        else:
            raise unexpected("an operator that no signature needs")

    def check_closed(self) -> None:
        """Sees that nothing is left open."""
        if self.open or self.path:
            raise unexpected("a picture that leaves something open")

    def _by_numbers(self, operator: str, numbers: Sequence[float]) -> None:
        if operator in _POINTS:
            self._add_to_path(operator, numbers)
        elif operator in _OF_PATH:
            self._end_path(operator)
        elif operator in {"q", "BT"}:
            self._enter(operator)
        elif operator in {"Q", "ET", "EMC"}:
            self._leave(operator)
        elif operator == "cm":
            self.state = replace(self.state, here=moved(matrix_of(numbers), self.state.here))
        elif operator in {"Td", "TD", "Tm", "T*"}:
            self._move_line(operator, numbers)
        elif operator in _SETS:
            self.state = replace(self.state, **_SETS[operator](numbers))

    def _add_to_path(self, operator: str, numbers: Sequence[float]) -> None:
        if not self.path and operator not in {"m", "re"}:
            raise unexpected("a path from nowhere")
        points = list(zip(numbers[::2], numbers[1::2], strict=True))
        if operator == "re":
            (x, y), (width, height) = points
            points = [(x, y), (x + width, y), (x, y + height), (x + width, y + height)]
        for each in points:
            _check_place(each, self.state.here)
        self.path += 1

    def _end_path(self, operator: str) -> None:
        if not self.path:
            raise unexpected("a path of nothing")
        if operator in _CLIPS:
            if _KEPT not in self.open:
                raise unexpected("a clip that stays")
            self.clips = True
            return
        if operator in _STROKES:
            self._check_stroke()
        self.path, self.clips = 0, False

    def _check_stroke(self) -> None:
        smallest, largest = scales(self.state.here)
        if self.state.line_width * largest > _LARGEST_LINE or 0 < self.state.dash * smallest < _SHORTEST_DASH:
            raise unexpected("a line of another size")
        if self.state.dash:
            self.budget.take(_STEPS_OF_DASHES * self.path)

    def _enter(self, what: str) -> None:
        if len(self.open) >= _DEEPEST:
            raise unexpected("a picture nested too deep")
        self.open.append(what)
        if what == _KEPT:
            self.kept.append(self.state)
        elif what == _TEXT:
            self.line, self.letters = SAME_PLACE, 0

    def _leave(self, operator: str) -> None:
        what = {"Q": _KEPT, "ET": _TEXT, "EMC": _MARKED}[operator]
        if not self.open or self.open.pop() != what:
            raise unexpected(f"{operator} of nothing")
        if what == _KEPT:
            self.state = self.kept.pop()

    def _move_line(self, operator: str, numbers: Sequence[float]) -> None:
        if operator == "Tm":
            self.line = moved(matrix_of(numbers), SAME_PLACE)
        else:
            x, y = numbers or (0.0, -self.state.leading)
            self.line = moved((1, 0, 0, 1, x, y), self.line)
        if operator == "TD":
            self.state = replace(self.state, leading=-numbers[1])
        self.letters = 0
        moved(self.line, self.state.here)

    def font(self, operator: str, operands: Sequence[Value]) -> None:
        """Tf."""
        _named(operator, operands[:1], self.form.fonts)
        [size] = _numbers(operator, operands[1:], 1)
        self.state = replace(self.state, size=size)

    def show(self, operator: str, operands: Sequence[Value]) -> None:
        """Tj, TJ, ' and \"."""
        if operator == '"':
            _numbers("Tc", operands[:2], 2)
            operands = operands[2:]
        if operator in {"'", '"'}:
            self._move_line("T*", [])
        match operands:
            case [list() as pieces] if operator == "TJ":
                pass
            case [bytes() as text] if operator != "TJ":
                pieces = [text]
            case _:
                raise unexpected(f"{operator} of something else")
        for each in pieces:
            if isinstance(each, bytes):
                self.letters += len(each)
                self.budget.take(len(each))
            else:
                self.letters += 1
                _numbers(operator, [each], 1)
        _smallest, largest = scales(moved(self.line, self.state.here))
        if (
            not 0 < self.state.size * self.state.width * largest <= LARGEST_LETTER
            or self.letters > _MOST_LETTERS_OF_A_LINE
        ):
            raise unexpected("letters of another size")

    def mark(self, operator: str, operands: Sequence[Value]) -> None:
        """BMC and BDC."""
        if len(operands) != (1 if operator == "BMC" else 2) or not is_name(operands[0], _TAGS):
            raise unexpected("a passage of another kind")
        if operator == "BDC" and not (is_name(operands[1], self.form.passages) or is_number_of_mark(operands[1])):
            raise unexpected("a passage that says something else")
        self._enter(_MARKED)

    def draw(self, operator: str, operands: Sequence[Value]) -> None:
        """Do."""
        name = _named(operator, operands, self.form.images | self.form.forms.keys())
        if name in self.form.images:
            self.budget.take(_STEPS_OF_IMAGE)
            for corner in ((0, 0), (0, 1), (1, 0), (1, 1)):
                _check_place(corner, self.state.here)
        else:
            check_form(self.form.forms[name], self.state.here, self.budget, self.deepest - 1)

    def set_state(self, operator: str, operands: Sequence[Value]) -> None:
        """gs."""
        _named(operator, operands, self.form.states)

    def set_space(self, operator: str, operands: Sequence[Value]) -> None:
        """cs and CS."""
        spaces = {**DEVICES, **self.form.colours}
        count = spaces[_named(operator, operands, spaces.keys())]
        self.state = replace(self.state, fill=count) if operator == "cs" else replace(self.state, stroke=count)

    def set_colour(self, operator: str, operands: Sequence[Value]) -> None:
        """sc, scn, SC and SCN."""
        _numbers("g", operands, self.state.fill if operator.islower() else self.state.stroke)

    def set_dashes(self, operator: str, operands: Sequence[Value]) -> None:
        """d."""
        match operands:
            case [list() as dashes, phase] if len(dashes) <= _MOST_DASHES:
                lengths = _numbers(operator, dashes, len(dashes))
                [begin] = _numbers(operator, [phase], 1)
                if not all(each > 0 for each in lengths) or not 0 <= begin <= FARTHEST:
                    raise unexpected("dashes of another size")
                self.state = replace(self.state, dash=min(lengths, default=0.0))
                return
        raise unexpected("d of something else")


_OTHERS: Final[Mapping[str, Callable[[_Drawing, str, Sequence[Value]], None]]] = {
    "Tf": _Drawing.font, **dict.fromkeys(("Tj", "TJ", "'", '"'), _Drawing.show),
    "BMC": _Drawing.mark, "BDC": _Drawing.mark, "Do": _Drawing.draw, "gs": _Drawing.set_state,
    "cs": _Drawing.set_space, "CS": _Drawing.set_space, "d": _Drawing.set_dashes,
    **dict.fromkeys(("sc", "scn", "SC", "SCN"), _Drawing.set_colour),
}  # fmt: skip


def is_number_of_mark(value: Value) -> bool:
    """Whether a marked passage has a number or nothing: no text that is read instead of it, no layer."""
    match value:
        case dict() if value.keys() <= {"MCID"}:
            return all(type(each) is int and 0 <= each <= LARGEST_NUMBER for each in value.values())
    return False


def _named(operator: str, operands: Sequence[Value], names: Container[str]) -> str:
    """The one name that an operator has, among these."""
    match operands:
        case [Name() as name] if name in names:
            return name
    raise unexpected(f"{operator} of something that is not here")


def _numbers(operator: str, operands: Sequence[Value], count: int) -> list[float]:
    """The numbers that an operator has, so many, each in its range."""
    numbers = numbers_of(operands, count, LARGEST_NUMBER)
    if operator in _RANGES:
        least, most = _RANGES[operator]
        if not all(least <= each <= most for each in numbers) or (operator in _WHOLE and numbers[0] % 1):
            raise unexpected(f"{operator} of another size")
    return numbers
