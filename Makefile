# Every command a person or CI needs. Bare `make` prints this list.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

# Tests are compiled by each of pytest's processes; what one has compiled the others then read.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help install chat serve test deep lint types bench

help: ## show this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

$(STAMP): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

MODELS := $(patsubst %,dialogs/models/%.bin,acts facts guard pace work_situation)
SOURCES := bot/learning.py catalog/data catalog/linear catalog/matching/normalize.py dialogs/acts.yaml \
	dialogs/alarms dialogs/facts dialogs/learning dialogs/phrases dialogs/said \
	dialogs/understanding/facts dialogs/vocabulary
LEARNED := $(filter %.py %.yaml,$(SOURCES)) \
	$(foreach end,py yaml,$(wildcard $(SOURCES:%=%/*.$(end)) $(SOURCES:%=%/*/*.$(end))))

# Whether anything changed is told by content; times only say when to look.
$(MODELS) &: $(LEARNED) | $(STAMP)
	$(BIN)/python -m bot.learning
	@touch $(MODELS)

install: $(STAMP) $(MODELS) ## make .venv with runtime and tests, and what texts are read by

chat: $(STAMP) $(MODELS) ## talk to the assistant in this terminal (ARGS="--lang en")
	@$(BIN)/techcheck chat $(ARGS)

serve: $(STAMP) $(MODELS) ## run the assistant for Telegram and the web
	@$(BIN)/techcheck serve

test: $(STAMP) $(MODELS) lint types ## lint, types and all tests at everyday size
	HYPOTHESIS_PROFILE=ci $(BIN)/pytest -n 2 -m 'not deep'

deep: $(STAMP) $(MODELS) ## every kill point, long random walks, mutations of the booklet
	HYPOTHESIS_PROFILE=deep $(BIN)/pytest -n 2
	HYPOTHESIS_PROFILE=mutation $(BIN)/python -m tests.house.mutation

lint: $(STAMP) ## ruff: style and likely mistakes
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(STAMP) ## mypy, strict, tests included
	$(BIN)/mypy

bench: ## measure matching and turns against their peers, and planning, in an environment of its own
	$(PYTHON) -m venv .venv-bench
	.venv-bench/bin/pip install --quiet --disable-pip-version-check -r bench/requirements.txt .
	.venv-bench/bin/python -m bench.matching
	.venv-bench/bin/python -m bench.planning
	.venv-bench/bin/python -m bench.turns
