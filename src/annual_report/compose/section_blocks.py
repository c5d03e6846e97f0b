"""Sections and annexes to blocks: numbered headings, prose, points, tables, charts and photos in their order."""

from dataclasses import replace
from pathlib import PurePosixPath
from typing import Final

from annual_report.compose import tables
from annual_report.compose.chart_blocks import chart_block
from annual_report.compose.composition import Composition, lettered
from annual_report.compose.key_figures import key_figures
from annual_report.compose.numbering import point
from annual_report.compose.plan_review import plan_review, with_last_plan
from annual_report.compose.prose import ProseWording, blocks
from annual_report.compose.term.overview import term_overview
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
from annual_report.language import N_, locale_of
from annual_report.language.numbers import roman
from annual_report.model.activities import Dated
from annual_report.model.appraisal import Proposal, Shortcoming
from annual_report.model.commendation import Commendation
from annual_report.model.report import Contents, Report, Section
from annual_report.values.text_types import Prose
from annual_report.wording.names import names_of_particulars

PAIR: Final = 2


def body(report: Report, composition: Composition) -> tuple[Block, ...]:
    """The whole body of a report, ending with the regulation's closing mark."""
    report = with_last_plan(report, composition)
    found = list(blocks(report.introduction, composition.wording)) if report.introduction else []
    part = index = 0
    rank = 3 if any(section.part for section in report.sections) else 2
    for section in report.sections:
        if section.part:
            part, index = part + 1, 0
            found.append(_part(part, section.part, composition))
        index += 1
        found += _section(index, section, f"phan-{part}-muc" if part else "muc", rank, composition)
    if report.conclusion:
        found += blocks(report.conclusion, composition.wording)
    elif not found or not isinstance(found[-1], Paragraph | ItemList):
        found.append(Paragraph((Run(_formula(composition)),)))
    return tuple(closed(found, composition.regulation.closing_mark))


def _part(number: int, title: str, composition: Composition) -> Heading:
    label = composition.say(N_("Part {number}")).format(number=roman(number))
    return Heading(0, label, lettered(title, composition.regulation.letterings.part_title), f"phan-{number}", 2)


def _section(index: int, section: Section, anchor: str, rank: int, composition: Composition) -> list[Block]:
    letterings = composition.regulation.letterings
    title = lettered(section.title, letterings.section)
    found: list[Block] = [Heading(1, f"{roman(index)}.", title, f"{anchor}-{index}", rank)]
    found += contents(section, composition, level=2 if section.sections else 1)
    for position, inner in enumerate(section.sections, 1):
        title = lettered(inner.title, letterings.clause)
        found.append(Heading(2, f"{position}.", title, f"{anchor}-{index}-{position}", rank + 1))
        found += contents(inner, composition, level=2)
    return found


def _formula(composition: Composition) -> str:
    """The sentence that ends a body which ends in no sentence of its own, so that the closing mark has one to end."""
    issuance = composition.report.issuance
    said = composition.say(N_("Above is the {type} {subject} of {organization}."))
    return said.format(type=issuance.type, subject=issuance.subject_inside, organization=composition.organization.name)


def contents(contents: Contents, composition: Composition, level: int) -> list[Block]:
    """What a section or annex holds, without its heading; points are numbered for the `level` of that."""
    found = list(blocks(contents.text, composition.wording)) if contents.text else []
    letters, mark = composition.regulation.forms.point_letters.text, locale_of(composition.language).decimal_mark
    found += _points([*_told(contents, composition), *_tasks(contents, composition)], level, letters)
    found += term_overview(contents.term_overview, composition) if composition.report.period.is_term else []
    review = plan_review(contents.plan_review, composition) if contents.plan_review else None
    found += [review] if review else []
    if contents.figures:
        found.append(key_figures(contents.figures, composition))
    if contents.memberships:
        found.append(tables.memberships(contents.memberships, composition.say(N_("Membership")), composition))
    wanted = (tables.commendations(contents.commendations, composition), tables.plan(contents.plan, composition))
    found += [table for table in wanted if table]
    found += [tables.data_table(each, contents.title, composition) for each in contents.tables]
    found = [replace(each, decimal_sign=mark) if isinstance(each, Table) else each for each in found]
    found += [chart_block(each, composition) for each in contents.charts]
    return found + _photos(contents, composition)


