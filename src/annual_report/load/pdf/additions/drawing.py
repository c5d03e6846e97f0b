"""The picture of a signature: drawn within its frame, of what came with it alone, as signing programs write it."""

from dataclasses import dataclass, field
from typing import Final

from annual_report.load.pdf.additions.content import (
    SAME_PLACE,
    Budget,
    Form,
    check_form,
    matrix_of,
    numbers_of,
)
from annual_report.load.pdf.additions.content_syntax import operations
from annual_report.load.pdf.additions.resources import (
    check_font,
    check_group,
    check_image,
    check_passage,
    check_procedures,
    check_state,
    components,
    names_of,
)
from annual_report.load.pdf.additions.syntax import Name, Ref, Stream, Value, is_name
from annual_report.load.pdf.additions.update import Update, dictionary, unexpected

_OF_APPEARANCE: Final = frozenset({"Type", "Subtype", "FormType", "BBox", "Matrix", "Resources", "Group", "Filter"})
_OF_FORM: Final = _OF_APPEARANCE | {"Name"}
_OF_RESOURCES: Final = frozenset({"ProcSet", "Font", "XObject", "ExtGState", "ColorSpace", "Properties"})
_MOST_OBJECTS: Final = 2000


def check_drawing(update: Update, drawn: Stream) -> None:
    """Sees that the appearance `drawn` draws in its own box. Raises `NotSignatureError`."""
    if drawn.entries.keys() - _OF_APPEARANCE:
        raise unexpected("an appearance of another kind")
    parts = _Parts(update)
    whole = parts.form(drawn)
    budget = Budget()
    check_form(whole, SAME_PLACE, budget)
    for each in parts.forms.values():
        if id(each) not in budget.drawn:  # of no use, but a reader might take it for one
            check_form(each, SAME_PLACE, budget)


@dataclass(slots=True)
class _Parts:
    """What a picture consists of, as far as it was gone through: `uses` has what each object is good for."""

    update: Update
    uses: dict[int, str] = field(default_factory=dict)
    values: dict[int, Value] = field(default_factory=dict)
    forms: dict[int, Form] = field(default_factory=dict)
    checked: set[int] = field(default_factory=set)
    begun: set[int] = field(default_factory=set)

    def find(self, value: Value | None, use: str) -> Value:
        """What a value refers to, made by this update, for one use."""
        if not isinstance(value, Ref):
            if value is None:
                raise unexpected("a picture of nothing")
            return value
        number = value.number
        if self.uses.setdefault(number, use) != use:
            raise unexpected("an object of another use")
        if number not in self.values:
            self.values[number] = self.update.new(value)
        if len(self.values) > _MOST_OBJECTS or isinstance(self.values[number], Ref):
            raise unexpected("a picture of too many parts")
        return self.values[number]

    def form(self, stream: Stream) -> Form:
        """A form with all that it draws with."""
        entries = stream.entries
        known = entries.get("Subtype") == Name("Form") and entries.get("Type", Name("XObject")) == Name("XObject")
        if not known or entries.keys() - _OF_FORM or type(entries.get("FormType", 1)) is not int:
            raise unexpected("a form of another kind")
        check_group(entries.get("Group", {}))
        resources = dictionary(self.find(entries.get("Resources", {}), "resources"))
        if resources.keys() - _OF_RESOURCES:
            raise unexpected("resources of another kind")
        check_procedures(resources.get("ProcSet", []), self.find)
        names = {key: names_of(resources, key, self.find) for key in _OF_RESOURCES - {"ProcSet"}}
        forms, images = {}, set[str]()
        for name, each in names["XObject"].items():
            if (found := self._object(each)) is None:
                images.add(name)
            else:
                forms[name] = found
        for check, key in ((check_font, "Font"), (check_state, "ExtGState"), (check_passage, "Properties")):
            for each in names[key].values():
                if not isinstance(each, Ref) or each.number not in self.checked:
                    check(each, self.find)
                if isinstance(each, Ref):
                    self.checked.add(each.number)
        colours = {name: components(each, self.find) for name, each in names["ColorSpace"].items()}
        frame = numbers_of(entries.get("BBox"), 4)
        matrix = matrix_of(numbers_of(entries.get("Matrix", [1, 0, 0, 1, 0, 0]), 6))
        fonts, states, passages = (frozenset(names[key]) for key in ("Font", "ExtGState", "Properties"))
        drawn = list(operations(stream))
        return Form(drawn, matrix, frame, forms, frozenset(images), fonts, states, colours, passages)

    def _object(self, value: Value) -> Form | None:
        """The form that a name of the resources means; none where it is an image."""
        if not isinstance(value, Ref):
            raise unexpected("a picture of another kind")
        number, found = value.number, self.find(value, "drawn")
        if not isinstance(found, Stream):
            raise unexpected("a picture of another kind")
        if is_name(found.entries.get("Subtype"), {"Image"}):
            if number not in self.checked:
                check_image(found, self.find)
            self.checked.add(number)
            return None
        if number in self.forms:
            return self.forms[number]
        if number in self.begun:
            raise unexpected("a picture within itself")
        self.begun.add(number)
        self.forms[number] = self.form(found)
        return self.forms[number]
