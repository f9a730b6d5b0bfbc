# What people and CI run. Variables: PORT, PORTAL_PORT and DATA_DIR for the demo, DATABASE_URL for the tests.
PYTHON := .venv/bin/python
LOCK := UV_CUSTOM_COMPILE_COMMAND="make lock" $(PYTHON) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url pyproject.toml

.PHONY: help demo test verify lint bench bench-growth bench-search bench-wire relevance chaos handbook pictures lighthouse partner-demo lock

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile

demo: ## the hub with demo content at http://127.0.0.1:8000, the portal at http://127.0.0.1:4321
	@.ci/environment requirements.txt && .ci/portal build && exec $(PYTHON) -m cms.operations.demo

test: ## the whole suite on PostgreSQL, then the tests marked for both databases on SQLite, then the portal
	@.ci/environment requirements-dev.txt && .ci/browser && .ci/search && .ci/portal build && exec $(PYTHON) -m tests

verify: ## the long form: full import, thousands of generated requests, kill tests
	@.ci/environment requirements-dev.txt && .ci/browser && .ci/search && exec $(PYTHON) -m tests verify

lint: ## style, types, import contracts, migrations, snapshots, deployment settings, the portal
	@.ci/environment requirements-dev.txt && .ci/portal packages && exec .ci/lint

bench: ## requests per second beside wagtail-grapple and a raw row
	@.ci/environment requirements-dev.txt && exec $(PYTHON) -m tests.performance.bench

bench-growth: ## the same queries from 1,000 to 100,000 items
	@.ci/environment requirements-dev.txt && exec $(PYTHON) -m tests.performance.growth

bench-search: ## search beside Wagtail's own backend, with a million documents, and from publish to found; WHAT=stock, growth or visible
	@.ci/environment requirements-dev.txt && .ci/search && exec $(PYTHON) -m tests.performance.search $(WHAT)

bench-wire: ## partners' pages beside raw rows and a million events, two hundred webhooks; WHAT=pages or webhooks
	@.ci/environment requirements-dev.txt && exec $(PYTHON) -m tests.performance.wire $(WHAT)

chaos: ## kill -9, a cut network, a full disk, a lost node in the middle of 10,000 publishes; OPTIONS="--publishes 900 --engine embedded"
	@.ci/environment requirements-dev.txt && .ci/search && exec $(PYTHON) -m tests.chaos $(OPTIONS)

relevance: ## nDCG@10 and R@100 of both engines on the shared sets and on the demo; WHAT=statutes, OPTIONS="--sample 300 --ablation"
	@.ci/environment requirements-dev.txt && .ci/search && exec $(PYTHON) -m tests.relevance $(WHAT) $(OPTIONS)

handbook: ## the pictures of docs/handbook, taken of the demo in Chromium; ONLY="home login" takes those
	@.ci/environment requirements-dev.txt && .ci/browser && .ci/portal build && exec $(PYTHON) -m tests.handbook $(ONLY)

pictures: ## the README's pictures in docs/pictures, of portal, search and desk; ONLY="portal desk" takes those
	@.ci/environment requirements-dev.txt && .ci/browser && .ci/portal build && exec $(PYTHON) -m tests.clients.portal.pictures $(ONLY)

lighthouse: ## Lighthouse's marks for every page type of the portal, at least 95; ONLY="home search" judges those
	@.ci/environment requirements-dev.txt && .ci/browser && .ci/portal build && .ci/portal lighthouse && exec $(PYTHON) -m tests.clients.portal.judging $(ONLY)

partner-demo: ## a newsroom's mirror of the running demo, in a minute: pulled, shown, exported, verified; PORT and DATA_DIR as the demo's
	@.ci/environment requirements.txt && exec .ci/partner demo

lock: ## resolves both pyproject.toml into their requirements files
	@.ci/environment requirements-dev.txt
	@$(LOCK) --upgrade --output-file requirements.txt
	@$(LOCK) --extra meaning --constraint requirements.txt --output-file requirements-meaning.txt
	@$(LOCK) --extra dev --extra meaning --constraint requirements-meaning.txt --output-file requirements-dev.txt
	@cd clients/partners && $(subst $(PYTHON),../../$(PYTHON),$(LOCK)) --constraint ../../requirements-dev.txt --output-file requirements.txt
