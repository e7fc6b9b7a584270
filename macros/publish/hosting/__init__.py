"""How the site is served: the facts, and the forms in which servers read them."""
