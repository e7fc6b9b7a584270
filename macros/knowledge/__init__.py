"""Files under data/ become records: read, typed, linked and checked. Knows nothing of pages, HTML or the site."""
