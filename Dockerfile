# One image for every process of docker-compose.yml; what it does is the command's to say, how is the environment's.
FROM python:3.11-slim-bookworm AS packages
COPY requirements.txt /
RUN python -m venv /packages && /packages/bin/pip install --no-cache-dir --require-hashes -r /requirements.txt

FROM python:3.11-slim-bookworm
RUN useradd --create-home --uid 10001 govwire && install -d -o govwire /data
COPY --from=packages /packages /packages
WORKDIR /app
COPY api api
COPY cms cms
COPY schemas schemas
COPY search search
ENV PATH=/packages/bin:$PATH PYTHONUNBUFFERED=1 DJANGO_SETTINGS_MODULE=cms.settings.production DATA_DIR=/data
RUN python -m cms collectstatic --no-input
USER govwire
VOLUME /data
EXPOSE 8000
CMD ["gunicorn", "--config", "python:cms.settings.gunicorn", "cms.wsgi"]
