# Every task of the project. It is written for GNU make 3.81, which is what macOS has.
# Set-up is stamped: each stamp lives inside what it stands for, so that deleting a folder deletes its stamp.

PYTHON ?= python3
PORT ?= 8000
WORKERS ?= 2

VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check --quiet install
SITE_READY := $(VENV)/.site-ready node_modules/.site-ready
TEST_READY := $(VENV)/.test-ready node_modules/.test-ready

# Recipes read these two when they run: the paths are known only after set-up.
NODE_PATH := $$(cat $(VENV)/.node)
CHROMIUM_PATH := $$(cat build/.chromium)
NPM := PATH="$$(dirname "$(NODE_PATH)"):$$PATH" npm
# Material tells of its end of life at every build; pyproject.toml keeps MkDocs below 2 for the same reason.
MKDOCS := NO_MKDOCS_2_WARNING=1 NODE="$(NODE_PATH)" $(PY) -m mkdocs
PYTEST := NODE="$(NODE_PATH)" CHROMIUM="$(CHROMIUM_PATH)" $(PY) -m pytest

NODE_IS_NEW := const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 22 || (a === 22 && b >= 19) ? 0 : 1)
SOAKED := $(wildcard tests/engine tests/compiler tests/faults tests/soak)
JS_TESTS := $(wildcard tests/js/*.test.mjs)
# A fork's own assessments are not among them: they may be in any language and any spelling.
OURS := $(addprefix assessments/definitions/,$(shell cat tests/instruments/ours.txt))

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help serve test site bench soak mutants lighthouse lint prose types imports workflows js unit parity browser pytest lock clean distclean

help: ## list what make can do
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

# --- what the contract names -------------------------------------------------

serve: $(SITE_READY) ## the site at http://127.0.0.1:8000/, reloading on change (PORT= to change)
	@# Said aloud, since with click 8.3 and later MkDocs no longer takes it for granted.
	$(MKDOCS) serve --livereload -a 127.0.0.1:$(PORT)

test: lint prose types imports workflows js site pytest ## every check that CI makes, the cheap ones first

site: $(SITE_READY) ## build the site into site/
	$(MKDOCS) build --strict

bench: $(TEST_READY) build/.chromium ## all benchmarks: a table, and build/bench.json
	NODE="$(NODE_PATH)" CHROMIUM="$(CHROMIUM_PATH)" $(PY) tests/bench/run.py

soak: $(TEST_READY) $(VENV)/.soak-ready build/.chromium ## tests with 20,000 examples for each property in place of 50, and a distributed engine where Java is: takes long
	HYPOTHESIS_PROFILE=soak $(PYTEST) $(SOAKED)

mutants: $(VENV)/.mutants-ready ## small changes to scoring and agreement that no test notices: takes long
	$(PY) tests/mutants/run.py

lighthouse: $(SITE_READY) tests/lighthouse/node_modules/.ready build/.chromium ## what Lighthouse says of each kind of reading page, as medians of five runs
	SITE_URL=http://localhost:8123/neutral-navigator/ $(MKDOCS) build --strict --quiet --site-dir build/lighthouse
	CHROMIUM="$(CHROMIUM_PATH)" "$(NODE_PATH)" tests/lighthouse/run.mjs build/lighthouse 8123

# --- the parts of test -------------------------------------------------------

lint: $(TEST_READY) ## style of Python, JavaScript and CSS
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	"$(NODE_PATH)" node_modules/@biomejs/biome/bin/biome ci

prose: $(TEST_READY) ## spelling and style of the texts
	$(VENV)/bin/codespell *.md docs $(filter-out assessments/definitions,$(wildcard assessments/*)) $(OURS) hooks overrides mkdocs.yml
	PYTHONPATH=. $(PY) tests/prose/run.py

types: $(TEST_READY) ## types of Python and JavaScript
	$(PY) -m mypy
	"$(NODE_PATH)" node_modules/typescript/bin/tsc --project tsconfig.json
	"$(NODE_PATH)" node_modules/typescript/bin/tsc --project tests/tsconfig.json

imports: $(TEST_READY) ## the directions of import
	$(VENV)/bin/lint-imports --cache-dir build/cache/imports

workflows: $(TEST_READY) ## the workflows' schema, permissions and pins
	$(VENV)/bin/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(VENV)/bin/check-jsonschema --builtin-schema vendor.dependabot .github/dependabot.yml
	$(VENV)/bin/zizmor --offline --no-progress --quiet --persona=pedantic .github

js: $(TEST_READY) ## JavaScript's own tests, in Node
	$(if $(JS_TESTS),"$(NODE_PATH)" --test $(JS_TESTS),@echo "no tests in tests/js")

unit: $(TEST_READY) build/.chromium ## engine and compiler alone, with branch coverage
	$(PYTEST) tests/engine tests/compiler --cov

parity: $(TEST_READY) build/.chromium ## every case in CPython and in Pyodide
	$(PYTEST) tests/parity

browser: $(TEST_READY) build/.chromium ## the site in Chromium
	$(PYTEST) tests/browser tests/faults

pytest: $(TEST_READY) build/.chromium ## all of pytest's tests, with branch coverage of engine and compiler (WORKERS= for more or fewer at a time)
	HYPOTHESIS_PROFILE=ci $(PYTEST) --cov --numprocesses $(WORKERS) --dist loadfile

# --- set-up ------------------------------------------------------------------

# No prerequisite: the Python below it can be older than any file here. When an upgrade takes that Python away, make sees a missing file.
$(PY):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { echo "Python 3.11 or later is needed and $(PYTHON) is not: install it, or name one that is there, as in: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "$(PYTHON) cannot make virtual environments: install the package python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)

$(VENV)/.site-ready: $(PY) pyproject.toml requirements/site.txt
	$(PIP) --require-hashes -r requirements/site.txt
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.test-ready: $(VENV)/.site-ready requirements/test.txt
	$(PIP) --require-hashes -r requirements/test.txt
	@touch $@

# PySpark is of no use without Java, which is the machine's own.
$(VENV)/.soak-ready: $(VENV)/.test-ready requirements/soak.txt
	@if java -version >/dev/null 2>&1; then $(PIP) --require-hashes -r requirements/soak.txt; else echo "no Java here: the distributed engine is left out"; fi
	@touch $@

$(VENV)/.mutants-ready: $(VENV)/.test-ready requirements/mutants.txt
	$(PIP) --require-hashes -r requirements/mutants.txt
	@touch $@

# Holds the path of a Node that is new enough and has npm: the machine's own, or the one of requirements/node.txt.
$(VENV)/.node: $(PY) requirements/node.txt
	@if command -v npm >/dev/null && node -e '$(NODE_IS_NEW)' 2>/dev/null; then \
		command -v node >$@; \
	else \
		echo "no Node 22.19 or later with npm here: installing one into $(VENV)"; \
		$(PIP) --require-hashes -r requirements/node.txt && echo "$(CURDIR)/$(VENV)/bin/node" >$@; \
	fi

node_modules/.site-ready: package.json package-lock.json .npmrc $(VENV)/.node
	$(NPM) ci --omit=dev
	@touch $@

# npm ci starts by deleting node_modules, so this makes the other stamp too.
node_modules/.test-ready: package.json package-lock.json .npmrc $(VENV)/.node
	$(NPM) ci
	@touch node_modules/.site-ready $@

tests/lighthouse/node_modules/.ready: tests/lighthouse/package.json tests/lighthouse/package-lock.json $(VENV)/.node
	$(NPM) --prefix tests/lighthouse ci
	@touch $@

build/.chromium: $(VENV)/.test-ready tests/browser/chromium.py
	@mkdir -p build
	$(PY) tests/browser/chromium.py >$@

# --- upkeep ------------------------------------------------------------------

UV := $(VENV)/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-strip-extras --no-emit-index-url --custom-compile-command "make lock" $(UPGRADE)

lock: $(PY) $(VENV)/.node ## write the lock files anew (UPGRADE=--upgrade takes newer versions)
	$(PIP) --require-hashes -r requirements/lock.txt
	$(UV) requirements/lock.in -o requirements/lock.txt
	$(UV) requirements/node.in -o requirements/node.txt
	$(UV) pyproject.toml requirements/site.in --extra site -o requirements/site.txt
	$(UV) pyproject.toml requirements/site.in requirements/test.in --extra site --extra charts --extra frames -c requirements/site.txt -o requirements/test.txt
	$(UV) requirements/soak.in -c requirements/test.txt -o requirements/soak.txt
	$(UV) requirements/mutants.in -c requirements/test.txt -o requirements/mutants.txt
	$(NPM) install --package-lock-only
	$(NPM) --prefix tests/lighthouse install --package-lock-only

clean: ## delete what the targets made
	rm -rf build site

distclean: clean ## the same, and what set-up installed
	rm -rf $(VENV) node_modules tests/lighthouse/node_modules
