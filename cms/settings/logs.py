"""Structured logs on standard error: structlog's and the standard library's records in one form, with the request's id."""

from typing import Any

import orjson
import structlog

_SHARED: list[Any] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso"),
    structlog.processors.StackInfoRenderer(),
]


def configure(form: str, level: str) -> dict[str, Any]:
    """Configures structlog and answers the setting `LOGGING`; `form` is `json` or `console`."""
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *_SHARED,
            structlog.stdlib.PositionalArgumentsFormatter(),
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "line": {"()": structlog.stdlib.ProcessorFormatter, "foreign_pre_chain": _SHARED, "processors": _rendering(form)},
        },
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
        "root": {"handlers": ["stderr"], "level": level},
        "loggers": {
            "django": {"handlers": [], "level": level, "propagate": True},
            # What it says of a request stands in the request's own line already.
            "django.request": {"level": "CRITICAL"},
            # Two lines for each save of a page say nothing; what fails is an error.
            "django_tasks": {"level": "WARNING"},
            # A line for each request to Elasticsearch; one that fails is told of by whoever made it.
            "elastic_transport": {"level": "CRITICAL"},
        },
    }


def _rendering(form: str) -> list[Any]:
    """Tracebacks are plain: the prettier ones print local variables, and so what people typed."""
    remove = structlog.stdlib.ProcessorFormatter.remove_processors_meta
    if form == "json":
        return [remove, structlog.processors.format_exc_info, structlog.processors.JSONRenderer(serializer=_json)]
    return [remove, structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback)]


def _json(event: dict[str, Any], **options: Any) -> str:
    return orjson.dumps(event, default=str).decode()
