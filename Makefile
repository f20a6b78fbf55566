.DEFAULT_GOAL := help
.PHONY: help run editor test pictures lint bench bench-reader bench-loading requirements clean

PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin

help:  ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: $(VENV)/run .secret_key  ## set everything up, load fixtures/reports, serve at 127.0.0.1:8000
	@$(BIN)/python manage.py migrate --verbosity 0
	@$(BIN)/python manage.py collectstatic --noinput --verbosity 0
	@$(BIN)/python manage.py load_reports fixtures/reports
	@echo "Kỷ yếu Tập huấn: http://127.0.0.1:$(PORT)/ (to edit: 'make editor', then /admin/; to stop: Ctrl-C)"
	@$(BIN)/gunicorn archive.wsgi --bind 127.0.0.1:$(PORT) --workers 2 --threads 4 --log-level warning

editor: $(VENV)/run .secret_key  ## make an administrator, asking for name and password
	@$(BIN)/python manage.py migrate --verbosity 0
	@$(BIN)/python manage.py createsuperuser

test: $(VENV)/dev .secret_key  ## run all tests: SQLite, PostgreSQL if it is there, a browser if it is there
	$(BIN)/python -m pytest
	@if [ -n "$$DATABASE_URL" ]; then echo "PostgreSQL: DATABASE_URL was named, the tests ran on it"; \
	elif $(BIN)/python tests/postgresql.py --find; then \
		echo "PostgreSQL: a throwaway cluster"; $(BIN)/python tests/postgresql.py $(BIN)/python -m pytest -m "not browser"; \
	else echo "PostgreSQL: skipped, no server binaries on this machine and no DATABASE_URL"; test -z "$$REQUIRE_POSTGRESQL"; fi

pictures: $(VENV)/dev .secret_key  ## take pictures of all pages (tests/screenshots) and of the desk (docs/images)
	PICTURES=1 $(BIN)/python -m pytest tests/test_pages_look.py tests/test_desk_browser.py

lint: $(VENV)/dev .secret_key  ## check style, the reader's types, migrations, production settings
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python manage.py makemigrations --check --dry-run
	ALLOWED_HOSTS=archive.example SECRET_KEY="$$($(BIN)/python -c 'import secrets; print(secrets.token_urlsafe(64))')" \
		$(BIN)/python manage.py check --deploy --fail-level WARNING

bench: $(VENV)/dev .secret_key  ## measure pages and facets on generated archives (SIZES="1000 10000 100000"); writes docs/speed.md
	$(BIN)/pip install --quiet --disable-pip-version-check datasette==0.65.5
	$(BIN)/python manage.py collectstatic --noinput --verbosity 0
	$(BIN)/python -m tests.bench --sizes $${SIZES:-1000 10000 100000}

bench-reader: $(VENV)/dev  ## measure the reader's speed and quality; writes docs/reader.md (pip install .[compare] for others beside it)
	$(BIN)/python -m tests.bench.reader $(FOLDERS)

bench-loading: $(VENV)/dev .secret_key  ## measure loading into generated archives (ARCHIVES="sqlite:100000 …"); writes docs/loading.md
	$(BIN)/python -m tests.bench.loading $(ARCHIVES)

requirements: $(VENV)/dev  ## pin the dependencies of pyproject.toml anew, with hashes
	$(BIN)/pip-compile --quiet --generate-hashes --no-emit-index-url --no-emit-trusted-host --no-emit-find-links \
		--no-header --strip-extras --allow-unsafe --output-file requirements.txt pyproject.toml
	$(BIN)/pip-compile --quiet --generate-hashes --no-emit-index-url --no-emit-trusted-host --no-emit-find-links \
		--no-header --strip-extras --allow-unsafe --extra dev --output-file requirements-dev.txt pyproject.toml

clean:  ## remove what was made: environment, collected static files, caches (not the database, not the key)
	rm -rf $(VENV) staticfiles .pytest_cache .mypy_cache .ruff_cache .hypothesis

.secret_key:
	@umask 077 && $(PYTHON) -c 'import secrets; print(secrets.token_urlsafe(64))' > $@

$(VENV)/bin/python:
	@$(PYTHON) -m venv $(VENV)

$(VENV)/run: requirements.txt | $(VENV)/bin/python
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/dev: requirements-dev.txt | $(VENV)/bin/python
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@ $(VENV)/run
