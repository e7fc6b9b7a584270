"""One YAML file as plain text, lists and mappings, with the line of everything in it.

Files may use only a small part of YAML: UTF-8, one document, every scalar is text (so `no` is not false and nothing
turns into a date), no anchors, aliases or tags, no duplicate keys, and comments on lines of their own. PyYAML parses;
this module builds from its events, as they hold the line numbers, and the aliases before they are resolved.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import yaml

from .faults import Fault, field_path
from .texts import decoded, describe, find_hidden, invisible, merging, unprintable

if TYPE_CHECKING:
    from yaml._yaml import Mark as CMark  # exists where the wheel has libyaml

Where = tuple[str | int, ...]
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml is ten times as fast where the wheel has it


class Document(NamedTuple):
    """What a file says. `data` is None if it cannot be read; `lines` maps `("behaviours", 0, "to")` to its line."""

    data: object
    lines: dict[Where, int]
    faults: list[Fault]


def load(path: Path, name: str) -> Document:
    """Read the YAML file at `path`; faults call it `name`. Every fault is in the document; nothing is raised."""
    text = decoded(path.read_bytes(), name)
    if isinstance(text, Fault):
        return Document(None, {}, [text])
    if faults := [*merging(text, name)]:
        return Document(None, {}, faults)
    if fault := unprintable(text, name):
        return Document(None, {}, [fault])
    try:
        events = list(yaml.parse(text, LOADER))
    except yaml.MarkedYAMLError as error:
        mark, words = _problem(error, text)
        return _unreadable(name, _line(mark), f"not YAML: {words}")
    reader = _Reader(name, text, events)
    reader.stream()
    return Document(reader.data, reader.lines, [*invisible(text, name), *_cut_short(text, name), *reader.faults])


class _Reader:
    """Reads the parser's events once."""

    def __init__(self, name: str, text: str, events: list[yaml.Event]) -> None:
        self.name = name
        self.text = text
        self.events = iter(events)
        self.data: object = None
        self.lines: dict[Where, int] = {}
        self.faults: list[Fault] = []

    def stream(self) -> None:
        """Read the one document that a file holds."""
        documents = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._fault(event, (), "a second document starts here; a file holds one record")
                    break
                self.data = self._value(next(self.events), ())
        if not documents:
            self.faults.append(Fault(self.name, 1, "", "the file is empty; it should hold one record"))

    def _value(self, event: yaml.Event, where: Where) -> object:
        self.lines.setdefault(where, _line(event.start_mark))
        self._forbid(event, where)
        if isinstance(event, yaml.ScalarEvent):
            return event.value
        if isinstance(event, yaml.SequenceStartEvent):
            items: list[object] = []
            while not isinstance(item := next(self.events), yaml.SequenceEndEvent):
                items.append(self._value(item, (*where, len(items))))
            return items
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(where)
        return ""  # an alias, which is a fault already

    def _mapping(self, where: Where) -> dict[str, object]:
        mapping: dict[str, object] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                self._value(event, (*where, "?"))
                self._fault(event, where, "a field's name is one word, not a list, a mapping or an alias")
                self._value(next(self.events), (*where, "?"))
                continue
            self._forbid(event, where)
            place = (*where, event.value)
            if event.value in mapping:
                self._fault(event, place, f"is there twice (first on line {self.lines[place]}); keep one")
                self._value(next(self.events), (*where, "?"))
                continue
            self.lines[place] = _line(event.start_mark)
            mapping[event.value] = self._value(next(self.events), place)
        return mapping

    def _forbid(self, event: yaml.Event, where: Where) -> None:
        """Report anchors, aliases, tags and hidden escapes: each gives a text a meaning that readers cannot see."""
        if isinstance(event, yaml.AliasEvent):
            self._fault(event, where, f"alias '*{event.anchor}'; write the text out")
        elif isinstance(event, yaml.NodeEvent) and event.anchor:
            self._fault(event, where, f"anchor '&{event.anchor}'; take it out and write each text out")
        elif isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._fault(event, where, f"tag '{tag}'; take it out, every value is text here")
        elif (
            isinstance(event, yaml.ScalarEvent)
            and (character := find_hidden(event.value))
            and character not in self.text
        ):
            # A character that is in the text itself has been reported already.
            self._fault(event, where, f"the escape of {describe(character)} does not belong in a text; take it out")

    def _fault(self, event: yaml.Event, where: Where, message: str) -> None:
        self.faults.append(Fault(self.name, _line(event.start_mark), field_path(where), message))


