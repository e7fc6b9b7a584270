"""What there is to say of a kind of record. What is particular to one is in its own module; all else loops."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..faults import Fault
from ..fields import FieldSpec, fields_of
from ..parts import Record

if TYPE_CHECKING:
    from ..base import Base
    from ..points import Point

R = TypeVar("R", bound=Record)
Rule = Callable[["Base"], Iterator[Fault]]


@dataclass(frozen=True, kw_only=True, eq=False)
class Kind(Generic[R]):
    """A kind of record."""

    name: str
    """What code and data call it: `example`."""
    folder: str
    """Where its files are, under data/; its list is the section page of the same name."""
    model: type[R]
    letter: str
    """How its codes begin. A number follows, or after `g-` some words."""
    title: str
    """What pages call one."""
    plural: str
    """What pages call several."""
    page: str
    """Where a record is, under docs/: `{code}` stands for its code, `{parent}` for that of the record that lists it."""
    parent: str = ""
    """The kind whose records list those of this kind, if a page of that kind holds them."""
    first_page: str = ""
    """The page of the first record, where that is a section page."""
    listed: str = ""
    """The heading over all of them in the finder, if another than `plural`."""
    facet: str = ""
    """What the finder calls one, if another than `title`."""
    schema_type: str
    """What schema.org calls one."""
    schema_fields: Callable[[R], dict[str, Any]] = lambda _: {}
    """What schema.org has to say of one, beyond what it has for all."""
    anchors: Mapping[str, str | None] = field(default_factory=dict)
    """The anchor on a record's page under which a field is; None where the anchor has the field's name."""
    slides: Callable[[Base, R], list[Point]] | None = None
    """What its slides say; a kind without has none."""
    slide: Callable[[Base, R], list[Point]] | None = None
    """What a single slide says, if less than its slides in a pack."""
    folds: str = ""
    """The id of the section that holds others in full; an embed has only their titles, and notes what was found."""
    dated: bool = True
    """Whether its title is followed by the year of its report where a page leaves that open."""
    gist_ours: bool = False
    """Whether its sentence for search engines is our reading, and not the report's."""
    starts_page: bool = False
    """Whether each begins on a page of its own in a handout."""
    finder: int = 0
    """Its place among the kinds in the finder; 0 where it is not searched."""
    pack: int = 0
    """Its place among the kinds in the pack builder; 0 where it goes into no pack."""
    summary: int = 0
    """Its place in llms.txt, which leads to each record; 0 where it does not."""
    columns: Mapping[str, Callable[[dict[str, Any]], str | None]] = field(default_factory=dict)
    """The columns of its table in data/, made from a published record; a kind without has no table."""
    rules: tuple[Rule, ...] = ()
    """The rules of the check that are about this kind alone."""
    helpers: Mapping[str, Callable[..., Any]] = field(default_factory=dict)
    """What its templates may call, given the base first."""

    weight: float = 1
    """How much a hit of this kind is worth in search."""
    called: tuple[str, ...] = ()
    """What people call one when they search or type an address."""
    packable: bool = False
    """Whether a session is made of it, so that search offers to add it to a pack."""
    lines: int = 5
    """The lines for notes on its page of a pack's handout."""
    folded: bool = False
    """Whether its list is closed at first where a pack is chosen: it is long, and rarely wanted."""
    defines: bool = False
    """Whether it says what words mean, so that it comes first when a meaning is asked for."""
    section: str | None = None
    """The section page that lists it, where search has to know."""
    within: str | None = None
    """The kind whose pages hold it, so that these are found by what it says."""
    sets: str | None = None
    """The kind by which it comes in sets, as in "the last set of questions"."""

    @property
    def fields(self) -> dict[str, FieldSpec]:
        """The fields of its model, by name."""
        return fields_of(self.model)

    @property
    def pattern(self) -> str:
        """The form of its codes, as a regular expression."""
        words = r"[a-z0-9]+(-[a-z0-9]+)*"
        return f"{self.letter}{words}" if self.named else rf"{self.letter}[1-9]\d*"

    @property
    def named(self) -> bool:
        """Whether its codes are words and no numbers."""
        return self.letter.endswith("-")

    @property
    def list_page(self) -> str:
        """The section page that lists its records, or holds them all."""
        page = self.page.partition("#")[0]
        return page if "{" not in page else f"{self.folder}/index.md"

    def page_of(self, code: str) -> str | None:
        """The page of one record under docs/, a section page for the first of some kinds; None if it shares one."""
        return self.first_page if self.is_first(code) else self.stub(code)

    def stub(self, code: str) -> str | None:
        """The page of one record under docs/, where it has one that holds its call and nothing else."""
        if "#" in self.page or self.is_first(code):
            return None
        return self.page.format(code=code)

    def is_first(self, code: str) -> bool:
        """Whether this is the record whose page is a section page."""
        return bool(self.first_page) and code == f"{self.letter}1"
