# Start with `make help`. Needs Python 3.11 or newer, make and git.
.DEFAULT_GOAL := help
.PHONY: help serve serve-site serve-web site publish offline check new schema addresses hosting moved test test-fast web-test lint types html check-all format relevance words bench load screenshots lock chromium programs clean

PYTHON ?= python3
BIN := .venv/bin
WEB := PATH="$(CURDIR)/$(BIN):$$PATH" npm --prefix web run --silent
# The files that web/ is built into, and its sources.
BUNDLES := $(addprefix docs/assets/,compare.css compare.js find.css glossary.css glossary.js kb.css kb.js lost.js matrix.css pack.css pack.js palette.js plain.css search.js slides.js use.js word.js workbook.css workbook.js)
SOURCES := $(filter-out web/test/%,$(wildcard web/*.js web/*/*.js)) $(wildcard web/styles/*.css) web/package-lock.json
OFFLINE := resourceful-leadership.zip
# The checker of HTML has a lock of its own, as it is large and only `make html` needs it.
VNU := tests/html/node_modules/.package-lock.json
export NO_MKDOCS_2_WARNING := 1
FAST := tests/knowledge tests/pages
# Not with --quiet, which would hide warnings from --strict.
BUILD := $(BIN)/python -m mkdocs build --strict

help:  ## Show what make can do
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /make \1\t/' | expand -t 16

serve: check  ## Build and serve at http://127.0.0.1:8000/, with live reload
	@$(MAKE) --no-print-directory -j2 serve-site serve-web

serve-site:
	$(BIN)/watchmedo auto-restart --directory macros --patterns '**/*.py;**/*.md;**/*.html' --recursive --signal SIGTERM -- $(BIN)/python -m mkdocs serve $(SERVE)

serve-web:
	@$(WEB) watch

site: check  ## Build the site into site/; any warning is an error
	bash -o pipefail -c '$(BUILD) 2>&1 | sed "/^INFO /d"'

publish: site  ## The same with compressed copies of its files, ready for a web server
	@$(WEB) compress

offline: check  ## Pack the whole site into a zip that works from a folder, without a web server
	bash -o pipefail -c '$(BUILD) --no-directory-urls --site-dir .cache/offline 2>&1 | sed "/^INFO /d"'
	@$(BIN)/python -m macros zip .cache/offline $(OFFLINE)

check: .venv/ready $(BUNDLES)  ## Check data/, the pages in docs/ and the templates
	$(BIN)/python -m macros check

new: .venv/ready  ## Start a new record: make new KIND=example (or KIND=term SLUG=back-office)
	@$(BIN)/python -m macros new $(KIND) $(SLUG)

schema: .venv/ready  ## Write the schemas for editors, after a change to a model or a vocabulary
	@$(BIN)/python -m macros schema

addresses: site  ## Add the new addresses of the site to data/addresses.txt, which makes them permanent
	@$(BIN)/python -m macros addresses

hosting: .venv/ready  ## Write the headers that we send into deploy/nginx.conf, after a change to them
	@$(BIN)/python -m macros hosting

moved: .venv/ready  ## Make an old address lead to a new one: make moved FROM=old/ TO=new/
	@$(BIN)/python -m macros moved '$(FROM)' '$(TO)'

test: $(BUNDLES) web-test chromium programs  ## Run every test, two at a time, and show what they cover
	$(MEMORY) $(BIN)/python -m pytest --numprocesses 2 --dist loadscope --no-loadscope-reorder --cov --cov-report term

test-fast: web-test  ## Run the tests that need no build and no browser
	$(MEMORY) $(BIN)/python -m pytest $(FAST)

web-test: .venv/ready  ## Run the unit tests of web/, which need no browser
	@$(WEB) test

check-all: lint types html  ## Run lint, types and html, as CI does after the tests

lint: .venv/ready  ## Check the formatting of Python and web/, and run the linters
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	@$(WEB) lint

types: .venv/ready  ## Check the types in Python and in web/
	$(BIN)/mypy
	@$(WEB) types

html: site $(VNU)  ## Check the site's HTML, CSS, SVG and JSON-LD (installs Java if there is none)
	@$(BIN)/python tests/hosts/programs.py java
	$(BIN)/python tests/html/check.py

format: .venv/ready  ## Format Python and web/
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .
	@$(WEB) format

relevance: site chromium  ## Measure how well search ranks, in a real browser
	$(BIN)/python tests/relevance/measure.py

words: site  ## Measure how easy the words are to read, and check their spelling
	$(BIN)/python tests/words/measure.py $(WORDS)

bench: .venv/ready $(BUNDLES) chromium  ## Measure sizes and speed, now and with 1,000 examples
	$(BIN)/python tests/bench/run.py

load: .venv/ready $(BUNDLES)  ## Measure how many readers nginx serves from this machine, now and with 1,000 examples
	@$(BIN)/python tests/hosts/programs.py nginx wrk
	$(BIN)/python tests/bench/load.py

screenshots: site chromium  ## Take pictures of every kind of page, and the two in this README
	$(BIN)/python tests/browser/screenshots.py

lock: .venv/ready  ## Update requirements.txt from requirements.in
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --upgrade requirements.in -o requirements.txt

clean:  ## Remove everything that make has made
	rm -rf .venv web/node_modules tests/html/node_modules site .cache .coverage* $(BUNDLES) $(OFFLINE)

chromium: .venv/ready
	@$(BIN)/python tests/browser/chromium.py

programs: .venv/ready
	@$(BIN)/python tests/hosts/programs.py nginx firefox-esr

$(BUNDLES): $(SOURCES) | .venv/ready
	@$(WEB) build

$(VNU): tests/html/package-lock.json | .venv/ready
	@PATH="$(CURDIR)/$(BIN):$$PATH" npm --prefix tests/html ci --silent --ignore-scripts --no-audit --no-fund
	touch $@

.venv/ready: requirements.txt web/package-lock.json
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; set PYTHON=")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/npm --prefix web ci --silent --ignore-scripts --no-audit --no-fund
	touch $@
