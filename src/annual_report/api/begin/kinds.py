"""The kinds of bodies that a workspace can begin with, and what is asked about one: all invented, openly."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Final

from annual_report.api.begin.writing import on_one_line
from annual_report.api.names import UnknownNameError
from annual_report.checks.letterhead import LETTERHEAD_CHARACTERS
from annual_report.checks.sample_texts import SAMPLE_TEXT_LEFT
from annual_report.language import DATA_LANGUAGE, LANGUAGES, LOCALES, N_, SOURCE_LANGUAGE, Language, translator
from annual_report.language.vietnamese.body_names import body_form, name_in_lines
from annual_report.values.text_types import slug

_ROOM: Final = LETTERHEAD_CHARACTERS - 2  # capitals of some letters are wider than those that the rule counts
_SIGNATORY_ID: Final = "nguoi-ky"  # where the name of the signatory has no letter that an id could be made of
# What stands behind a # where the program has made something up, in the languages of comments.
MARKS: Final[dict[Language, str]] = {each.code: each.sample for each in LOCALES}


@dataclass(frozen=True, slots=True)
class Answers:
    """What is asked of whoever begins a workspace; None: nothing was answered, and the sample of the kind stays."""

    name: str | None = None
    place: str | None = None
    abbreviation: str | None = None
    signatory: str | None = None


@dataclass(frozen=True, slots=True)
class BodyKind:
    """A kind of body: its `name` for options, its `title` for people, and its own `samples` of all that is asked.

    `short_name` is how its texts speak of it, `post` who heads it, `superior` whom its letter goes to, `recipient` who
    gets a copy, `board` whom it is signed for. The name that is answered may say something else (`_words_for`).
    `documents` is the language of its documents.
    """

    name: str
    title: str
    samples: Answers
    short_name: str
    post: str
    superior: str
    recipient: str
    board: str = "Ban Chấp hành"
    documents: Language = DATA_LANGUAGE

    def sample(self, question: str) -> str:
        """The sample of what is asked, such as "name"."""
        return str(getattr(self.samples, question))


# What people write in short, or call a kind as well, without marks.
_ALSO_CALLED: Final = {"club": ("clb", "nhom"), "company": ("cty", "doanh-nghiep", "hop-tac-xa"), "school": ("thpt",)}
QUESTIONS: Final = tuple(field.name for field in fields(Answers))
BODY_KINDS: Final = (
    BodyKind(
        "union",
        N_("union, association"),
        Answers("Hội Mẫu tỉnh A", "Tỉnh A", "HMAU", "Nguyễn Văn A"),
        short_name="Hội",
        post="Chủ tịch",
        superior="Ủy ban nhân dân tỉnh A",
        recipient="Các ủy viên __BOARD__",
    ),
    BodyKind(
        "school",
        N_("school"),
        Answers("Trường THPT Mẫu", "Tỉnh A", "THPTMAU", "Nguyễn Văn A"),
        short_name="Nhà trường",
        post="Hiệu trưởng",
        superior="Sở Giáo dục và Đào tạo tỉnh A",
        recipient="Các tổ chuyên môn",
    ),
    BodyKind(
        "company",
        N_("company"),
        Answers("Công ty cổ phần Mẫu", "Tỉnh A", "CTMAU", "Nguyễn Văn A"),
        short_name="Công ty",
        post="Giám đốc",
        superior="Tổng công ty Mẫu A",
        recipient="Các phòng, bộ phận",
    ),
    BodyKind(
        "department",
        N_("government department"),
        Answers("Sở Mẫu tỉnh A", "Tỉnh A", "SMAU", "Nguyễn Văn A"),
        short_name="Sở",
        post="Giám đốc",
        superior="Ủy ban nhân dân tỉnh A",
        recipient="Các phòng, đơn vị trực thuộc",
    ),
    BodyKind(
        "club",
        N_("club"),
        Answers("Câu lạc bộ Mẫu", "Xã Mẫu A", "CLBMAU", "Nguyễn Văn A"),
        short_name="Câu lạc bộ",
        post="Chủ nhiệm",
        superior="Ủy ban nhân dân xã Mẫu A",
        recipient="Các thành viên __BOARD__",
        board="Ban Chủ nhiệm",
    ),
)
# Those with samples whose documents are in English, and follow no regulation.
ENGLISH_KINDS: Final = (
    BodyKind(
        "society",
        N_("learned society or body abroad (in English)"),
        Answers("Sample Society for Science", "Sampleton", "SSS", "Jane Sample"),
        short_name="the Society",
        post="President",
        superior="Sample Research Council",
        recipient="Members of the Council",
        documents=SOURCE_LANGUAGE,
    ),
    BodyKind(
        "company",
        N_("company"),
        Answers("Sample Tools Ltd", "Sampleton", "STL", "John Sample"),
        short_name="the Company",
        post="Managing Director",
        superior="Sample Group plc",
        recipient="Heads of departments",
        documents=SOURCE_LANGUAGE,
    ),
)
# Those that can be chosen where nothing is said of the language: the society is there in English only.
OFFERED_KINDS: Final = (*BODY_KINDS, ENGLISH_KINDS[0])


def kinds_in(documents: Language | None) -> tuple[BodyKind, ...]:
    """The kinds of bodies with samples whose documents are in a language; None: nothing is said of that."""
    return tuple(
        kind
        for kind in (OFFERED_KINDS if documents is None else (*BODY_KINDS, *ENGLISH_KINDS))
        if documents in {None, kind.documents}
    )


def body_kind(text: str | None, documents: Language | None = None) -> BodyKind:
    """The kind of body called so: by its name, or by what people call it in any language, or by how that begins.

    “Trường”, “truong-hoc” and “trường học” all mean a school; None is the first with samples whose `documents` are in
    a language. Raises `UnknownNameError`.
    """
    kinds = kinds_in(documents)
    if text is None and kinds:
        return kinds[0]
    text = text or ""
    asked = slug(text)
    called = {each: kind for kind in reversed(kinds) for each in _called(kind)}
    if (found := called.get(asked)) is not None:
        return found
    begun = list(dict.fromkeys(kind for name, kind in called.items() if asked and name.startswith(f"{asked}-")))
    if len(begun) == 1:
        return begun[0]
    raise UnknownNameError(text, [kind.name for kind in kinds])


def suiting(kind: BodyKind, name: str | None) -> BodyKind:
    """The kind whose sample suits a body of this `name`: a club is no association, whichever of the two was chosen."""
    form = body_form(name) if name and kind is BODY_KINDS[0] else None
    return next((each for each in BODY_KINDS if form and each.short_name == form.short_name), kind)


def _called(kind: BodyKind) -> Iterator[str]:
    """What a kind is called, without marks: its name, its title and each word of that, how its texts speak of it."""
    titles = [translator(each)(kind.title) for each in LANGUAGES]
    for text in (kind.name, kind.short_name, *titles, *(part for title in titles for part in title.split(","))):
        yield slug(text)
    yield from _ALSO_CALLED.get(kind.name, ())


def filled_in(text: str, kind: BodyKind, answers: Answers, language: Language) -> str:
    """`text` of a sample with the answers in it; a sample that nobody answered is marked at the end of its line.

    What was answered is nobody's sample, even if it is the same: its line says so.
    """
    marks = {question: _mark(kind, question, getattr(answers, question), language) for question in QUESTIONS}
    for question in QUESTIONS:
        answer, place = getattr(answers, question), f": __{question.upper()}__"
        value = f": {on_one_line(answer or kind.sample(question))}"
        lines = text.split("\n")
        text = "\n".join(_put(each, place, value, marks[question]) for each in lines)
    signatory = slug(answers.signatory or kind.sample("signatory")) or _SIGNATORY_ID
    text = "\n".join(_put(each, ": __SIGNATORY_ID__", f": {signatory}", "") for each in text.split("\n"))
    others = {
        "__LETTERHEAD__": _letterhead(answers.name or kind.sample("name"), marks["name"]),
        "__ABBREVIATION__": answers.abbreviation or kind.sample("abbreviation"),
        "__SUPERIOR__": kind.superior,
        "__RECIPIENT__": kind.recipient,
        **_words_for(kind, answers.name),
    }
    for place, value in others.items():
        text = text.replace(place, value)
    return text


def _mark(kind: BodyKind, question: str, answer: str | None, language: Language) -> str:
    """What the line of an answer says behind a #."""
    if answer is None:
        return MARKS[language]
    if answer != kind.sample(question):
        return ""
    exemption = translator(language)(N_("# ignore: {rule}")).format(rule=SAMPLE_TEXT_LEFT)
    return exemption.removeprefix("#").strip()


