"""The GraphQL address: one Django view, without cookies, sessions or CSRF tokens."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any, ClassVar, Protocol

from django.http import HttpRequest, HttpResponse
from graphql import GraphQLSchema, print_schema

from api.errors import Code, Refusal, formatted, internal, is_outage, told, unavailable
from api.http import answers, caching
from api.http.cost import CostModel, ListSizes
from api.http.documents import Documents, PreparedOperation, Refused
from api.http.graphiql import Page
from api.http.limits import Limits
from api.http.negotiation import GRAPHQL, HTML, JSON, OFFERED, chosen
from api.http.parameters import Parameters, read
from api.http.refusals import HttpRefusal, not_acceptable, not_allowed

logger = logging.getLogger("api")

ALLOWED = "GET, HEAD, OPTIONS, POST"


class Version(Protocol):
    """``str()`` of it versions an answer; ``lasts()`` is how many seconds it holds at most, None when nothing is due."""

    def lasts(self) -> float | None: ...


@dataclass(eq=False, kw_only=True)
class GraphQLView:
    """Serves a schema over HTTP, as the GraphQL over HTTP draft says.

    ``version()`` reads the state that answers are made from (the ledger's position); ``context(request, version)`` makes what
    resolvers see as ``info.context``, of that version when it was read. ``further`` versions root fields that are answered from
    elsewhere, by their names; an answer holds as long as each of its versions does. ``list_sizes`` says how much lists usually
    hold, for the cost. A ``private`` view's answers are never kept and have no ETag. ``extensions(context)`` adds to the answer's.
    """

    csrf_exempt: ClassVar[bool] = True

    schema: GraphQLSchema
    context: Callable[[HttpRequest, Any], Any]
    version: Callable[[], Version]
    further: Mapping[str, Callable[[], Version]] = field(default_factory=dict)
    list_sizes: ListSizes = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)
    page: Page | None = None
    private: bool = False
    extensions: Callable[[Any], dict[str, Any]] | None = None

    def __post_init__(self) -> None:
        self._documents = Documents(self.schema, self.limits, CostModel(self.list_sizes, self.limits.first))
        self._digest = blake2b(print_schema(self.schema).encode(), digest_size=8).hexdigest()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer; nothing that happens here becomes a page of Django's."""
        try:
            response = self._answer(request)
        except HttpRefusal as refusal:
            response = caching.never(answers.rejected(refusal))
        except Exception as error:
            logger.exception("graphql_request_failed")
            response = caching.never(answers.failed(unavailable() if is_outage(error) else internal()))
        response["Vary"] = "Accept"
        response["X-Content-Type-Options"] = "nosniff"
        return response

    def _answer(self, request: HttpRequest) -> HttpResponse:
        if request.method == "OPTIONS":
            return HttpResponse(status=204, headers={"Allow": ALLOWED})
        if request.method not in {"GET", "HEAD", "POST"}:
            raise not_allowed(str(request.method), ALLOWED)
        media = chosen(request, pages=self.page is not None and request.method != "POST")
        if media is None:
            raise not_acceptable(OFFERED)
        if media == HTML and self.page is not None:
            return self.page.response(request)
        try:
            parameters = read(request, self.limits.body)
        except HttpRefusal as refusal:
            return caching.never(answers.rejected(refusal, GRAPHQL if media == GRAPHQL and refusal.status == 422 else JSON))
        if request.method == "POST" or self.private:
            return caching.never(self._executed(request, None, parameters, media)[0])
        return self._cacheable(request, parameters, media)

    def _cacheable(self, request: HttpRequest, parameters: Parameters, media: str) -> HttpResponse:
        # The version is read before the data: an answer may be newer than its ETag says, never older.
        version = self.version()
        versions = [version, *self._further(parameters)]
        tag = caching.etag([*map(str, versions), self._digest, media], parameters)
        response, good = answers.not_modified(), True
        if not caching.names(request.headers.get("If-None-Match"), tag):
            response, good = self._executed(request, version, parameters, media)
        fresh = caching.shortest(one.lasts() for one in versions)
        return caching.public(response, tag, fresh) if good else caching.never(response)

    def _further(self, parameters: Parameters) -> list[Version]:
        """Versions of what the operation asks beside the library. Most ask nothing, and their text tells so."""
        if not any(name in parameters.query for name in self.further):
            return []
        try:
            roots = self._documents.get(parameters.query).operation(parameters.operation_name).operation.roots
        except Refused:
            return []
        return [read() for read in dict.fromkeys(self.further[name] for name in sorted(roots & self.further.keys()))]

    def _executed(self, request: HttpRequest, version: Version | None, parameters: Parameters, media: str) -> tuple[HttpResponse, bool]:
        try:
            prepared = self._documents.get(parameters.query).operation(parameters.operation_name)
            self._require_query(prepared, request)
            variables = prepared.coerced(parameters.variables)
            cost = prepared.cost(variables)
        except Refused as refused:
            return answers.refused(refused.errors, refused.status, media), False
        context = self.context(request, version)
        data, errors = prepared.operation.execute(variables, context)
        extensions = {"cost": {"used": cost, "limit": self.limits.cost}, **(self.extensions(context) if self.extensions else {})}
        return answers.executed(data, told(errors), extensions, media), not errors

    def _require_query(self, prepared: PreparedOperation, request: HttpRequest) -> None:
        if not prepared.is_query:
            if request.method != "POST":
                raise not_allowed("A mutation by GET", "POST")
            refusal = Refusal(Code.BAD_REQUEST, "Only queries are served here.", "此接口只提供查询。")
            raise Refused([formatted(refusal)], 422)
