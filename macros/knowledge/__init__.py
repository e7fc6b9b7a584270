"""Files under data/ become records: read, typed, linked and checked. Knows no page, no HTML and no site."""
