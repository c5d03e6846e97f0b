"""Sections and annexes to blocks: numbered headings, prose, points, tables, charts and photos in their order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Final

from annual_report.compose import tables
from annual_report.compose.causes import added_at_end, in_sentence
from annual_report.compose.chart_blocks import chart_block
from annual_report.compose.composition import Composition
from annual_report.compose.key_figures import key_figures
from annual_report.compose.numbering import NumberedPoints, Point
from annual_report.compose.plan_review import plan_review, with_last_plan
from annual_report.compose.plan_tasks import plan_points, plan_table
from annual_report.compose.prose import ProseWording, added_around, blocks
from annual_report.compose.term.overview import term_overview
from annual_report.compose.tracing import ProgramProse, QuotedProse, traced_text
from annual_report.document.origin import Origin
from annual_report.document.tree import (
    Block,
    Captions,
    Heading,
    ItemList,
    ListItem,
    Pair,
    Paragraph,
    Picture,
    Run,
    Table,
)
from annual_report.language import DATA_LANGUAGE, N_, locale_of
from annual_report.language.numbers import roman
from annual_report.model.activities import Activity, Dated, Signing, Speech
from annual_report.model.appraisal import Proposal, Shortcoming
from annual_report.model.commendation import Commendation
from annual_report.model.report import Contents, Piece, Report, Section
from annual_report.regulations.plain import is_plain
from annual_report.values.text_types import Prose
from annual_report.wording.names import names_of_particulars

# So many photos stand side by side.
PAIR: Final = 2


def body(report: Report, composition: Composition) -> tuple[Block, ...]:
    """The whole body of a report, ending with the regulation's closing mark."""
    report = with_last_plan(report, composition)
    introduction, conclusion = Origin(("introduction",)), Origin(("conclusion",))
    body_blocks = list(blocks(report.introduction, composition.wording, introduction)) if report.introduction else []
    part = index = 0
    rank = 3 if any(section.part for section in report.sections) else 2
    for place, section in enumerate(report.sections):
        origin = Origin(("sections", place))
        if section.part:
            part, index = part + 1, 0
            body_blocks.append(_part(part, section.part, composition, origin.below("part")))
        index += 1
        body_blocks += _section(index, section, f"phan-{part}-muc" if part else "muc", rank, composition, origin)
    if report.conclusion:
        body_blocks += blocks(report.conclusion, composition.wording, conclusion)
    elif not body_blocks or not isinstance(body_blocks[-1], Paragraph | ItemList):
        if not (formula := _formula(composition)):
            return tuple(body_blocks)
        body_blocks.append(Paragraph((Run(formula, added=True),)))
    return tuple(with_closing_mark(body_blocks, composition.closing_mark))


def _part(number: int, title: str, composition: Composition, origin: Origin) -> Heading:
    label = composition.translate(N_("Part {number}")).format(number=roman(number))
    traced = traced_text(title, origin, composition.regulation.letterings.part_title)
    return Heading(0, label, traced, f"phan-{number}", 2)


def _section(
    index: int, section: Section, anchor: str, rank: int, composition: Composition, origin: Origin
) -> list[Block]:
    letterings = composition.regulation.letterings
    title = traced_text(section.title, origin.below("title"), letterings.section)
    section_blocks: list[Block] = [Heading(1, f"{roman(index)}.", title, f"{anchor}-{index}", rank)]
    section_blocks += contents_blocks(section, composition, origin, level=2 if section.sections else 1)
    for position, subsection in enumerate(section.sections, 1):
        below = origin.below("sections", position - 1)
        title = traced_text(subsection.title, below.below("title"), letterings.clause)
        section_blocks.append(Heading(2, f"{position}.", title, f"{anchor}-{index}-{position}", rank + 1))
        section_blocks += contents_blocks(subsection, composition, below, level=2)
    return section_blocks


def _formula(composition: Composition) -> str:
    """The sentence that ends a body which ends in no sentence of its own, so that the closing mark has one to end.

    Plain documents in English have none: nobody writes so there.
    """
    if is_plain(composition.regulation) and composition.language != DATA_LANGUAGE:
        return ""
    issuance = composition.report.issuance
    text = composition.translate(N_("This concludes the {type} {subject} of {organization}."))
    return text.format(
        type=issuance.type_in(composition.language),
        subject=issuance.subject_in(composition.language),
        organization=composition.organization.name,
    )


