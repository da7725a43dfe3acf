# Two commands: `make serve` and `make test`. README.md shows the plain lines behind each.
SHELL := /bin/bash
PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help serve test check unit browser screenshots page-weight lock catalogues clean

help: ## say what each target does
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/'

serve: $(VENV)/.serve ## build the first edition if there is none and serve the site
	@exec $(BIN)/jiamenkou serve --host $(HOST) --port $(PORT)

test: $(VENV)/.test ## run every check and every test
	@BIN=$(BIN) .ci/browser
	@.ci/database
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/oxlint static
	$(BIN)/oxfmt --check static
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n 2 --dist worksteal

check: $(VENV)/.test ## lint, types, walls and everything but the browser tests
	$(BIN)/ruff check . && $(BIN)/ruff format --check .
	$(BIN)/oxlint static && $(BIN)/oxfmt --check static
	$(BIN)/mypy && $(BIN)/lint-imports
	$(BIN)/python -m pytest -n 2 --dist worksteal -m "not browser and not slow"

screenshots: $(VENV)/.test ## photograph every page in every language into data/var/screenshots
	@BIN=$(BIN) .ci/browser
	$(BIN)/python -m pytest -q tests/journeys/screenshots.py

page-weight: $(VENV)/.test ## measure first views on a slow phone: bytes, requests, LCP, CLS, against their budgets
	@BIN=$(BIN) .ci/browser
	@$(BIN)/python -m tests.benchmarks.pages

lock: $(VENV)/.test ## make the locked requirements anew from pyproject.toml
	$(BIN)/python -m pip install --quiet uv
	.ci/lock $(BIN)/uv

catalogues: $(VENV)/.serve ## compile the translations after editing them
	$(BIN)/jiamenkou translate compile

clean: ## remove the virtual environment and everything written under data/var
	rm -rf $(VENV) data/var

$(VENV)/.python:
	@command -v $(PYTHON) >/dev/null || { echo "make: $(PYTHON) is missing: install Python 3.11 or newer" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "make: $(PYTHON) is older than 3.11: install Python 3.11 or newer" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "make: Python's venv module is missing: install it (Debian: apt install python3-venv)" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.serve: $(VENV)/.python pyproject.toml .ci/requirements/serve.txt .ci/requirements/build.txt
	@$(BIN)/python -m pip install --quiet --require-hashes -r .ci/requirements/build.txt -r .ci/requirements/serve.txt \
		|| { echo "make: the package index could not be reached or a package does not match its hash" >&2; exit 1; }
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@$(BIN)/jiamenkou translate compile
	@touch $@

$(VENV)/.test: $(VENV)/.serve .ci/requirements/test.txt
	@$(BIN)/python -m pip install --quiet --require-hashes -r .ci/requirements/test.txt
	@touch $@
