# Two commands do everything on a fresh machine with Python 3.11: `make demo` and `make test`.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help demo test lint types imports browser unit gate bench docs picture calibrate lock clean

help: ## list the recipes
	@grep -E '^[a-z]+:.*##' Makefile | sed 's/:.*##/ -/'

# The lock pins every package by hash; the project itself is installed beside it, editable.
$(READY): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "dragoman needs Python 3.11 or later: make PYTHON=/path/to/python3.11")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $(READY)

demo: $(READY) ## read the bundled example, print its brief, write brief.html
	$(BIN)/dragoman brief examples/articles --html brief.html

test: $(READY) lint types imports browser unit gate ## the whole check

lint: $(READY) ## style and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY) ## static types, strict
	$(BIN)/mypy

imports: $(READY) ## who may import whom
	$(BIN)/lint-imports

# Where a browser can be had as a system package it is installed; elsewhere its tests say they are skipped.
browser: ## the browser that the page's tests drive
	@command -v chromium chromium-browser google-chrome >/dev/null \
	  || if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
	      --no-install-recommends chromium; } >/dev/null 2>&1 || true; fi
	@command -v chromium chromium-browser google-chrome >/dev/null \
	  || echo "browser: none here and none could be installed; the page's browser tests are skipped"

unit: $(READY) ## unit, property, documentation and end-to-end tests
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile

gate: $(READY) ## quality floors on the answer keys
	$(BIN)/python -m bench.gate

bench: $(READY) ## speed, as ratios to the bare parse of the same texts
	$(BIN)/python -m bench.speed

docs: $(READY) ## write the generated pages
	$(BIN)/python -m docs.generate

picture: $(READY) ## draw README's picture of the brief anew, where a Chromium is installed
	$(BIN)/python -m docs.picture

calibrate: $(READY) ## confidence of each rule, measured on the answer keys
	$(BIN)/python -m bench.calibrate

lock: ## pin what pyproject.toml asks for, with hashes
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate \
	  --python-version 3.11 --group dev pyproject.toml -o requirements.lock

clean: ## remove what the recipes made
	rm -rf $(VENV) brief.html .mypy_cache .ruff_cache .pytest_cache .hypothesis
