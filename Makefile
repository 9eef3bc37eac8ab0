# make run: the platform at http://127.0.0.1:8000.  make test: every check.  Nothing else need be installed by hand.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.SUFFIXES:

BIN := .venv/bin
CODE := src packages/goufu-verify/src tests tools conftest.py
VENDOR := src/goufu/ui/static/goufu/vendor/manifest.json
WORKERS ?= 3
export PYTHONDONTWRITEBYTECODE :=

.PHONY: help setup run test check lint format types imports words messages browser ocds office bench soak clean clean-data

help:
	@echo 'make run    install, build the sample purchase on first start, serve at http://127.0.0.1:8000 (PORT=, GOUFU_DATA=)'
	@echo 'make test   every check and every test (WORKERS=3)'
	@echo 'make setup  install only        make lint   style, types, imports, words, messages'
	@echo 'make office write every notice of the demonstrations and open it in LibreOffice'
	@echo 'make bench  measure             make soak   the long tests        make clean  remove what was installed'

.venv/made-runtime: requirements/build.lock requirements/runtime.lock pyproject.toml packages/goufu-verify/pyproject.toml
	@tools/install.sh runtime
	@touch $@

.venv/made-dev: requirements/dev.lock .venv/made-runtime
	@tools/install.sh dev
	@touch $@

$(VENDOR): frontend/package-lock.json frontend/build.mjs $(wildcard frontend/src/*)
	@tools/frontend.sh

setup: .venv/made-dev $(VENDOR)
	@$(BIN)/python tools/messages.py compile

run: .venv/made-runtime $(VENDOR)
	@$(BIN)/python tools/messages.py compile
	@exec tools/run.sh

test: check
	@$(BIN)/pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder -m "not soak"

check: setup browser ocds lint

lint: setup
	@$(MAKE) --no-print-directory --jobs=2 --output-sync types format imports words messages

format:
	@echo '== style (ruff)'
	@$(BIN)/ruff check $(CODE)
	@$(BIN)/ruff format --check $(CODE)

types:
	@echo '== types (mypy --strict)'
	@$(BIN)/mypy $(CODE)

imports:
	@echo '== imports go down only (import-linter)'
	@$(BIN)/lint-imports --no-logo 2>&1

words:
	@echo '== spelling (codespell)'
	@$(BIN)/codespell $$(git ls-files)

messages:
	@echo '== every message translated'
	@$(BIN)/python tools/messages.py check

.tools/ocds/made: requirements/ocds.lock tools/ocds.sh
	@tools/ocds.sh
	@touch $@

ocds: .tools/ocds/made

browser:
	@tools/browser.sh

office: setup
	@tools/office.sh
	@rm -rf .tools/office
	@$(BIN)/python tools/office.py .tools/office

bench: setup
	@$(BIN)/goufu bench acts --json

soak: setup browser
	@$(BIN)/pytest -p no:xdist -m soak --timeout 14400 -s

clean:
	rm -rf .venv .tools frontend/node_modules $(dir $(VENDOR)) .mypy_cache .ruff_cache .pytest_cache .hypothesis
	rm -rf .import_linter_cache build dist
	find src packages tests tools -name __pycache__ -prune -exec rm -rf {} +
	find src packages -name '*.mo' -delete

clean-data:
	rm -rf data data.keys
