"""Advice that names a key, a file or a name, but not what to write: that only a person knows. By its English text."""

from typing import Final

_BY_REASON: Final = {
    "what to write under the key, or where, only the writer knows; it is told under which": (
        "add carried_over_from: {year}",
        "add to the plan: {{id: {id}, text: …, carried_over_from: {year}}}; or write that it was dropped",
        "add at the left edge, as “statistics:” is: plan_results: [{{item: {id}, cause: …}}]",
        "add “{key}:”, and below it, indented, at least: {keys}",
        "begin every entry on a line of its own with “- ”, for example “- {key}: …”",
        "make it an entry, with each cell under a key of its own: “- label: {cell}”",
        "there is none yet: add one under “{list}:” first",
        "write a figure such as 40/62 under “value:” of “{name}”",
        "write a number under “{key}:” of “{name}”, or use words here instead of the name",
        "write “key: value” lines, indented below it, for example “{key}: …”",
        "write it in full here, for example “posts: [{posts}]”, or add “body:”",
        "write “{key}:” in this entry, or use words here instead of the name",
        "write “{key}:” where “{name}” is described, or use words here instead of the name",
        "write “fulfils: [{id}]” at the activity that did it, or its result under “plan_results”, or carry it over "
        "into the new plan with “carried_over_from: {year}”",
        "write “{name}” here, and the old name under “{key}” until {day}",
    ),
    "what it is in the other language, only the writer knows": (
        "write under “- ”, on lines of their own: {languages}",
        "write the text of each language ({languages}) on a line of its own",
        "write the text of each language on a line of its own below the key, here “{language}: …”, or add the text to "
        "data/translations.yaml",
    ),
    "in which sentence it belongs, or which words say it there, only the writer knows": (
        "put {name} into the text where it belongs, or remove the key if it is not to be printed",
        "write {name} where the text is about its content",
        "write {{{id}}} where the text speaks of it",
        "{name} works only in the text of the activity, signing or speech it belongs to; write the words here",
        "write names as {{{name}}}, with a brace on each side",
    ),
    "which of its lines are meant, only the writer knows": (
        "it belongs below “{key}:”: indent it like the keys there",
        "it is a key of the group that begins at line {line}: indent it like the keys there",
        "type “- ” before it if it is another entry; if not, indent it like “{key}:”",
        "write every entry on a line of its own below the key: “- {entry}”",
        "the keys that can be used here: {keys}",
    ),
    "what is so, the record says": (
        "check the year: the period ends on {end}",
        "write the months that are meant, as in {months}",
        "write the months that are meant, as in {months}{year}",
        "write the year in which the task was first due, {year} or earlier",
        "write the months that are meant, as in {months}{year}",
        "write what is so, such as “{words}”",
        "write its plan into data/{year}/report.yaml",
        "write {file}, with the figures at least",
        "these figures give {computed}",  # with more digits than a figure can have
    ),
    "it is done with files and commands, not with text": (
        "annual-report check {year} shows what to fix",
        "copy it into {folder}photos/, and write photos/{file}",
        "copy it into {folder}photos/, or remove the line: then only the caption is printed",
        "fix the place it points to; annual-report explain {rule} shows how",
        "rename it to {name}",
    ),
}
LEFT_TO_PEOPLE: Final = frozenset(text for texts in _BY_REASON.values() for text in texts)