def contents_blocks(contents: Contents, composition: Composition, origin: Origin, level: int) -> list[Block]:
    """What the section or annex at `origin` holds, without its heading.

    Points are numbered for the `level` of that, and through.
    """
    places = (origin, *(origin.below("in_order", index) for index in range(len(contents.in_order))))
    composed = [
        _piece(piece, contents.title, composition, place) for piece, place in zip(contents.pieces, places, strict=True)
    ]
    numbered_points = NumberedPoints(level, composition.point_letters, sum(len(each.points) for each in composed))
    return [block for each in composed for block in (*each.text, *numbered_points.next(each.points), *each.shown)]


@dataclass(frozen=True, slots=True)
class _Composed:
    """A piece of a section: its text, its points, and what is shown below them."""

    text: tuple[Block, ...]
    points: list[Point]
    shown: list[Block]


def _piece(piece: Piece, title: str, composition: Composition, origin: Origin) -> _Composed:
    text = blocks(piece.text, composition.wording, origin.below("text")) if piece.text else ()
    points = [
        *map(Point, _prose_entries(piece, composition, origin)),
        *plan_points(piece.plan, composition, origin.below("plan")),
    ]
    return _Composed(text, points, _shown(piece, title, composition, origin))


def _shown(piece: Piece, title: str, composition: Composition, origin: Origin) -> list[Block]:
    """Its tables, charts and photos; a table without a title is called by the `title` of the section."""
    shown = list(term_overview(piece.term_overview, composition)) if composition.report.period.is_term else []
    review = plan_review(piece.plan_review, composition, origin.below("plan_review")) if piece.plan_review else None
    shown += [review] if review else []
    if piece.figures:
        shown.append(key_figures(piece.figures, composition, origin.below("figures")))
    if piece.memberships:
        called = composition.translate(N_("Membership"))
        shown.append(tables.memberships(piece.memberships, called, composition, origin.below("memberships")))
    filled_tables = (
        tables.commendations(piece.commendations, composition, origin.below("commendations")),
        plan_table(piece.plan, composition, origin.below("plan")),
    )
    shown += [table for table in filled_tables if table]
    shown += [
        tables.data_table(each, title, composition, origin.below("tables", index))
        for index, each in enumerate(piece.tables)
    ]
    mark = locale_of(composition.language).decimal_mark
    shown = [replace(each, decimal_sign=mark) if isinstance(each, Table) else each for each in shown]
    shown += [chart_block(each, composition, origin.below("charts", index)) for index, each in enumerate(piece.charts)]
    return shown + _photos(piece, composition, origin.below("photos"))


def _prose_entries(contents: Piece, composition: Composition, origin: Origin) -> list[tuple[Block, ...]]:
    """The text of everything in a section that is told in prose, in order."""

    def place(key: str, index: int) -> Origin:
        return origin.below(key, index, "text")

    def dated(key: str, several: Sequence[Activity | Signing | Speech]) -> list[tuple[Block, ...]]:
        return [blocks(each.text, _wording(each, composition), place(key, at)) for at, each in enumerate(several)]

    entries = dated("activities", contents.activities)
    entries += dated("signings", contents.signings)
    entries += dated("speeches", contents.speeches)
    entries += [
        _commendation(each, composition, origin.below("commendations", index))
        for index, each in enumerate(contents.commendations)
    ]
    entries += [
        _shortcoming(each, composition, origin.below("shortcomings", index))
        for index, each in enumerate(contents.shortcomings)
    ]
    entries += [
        blocks(each.text, composition.wording, place("lessons", index)) for index, each in enumerate(contents.lessons)
    ]
    return entries + [
        _proposal(each, composition, place("proposals", index)) for index, each in enumerate(contents.proposals)
    ]


def _wording(entry: Dated, composition: Composition) -> ProseWording:
    return composition.wording_with(names_of_particulars(entry, composition.names))


def _commendation(commendation: Commendation, composition: Composition, origin: Origin) -> tuple[Block, ...]:
    """The text, then those commended by name."""
    text = blocks(commendation.text, composition.wording, origin.below("text"))
    names = tuple(
        ListItem("-", (Paragraph((Run(name),), origin=origin.below("names", index)),))
        for index, name in enumerate(commendation.names)
    )
    return (*text, ItemList(names)) if names else text


def _proposal(proposal: Proposal, composition: Composition, origin: Origin) -> tuple[Block, ...]:
    """The text, behind the body that it is addressed to."""
    if proposal.addressee not in composition.names:
        return blocks(proposal.text, composition.wording, origin)
    addressee = composition.translate(N_("For {body}")).format(body=f"{{{proposal.addressee}}}")
    said = blocks(Prose(f"{addressee}: {proposal.text}"), composition.wording, origin)
    return added_around(said, _length_before_colon(said, proposal.addressee) + len(": "))