def _cut_short(text: str, name: str) -> Iterator[Fault]:
    """Comments after a value: each is the lost end of a text, or could be taken for one.

    The scanner's marks say where a value ends, so a `#` within quotes or within a text of several lines does not count.
    """
    if " #" not in text and "\t#" not in text:
        return
    lines = text.split("\n")
    for before, after in pairwise(yaml.scan(text, LOADER)):
        end = before.end_mark
        if after.start_mark.line == end.line or end.line >= len(lines):
            continue
        value, comment = lines[end.line][: end.column].strip(), lines[end.line][end.column :].strip()
        lost = comment.startswith("#") and value
        if lost and not isinstance(before, yaml.DocumentStartToken) and not _opens(before, after):
            shown = textwrap.shorten(comment, 60, placeholder=" …")
            mend = "a text with ' #' in it needs quotes, and a comment needs its own line"
            yield Fault(name, end.line + 1, "", f"'{shown}' is lost as a comment; {mend}")


def _opens(before: yaml.Token, after: yaml.Token) -> bool:
    """Whether a field or an entry goes on below with a mapping or a list, so that the comment cuts nothing off."""
    if isinstance(before, yaml.ValueToken) and isinstance(after, yaml.BlockEntryToken):
        return True
    starts = (
        yaml.BlockMappingStartToken,
        yaml.BlockSequenceStartToken,
        yaml.FlowMappingStartToken,
        yaml.FlowSequenceStartToken,
    )
    return isinstance(before, yaml.ValueToken | yaml.BlockEntryToken) and isinstance(after, starts)


def _line(mark: yaml.Mark | CMark | None) -> int:
    """The line of a mark, from 1. Everything that was parsed has a mark; only events made by hand have none."""
    return mark.line + 1 if mark else 1


def _problem(error: yaml.MarkedYAMLError, text: str) -> tuple[yaml.Mark | None, str]:
    """Where to look and what to do; the parser's own words are for programmers."""
    context, problem, mark = error.context or "", error.problem or "", error.problem_mark or error.context_mark
    if "tab character" in problem:
        return mark, "indent with spaces, not tabs"
    if mark and "cannot start any token" in problem:
        start = text.split("\n")[mark.line][mark.column]
        return (
            mark,
            "indent with spaces, not tabs" if start == "\t" else f"a text that starts with {start} needs quotes",
        )
    if "mapping values are not allowed" in problem:
        return mark, "a text with ': ' in it needs quotes, or '>-' and a new line"
    if "quoted scalar" in context and "end of stream" in problem:
        return error.context_mark, "the quote that opens here is not closed"
    if "flow" in context:
        return error.context_mark, "the bracket that opens here is not closed, or a text within it needs quotes"
    if "simple key" in context:
        return error.context_mark, "put a colon and a space after a field's name"
    if "alias" in context or "anchor" in context:
        return mark, "a text that starts with * or & needs quotes"
    if "block" in context:
        where = "check the indentation, and look for a quote that closes too early"
        return mark, f"a field or an entry should start here; {where}"
    where = "look here and on the line before for a missing or extra quote, bracket or colon"
    return mark, f"this cannot be read; {where}"


def _unreadable(name: str, line: int, message: str) -> Document:
    return Document(None, {}, [Fault(name, line, "", message)])
