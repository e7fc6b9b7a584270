"""Every difference between MkDocs and Zensical, and nothing else: what they hand to macros and Markdown extensions."""

from __future__ import annotations

from typing import Any

from markdown import Markdown

from .pages.places import url


class Host:
    """What macros have to know of the builder that calls them; `env` is what it hands to `define_env`."""

    def __init__(self, env: Any) -> None:
        self._env = env

    @property
    def root(self) -> str:
        """The site's absolute address with a slash at its end, which MkDocs adds and Zensical does not."""
        return (self._env.conf["site_url"] or "").rstrip("/") + "/"

    @property
    def directory_urls(self) -> bool:
        """Whether pages are folders: `e3/` and not `e3.html`."""
        return bool(self._env.conf["use_directory_urls"])

    @property
    def page(self) -> Any:
        """The page that calls, as the builder has it; None where Zensical registers macros before there is one."""
        return getattr(self._env, "page", None)

    @property
    def meta(self) -> dict[str, Any]:
        """The front matter of the calling page, which the theme reads too."""
        found: dict[str, Any] = self.page.meta
        return found

    @property
    def source(self) -> str:
        """The path of the calling page under docs/."""
        return _path(self.page)

    @property
    def here(self) -> str:
        """Where links in raw HTML start: Zensical moves them from the source file, MkDocs leaves it to the browser."""
        return url(self.source, self.directory_urls) if hasattr(self.page, "file") else self.source

    @property
    def once_a_page(self) -> bool:
        """Whether `define_env` is called for every page, as by Zensical, which calls `on_pre_page_macros` never."""
        return self.page is not None


def source_path(md: Markdown) -> str | None:
    """The path under docs/ of the page that is being rendered, from where the host keeps it; None outside a host."""
    for processor in (*md.treeprocessors, *md.preprocessors):
        if hasattr(processor, "file"):  # MkDocs hands it to the tree processor that resolves links
            return _path(processor)
        if hasattr(getattr(processor, "page", None), "path"):  # Zensical to a preprocessor that only keeps it
            return _path(processor.page)
    return None


def _path(page: Any) -> str:
    path: str = page.file.src_uri if hasattr(page, "file") else page.path
    return path
