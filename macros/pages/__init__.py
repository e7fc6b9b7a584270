"""Records become pages: addresses, Markdown, citations and the heads of pages. Knows nothing of the built site."""
