"""What is published as data, for others to build on.

`record` and `whole` fill what knowledge/contract.py promises; `files` writes it, with the `table`, the `feed` and
`llms`; and `verify` reads all of it back from disk.
"""