def _words_for(kind: BodyKind, name: str | None) -> dict[str, str]:
    """How texts call the body, who heads it, and its board: as its kind does, or as the form of its name says."""
    form = body_form(name) if name else None
    return {
        "__SHORT_NAME__": form.short_name if form else kind.short_name,
        "__POST__": (form and form.post) or kind.post,
        "__BOARD__": (form and form.board) or kind.board,
    }


def _put(line: str, place: str, value: str, mark: str) -> str:
    """A line of YAML with `value` at its `place`, where it has that, and the `mark` as a comment after all others.

    So whoever removes the mark with its # leaves nothing that becomes part of the value.
    """
    before, found, comment = line.partition(place)
    if not found or before.lstrip().startswith("#"):
        return line
    said = [each for each in (comment.strip().removeprefix("#").strip(), mark) if each]
    return _with_note(before + value, "  # ".join(said))


def _letterhead(name: str, mark: str) -> str:
    """The name in lines that fit the head of a document, as entries of a list; the last with the `mark`."""
    entries = [f"  - {on_one_line(each)}" for each in name_in_lines(name, _ROOM)]
    return "\n".join([*entries[:-1], _with_note(entries[-1], mark)])


def _with_note(line: str, said: str) -> str:
    return f"{line:<33}  # {said}" if said else line
