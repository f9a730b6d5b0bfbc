"""Logs: one object a line, with the request's id, and without what people typed."""

import json
import logging
import logging.config

import pytest
import structlog
from django.http import HttpResponse
from django.test import RequestFactory

from cms.operations.requests import RequestMiddleware
from cms.settings import environment, logs


@pytest.fixture
def lines():
    """Runs something under production's logging and answers with its lines as objects."""
    root = logging.getLogger()
    kept = root.handlers[:], root.level

    def run(act) -> list[dict[str, object]]:
        written: list[str] = []
        (formatter,) = logs.configure("json", "INFO")["formatters"].values()
        handler = logging.Handler()
        handler.setFormatter(formatter["()"](foreign_pre_chain=formatter["foreign_pre_chain"], processors=formatter["processors"]))
        handler.emit = lambda record: written.append(handler.format(record))
        root.handlers, root.level = [handler], logging.INFO
        act()
        return [json.loads(line) for line in written]

    yield run
    root.handlers, root.level = kept
    logs.configure(environment.read("LOG_FORMAT"), environment.read("LOG_LEVEL"))


def answer(request):
    logging.getLogger("anything").warning("of the standard library, %s", "too")
    return HttpResponse()


def test_every_line_of_a_request_carries_its_id(lines):
    request = RequestFactory().get("/graphql?query=secret")
    answers = []
    first, last = lines(lambda: answers.append(RequestMiddleware(answer)(request)))
    assert first["event"] == "of the standard library, too"
    assert first["request_id"] == last["request_id"] == answers[0]["X-Request-ID"]
    assert (last["event"], last["request"], last["code"]) == ("request_finished", "GET /graphql", 200)


def test_nothing_of_a_request_stays_for_the_next_one(lines):
    middleware = RequestMiddleware(answer)
    lines(lambda: middleware(RequestFactory().get("/")))
    assert structlog.contextvars.get_contextvars() == {}


def test_a_traceback_says_where_and_not_what(lines):
    def fail(typed: str) -> None:
        try:
            len(7 if typed else [])
        except TypeError:
            structlog.get_logger("test").exception("failed", part=1)

    (line,) = lines(lambda: fail("a password"))
    assert "TypeError" in line["exception"]
    assert "a password" not in json.dumps(line)
