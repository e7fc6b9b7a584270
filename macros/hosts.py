"""Every difference between MkDocs and Zensical: what they give to macros and Markdown extensions."""

from __future__ import annotations

from typing import Any

from markdown import Markdown

from .pages.places import url


class Host:
    """What macros need from the builder that calls them; `env` is the argument of `define_env`."""

    def __init__(self, env: Any) -> None:
        self._env = env

    @property
    def root(self) -> str:
        """The site's absolute address with a slash at the end, which MkDocs adds and Zensical does not."""
        return (self._env.conf["site_url"] or "").rstrip("/") + "/"

    @property
    def directory_urls(self) -> bool:
        """Whether pages are folders: `e3/` rather than `e3.html`."""
        return bool(self._env.conf["use_directory_urls"])

    @property
    def page(self) -> Any:
        """The builder's object for the calling page; None while Zensical registers macros before the first page."""
        return getattr(self._env, "page", None)

    @property
    def meta(self) -> dict[str, Any]:
        """The front matter of the calling page, which the theme also reads."""
        meta: dict[str, Any] = self.page.meta
        return meta

    @property
    def source(self) -> str:
        """The path of the calling page under docs/."""
        return _path(self.page)

    @property
    def here(self) -> str:
        """Where links in raw HTML start: Zensical resolves them from the source file, browsers from the page."""
        return url(self.source, self.directory_urls) if hasattr(self.page, "file") else self.source

    @property
    def once_a_page(self) -> bool:
        """Whether `define_env` runs for every page, as in Zensical, which never calls `on_pre_page_macros`."""
        return self.page is not None


def source_path(md: Markdown) -> str | None:
    """The path under docs/ of the page that is being rendered, wherever the host keeps it; None outside a host."""
    for processor in (*md.treeprocessors, *md.preprocessors):
        if hasattr(processor, "file"):  # MkDocs gives it to the tree processor that resolves links
            return _path(processor)
        if hasattr(getattr(processor, "page", None), "path"):  # Zensical gives it to a preprocessor that only keeps it
            return _path(processor.page)
    return None


def _path(page: Any) -> str:
    path: str = page.file.src_uri if hasattr(page, "file") else page.path
    return path
