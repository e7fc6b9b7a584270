"""What is published as data, for others to build on: a contract of its own, apart from the models of the files under data/.

models (`parts`, `report`, `kinds`, `whole`) → `fill` → `files`, `table`, `feed`, `llms` → `verify`, which reads all of it back from disk.
"""
