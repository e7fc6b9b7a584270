"""What a kind of record declares. All that is special about a kind is in its module; other code loops over kinds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from ..faults import Fault, natural
from ..fields import FieldSpec, fields_of
from ..parts import Record
from .columns import Column

if TYPE_CHECKING:
    from ..base import Base
    from ..points import Point

R = TypeVar("R", bound=Record)
Rule = Callable[["Base"], Iterator[Fault]]


class Compared(NamedTuple):
    """A field by which records of a kind are compared with each other."""

    field: str
    heading: str = ""
    """Its heading, if that is not the title of the field's vocabulary."""
    ours: bool = False
    """Whether what it holds is ours, not the report's."""
    note: Callable[[Any], str] = lambda _: ""
    """What stands before a record's own entry, if the heading alone would claim too much for it."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Kind(Generic[R]):
    """A kind of record."""

    name: str
    """Its name in code and data: `example`."""
    folder: str
    """The folder of its files under data/; the section page with its list has the same name."""
    model: type[R]
    letter: str
    """How its codes begin. A number follows, or after `g-` some words."""
    title: str
    """The name of one on pages."""
    plural: str
    """The name of several on pages."""
    page: str
    """Where a record is under docs/: `{code}` is its code, `{parent}` the code of the record that lists it."""
    parent: str = ""
    """The kind whose records list those of this kind, if its pages hold them."""
    first_page: str = ""
    """The page of the first record, if that is a section page."""
    listed: str = ""
    """The heading for all of them in the finder, if different from `plural`."""
    facet: str = ""
    """The name of one in the finder, if different from `title`."""
    schema_type: str
    """The type of one in schema.org."""
    schema_fields: Callable[[R], dict[str, Any]] = lambda _: {}
    """The properties of one in schema.org, beyond those of all kinds."""
    anchors: Mapping[str, str | None] = field(default_factory=dict)
    """The anchor on a record's page for each field; None if the anchor is the field's name."""
    slides: Callable[[Base, R], list[Point]] | None = None
    """What its slides say; a kind without this has no slides."""
    slide: Callable[[Base, R], list[Point]] | None = None
    """What a single slide says, if that is less than its slides in a pack."""
    folds: str = ""
    """The id of the section that holds other records in full: embeds show only their titles, notes only findings."""
    dated: bool = True
    """Whether the year of its report follows its title where the page does not say it."""
    gist_ours: bool = False
    """Whether its sentence for search engines is our reading, not the report's."""
    starts_page: bool = False
    """Whether each starts on a new page in a handout."""
    finder: int = 0
    """Its place among the kinds in the finder; 0 if it is not searched."""
    pack: int = 0
    """Its place among the kinds in the pack builder; 0 if it goes into no pack."""
    summary: int = 0
    """Its place in llms.txt, which lists each record; 0 if it is not listed."""
    columns: tuple[Column, ...] = ()
    """The columns of its table in data/; a kind without columns has no table."""
    compared: tuple[Compared, ...] = ()
    """The fields by which its records are compared on one page, in the order of the columns."""
    rules: tuple[Rule, ...] = ()
    """The rules of the check that are about this kind only."""
    helpers: Mapping[str, Callable[..., Any]] = field(default_factory=dict)
    """The functions that its templates may call; each takes the base first."""

    weight: float = 1
    """How much a hit of this kind is worth in search."""
    called: tuple[str, ...] = ()
    """People's words for one when they search or type an address."""
    packable: bool = False
    """Whether a session can use it, so that search offers to add it to a pack."""
    lines: int = 5
    """The lines for notes on its page in a pack's handout."""
    folded: bool = False
    """Whether its list starts closed in the pack builder, as it is long and rarely wanted."""
    defines: bool = False
    """Whether it says what words mean, so that it comes first when people ask for a meaning."""
    section: str | None = None
    """The section page that lists it, if search has to know."""
    within: str | None = None
    """The kind whose pages hold it, so that search finds those pages by its words."""
    sets: str | None = None
    """The kind that groups it into sets, as in "the last set of questions"."""

    @property
    def fields(self) -> dict[str, FieldSpec]:
        """The fields of the model, by name."""
        return fields_of(self.model)

    @property
    def pattern(self) -> str:
        """The form of its codes, as a regular expression."""
        words = r"[a-z0-9]+(-[a-z0-9]+)*"
        return f"{self.letter}{words}" if self.named else rf"{self.letter}[1-9]\d*"

    @property
    def named(self) -> bool:
        """Whether its codes are words rather than numbers."""
        return self.letter.endswith("-")

    @property
    def list_page(self) -> str:
        """The section page that lists its records, or holds them all."""
        page = self.page.partition("#")[0]
        return page if "{" not in page else f"{self.folder}/index.md"

    def sort_key(self, record: Record) -> list[tuple[int, int | str]]:
        """What its records are sorted by: the number of a code, or the title if codes are words that no reader sees."""
        return natural(record.title.casefold() if self.named else record.code)

    def page_of(self, code: str) -> str | None:
        """The page of a record under docs/, a section page for the first of some kinds; None if it shares one."""
        return self.first_page if self.is_first(code) else self.stub(code)

    def stub(self, code: str) -> str | None:
        """The page of a record under docs/, if that holds only the call of the record."""
        if "#" in self.page or self.is_first(code):
            return None
        return self.page.format(code=code)

    def is_first(self, code: str) -> bool:
        """Whether this is the first record, whose page is a section page."""
        return bool(self.first_page) and code == f"{self.letter}1"
