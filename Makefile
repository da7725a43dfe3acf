# Two commands: `make serve` and `make test`. README.md shows the plain lines behind each.
SHELL := /bin/bash
PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
OFFICE_PORT ?= 8001
VENV := .venv
BIN := $(VENV)/bin
ASKED_PYTHON = [ $(origin PYTHON) = file ] || .ci/python $(PYTHON) $(VENV) asked

.DEFAULT_GOAL := help
.PHONY: help serve office test check unit browser screenshots page-weight lock catalogues clean

help: ## say what each target does # 说明每个目标的用途
	@. .ci/words; grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E "s/^([a-z-]+):.*## $$(say '.* # ' '(.*) # .*')/  make \1\t$$(say '' '\2')/"

serve: $(VENV)/.serve ## build the first edition if there is none and serve the site # 没有数据版本时先生成，再启动网站
	@$(ASKED_PYTHON)
	@exec $(BIN)/jiamenkou serve --host $(HOST) --port $(PORT)

office: $(VENV)/.serve ## try the office and the public site it publishes to, on entries of their own # 试用工作台和它公布到的网站，数据与正式数据分开
	@$(ASKED_PYTHON)
	@BIN=$(BIN) HOST=$(HOST) PORT=$(PORT) OFFICE_PORT=$(OFFICE_PORT) exec .ci/office

test: $(VENV)/.test ## run every check and every test # 运行全部检查和测试
	@$(ASKED_PYTHON)
	@BIN=$(BIN) .ci/browser
	@.ci/database
	@.ci/nginx
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/oxlint static
	$(BIN)/oxfmt --check static
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n 2 --dist worksteal

check: $(VENV)/.test ## lint, types, walls and everything but the browser tests # 代码检查、类型、模块边界，以及浏览器测试以外的测试
	$(BIN)/ruff check . && $(BIN)/ruff format --check .
	$(BIN)/oxlint static && $(BIN)/oxfmt --check static
	$(BIN)/mypy && $(BIN)/lint-imports
	$(BIN)/python -m pytest -n 2 --dist worksteal -m "not browser and not slow"

screenshots: $(VENV)/.test ## photograph every page in every language into data/var/screenshots # 把每个页面的各语言版本截图存到data/var/screenshots
	@BIN=$(BIN) .ci/browser
	$(BIN)/python -m pytest -q tests/journeys/screenshots.py

page-weight: $(VENV)/.test ## measure first views on a slow phone: bytes, requests, LCP, CLS, against their budgets # 测量慢速手机首次打开各页的字节、请求、LCP、CLS，并与预算比较
	@BIN=$(BIN) .ci/browser
	@$(BIN)/python -m tests.benchmarks.pages

lock: $(VENV)/.test ## make the locked requirements anew from pyproject.toml # 由pyproject.toml重新生成锁定的依赖清单
	$(BIN)/python -m pip install --quiet uv
	.ci/lock $(BIN)/uv

catalogues: $(VENV)/.serve ## compile the translations after editing them # 修改译文后重新编译
	$(BIN)/jiamenkou translate compile

clean: ## remove the virtual environment and the editions; reports and whatever else people wrote stay # 删除虚拟环境和各数据版本；读者反馈等人写下的内容保留
	rm -rf $(VENV) data/var/editions data/var/rebuilt data/var/screenshots

$(VENV)/.python:
	@.ci/python $(PYTHON) $(VENV)

$(VENV)/.serve: $(VENV)/.python pyproject.toml .ci/requirements/serve.txt .ci/requirements/build.txt
	@.ci/install $(VENV) .ci/requirements/build.txt .ci/requirements/serve.txt
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@$(BIN)/jiamenkou translate compile
	@touch $@

$(VENV)/.test: $(VENV)/.serve .ci/requirements/test.txt
	@.ci/install $(VENV) .ci/requirements/test.txt
	@touch $@