def _told(contents: Contents, composition: Composition) -> list[tuple[Block, ...]]:
    """The text of everything in a section that is told in prose, in order."""
    told = [blocks(each.text, _wording(each, composition)) for each in contents.activities]
    told += [blocks(each.text, _wording(each, composition)) for each in contents.signings]
    told += [blocks(each.text, _wording(each, composition)) for each in contents.speeches]
    told += [_commendation(each, composition) for each in contents.commendations]
    told += [_shortcoming(each, composition) for each in contents.shortcomings]
    told += [blocks(each.text, composition.wording) for each in contents.lessons]
    return told + [_proposal(each, composition) for each in contents.proposals]


def _tasks(contents: Contents, composition: Composition) -> list[tuple[Block, ...]]:
    """The plan as text, unless a table with owners and dates says it."""
    if any(each.has_particulars for each in contents.plan):
        return []
    return [blocks(each.text, composition.wording) for each in contents.plan]


def _wording(told: Dated, composition: Composition) -> ProseWording:
    return composition.wording_with(names_of_particulars(told, composition.known))


def _commendation(each: Commendation, composition: Composition) -> tuple[Block, ...]:
    """The text, then those commended by name."""
    text = blocks(each.text, composition.wording)
    names = tuple(ListItem("-", (Paragraph((Run(name),)),)) for name in each.names)
    return (*text, ItemList(names)) if names else text


def _proposal(each: Proposal, composition: Composition) -> tuple[Block, ...]:
    """The text, behind the body that it is addressed to."""
    if each.addressee not in composition.known:
        return blocks(each.text, composition.wording)
    to = composition.say(N_("For {body}")).format(body=f"{{{each.addressee}}}")
    return blocks(Prose(f"{to}: {each.text}"), composition.wording)


def _shortcoming(each: Shortcoming, composition: Composition) -> tuple[Block, ...]:
    """What fell short, then its cause, or the list of its causes."""
    text, cause = blocks(each.text, composition.wording), composition.say(N_("Cause"))
    if len(each.causes) > 1:
        items = tuple(ListItem("-", blocks(why, composition.wording)) for why in each.causes)
        return (*text, Paragraph((Run(f"{cause}:"),)), ItemList(items))
    return (*text, *(block for why in each.causes for block in blocks(Prose(f"{cause}: {why}"), composition.wording)))


def _points(entries: list[tuple[Block, ...]], level: int, letters: str) -> list[Block]:
    """Entries as numbered points (1. 2. below a section, a) b) below a subsection); a single one as plain text."""
    if len(entries) <= 1:
        return [block for entry in entries for block in entry]
    return [
        ItemList(
            tuple(
                ListItem(f"{index + 1}." if level == 1 else point(index, letters), entry)
                for index, entry in enumerate(entries)
            )
        )
    ]


def _photos(contents: Contents, composition: Composition) -> list[Block]:
    pictures: list[Picture] = []
    for each in contents.photos:
        label, anchor = composition.numbered(N_("Photo"))
        file = PurePosixPath(each.file) if each.file else None
        pictures.append(Picture(anchor, label, each.caption, file, each.alternative or each.caption))
    shown = _paired([picture for picture in pictures if picture.file])
    captions = tuple(picture for picture in pictures if picture.file is None)
    if captions:
        shown.append(Captions(composition.say(N_("Photos of which the file is not in the record:")), captions))
    return shown


def _paired(pictures: list[Picture]) -> list[Block]:
    """Two photos or more stand side by side, a single one by itself."""
    if len(pictures) < PAIR:
        return [*pictures]
    return [Pair(tuple(pictures[index : index + PAIR])) for index in range(0, len(pictures), PAIR)]


def closed(found: list[Block], mark: str) -> list[Block]:
    """The blocks with the closing mark after the last sentence, in place of its full stop or semicolon."""
    for index in range(len(found) - 1, -1, -1):
        block = found[index]
        if isinstance(block, Paragraph) and block.runs:
            return [*found[:index], _ended(block, mark), *found[index + 1 :]]
        if isinstance(block, ItemList):
            *items, last = block.items
            inner = replace(last, blocks=tuple(closed(list(last.blocks), mark)))
            return [*found[:index], ItemList((*items, inner)), *found[index + 1 :]]
        if not isinstance(block, Heading):
            break
    return [*found, Paragraph((Run(mark),))]


def _ended(paragraph: Paragraph, mark: str) -> Paragraph:
    runs = list(paragraph.runs)
    while len(runs) > 1 and not runs[-1].text.strip():
        runs.pop()
    last = runs.pop()
    return Paragraph((*runs, replace(last, text=last.text.rstrip().removesuffix(";").removesuffix(".") + mark)))