def _length_before_colon(said: tuple[Block, ...], name: str) -> int:
    """How long the words are that end with those of a `name`."""
    length = end = 0
    for run in said[0].runs if said and isinstance(said[0], Paragraph) else ():
        length += len(run.text)
        if run.name == name:
            end = length
        elif end:
            break
    return end


def _shortcoming(shortcoming: Shortcoming, composition: Composition, origin: Origin) -> tuple[Block, ...]:
    """What fell short, then its cause, or the list of its causes."""
    wording, cause = composition.wording, composition.translate(N_("Cause"))
    text = blocks(shortcoming.text, wording, _in_data(shortcoming.text, origin.below("text")))
    said = [in_sentence(each, composition.language) for each in shortcoming.causes]
    if len(said) > 1:
        items = tuple(
            ListItem("-", _cause("", each, shortcoming.causes[index], wording, origin.below("causes", index)))
            for index, each in enumerate(said)
        )
        return (*text, Paragraph((Run(f"{cause}:", added=True),)), ItemList(items))
    causes = [
        _cause(f"{cause}: ", each, shortcoming.causes[index], wording, origin.below("causes", index))
        for index, each in enumerate(said)
    ]
    return (*text, *(block for cause_blocks in causes for block in cause_blocks))


def _cause(lead: str, said: Prose, written: Prose, wording: ProseWording, origin: Origin) -> tuple[Block, ...]:
    """A cause behind its `lead`, with the mark at its end that was not `written`."""
    composed = blocks(Prose(f"{lead}{said}"), replace(wording, goes_on=True), _in_data(written, origin))
    return added_around(composed, len(lead), added_at_end(said, written))


def _in_data(text: str, origin: Origin) -> Origin | None:
    """Where a text stands in the data that would be at `origin`, if the program had not put it there."""
    if isinstance(text, QuotedProse):
        return text.origin
    return None if isinstance(text, ProgramProse) else origin


def _photos(contents: Piece, composition: Composition, origin: Origin) -> list[Block]:
    pictures: list[Picture] = []
    for index, photo in enumerate(contents.photos):
        label, anchor = composition.numbered(N_("Photo"))
        named = photo.file if photo.file not in composition.missing_photos else None
        file = PurePosixPath(named) if named else None
        caption = traced_text(photo.caption, origin.below(index, "caption"))
        pictures.append(Picture(anchor, label, caption, file, photo.alternative or photo.caption))
    photo_blocks = _paired([picture for picture in pictures if picture.file])
    captions = tuple(picture for picture in pictures if picture.file is None)
    if captions:
        photo_blocks.append(Captions(composition.translate(N_("Photos without a file:")), captions))
    return photo_blocks


def _paired(pictures: list[Picture]) -> list[Block]:
    """Two photos or more stand side by side, a single one by itself."""
    if len(pictures) < PAIR:
        return [*pictures]
    return [Pair(tuple(pictures[index : index + PAIR])) for index in range(0, len(pictures), PAIR)]


def with_closing_mark(blocks: list[Block], mark: str) -> list[Block]:
    """The blocks with the closing mark after the last sentence, in place of its full stop or semicolon."""
    for index in range(len(blocks) - 1, -1, -1):
        block = blocks[index]
        if isinstance(block, Paragraph) and block.runs:
            return [*blocks[:index], _ending_with(block, mark), *blocks[index + 1 :]]
        if isinstance(block, ItemList):
            *items, last = block.items
            closed_last = replace(last, blocks=tuple(with_closing_mark(list(last.blocks), mark)))
            return [*blocks[:index], ItemList((*items, closed_last)), *blocks[index + 1 :]]
        if not isinstance(block, Heading):
            break
    return [*blocks, Paragraph((Run(mark, added=True),))]


def _ending_with(paragraph: Paragraph, mark: str) -> Paragraph:
    runs = list(paragraph.runs)
    while len(runs) > 1 and not runs[-1].text.strip():
        runs.pop()
    last = runs.pop()
    kept = replace(last, text=last.text.rstrip().removesuffix(";").removesuffix("."))
    closing = replace(kept, text=mark, name="", added=True)
    return Paragraph((*runs, *([kept] if kept.text else []), closing), origin=paragraph.origin)
