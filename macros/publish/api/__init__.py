"""The published data, for others to build on.

`record` and `whole` fill the models of knowledge/contract.py; `files` writes them, with the `table`, the `feed` and
`llms`; and `verify` reads everything back from disk.
"""
