# One image for every process of docker-compose.yml; what it does is the command's to say, how is the environment's.
FROM python:3.11-slim-bookworm AS packages
COPY requirements-meaning.txt /
RUN python -m venv /packages && /packages/bin/pip install --no-cache-dir --require-hashes -r /requirements-meaning.txt

# The language model by which questions are ranked (NOTICE says whose it is).
FROM packages AS model
RUN apt-get update && apt-get install --yes --no-install-recommends maven && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY api api
COPY cms cms
COPY schemas schemas
COPY search search
ENV PATH=/packages/bin:$PATH DJANGO_SETTINGS_MODULE=cms.settings.production DATA_DIR=/data
RUN SEARCH_MODEL=/model python -m cms search_model --fetch

FROM python:3.11-slim-bookworm
RUN useradd --create-home --uid 10001 govwire && install -d -o govwire /data
COPY --from=packages /packages /packages
COPY --from=model /model /model
WORKDIR /app
COPY NOTICE .
COPY api api
COPY cms cms
COPY schemas schemas
COPY search search
ENV PATH=/packages/bin:$PATH PYTHONUNBUFFERED=1 DJANGO_SETTINGS_MODULE=cms.settings.production DATA_DIR=/data SEARCH_MODEL=/model
RUN python -m cms collectstatic --no-input
USER govwire
VOLUME /data
EXPOSE 8000
CMD ["gunicorn", "--config", "python:cms.settings.gunicorn", "cms.wsgi"]
