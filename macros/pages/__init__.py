"""Records become pages: addresses, Markdown, citations and what the head of a page says. Knows no built site."""
